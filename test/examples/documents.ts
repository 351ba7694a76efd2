import { instant } from '#language/instant.ts'
import type { ChartBlock, Document, TableBlock } from '#press/document.ts'

const weeks = ['2 March', '9 March', '16 March', '23 March', '30 March'].map((day) => `${day} 2026`)

const byTeam: ChartBlock = {
  is: 'chart',
  id: 'episodes-by-team',
  title: 'Missing episodes by team',
  description: 'A line for each team, of the episodes that began in each week.',
  unit: { one: 'episode', many: 'episodes' },
  kind: 'line',
  of: 'Week',
  over: weeks,
  series: [
    { name: 'North', values: [9, 14, 11, 8, 12] },
    { name: 'South', values: [4, 6, 'suppressed', 7, 11] },
    { name: 'West', values: [1, 3, 5, 'not recorded', 4] },
  ],
  sentence: 'North: 12 episodes in the week of 30 March 2026, up from 8 in the week before.',
}

const inTime: ChartBlock = {
  is: 'chart',
  id: 'interviews-in-time',
  title: 'Return interviews held within 72 hours',
  description: 'A bar for each team, of the share of interviews that were held in time.',
  unit: '%',
  kind: 'bar',
  of: 'Team',
  over: ['North', 'South', 'West'],
  series: [{ name: 'Held in time', values: [87.5, 'suppressed', 100] }],
  sentence: 'Highest: West, 100%. Lowest: North, 87.5%.',
}

const figures: TableBlock = {
  is: 'table',
  id: 'figures',
  title: 'Figures for the week',
  columns: [
    { name: 'Figure', kind: 'text' },
    { name: 'This week', kind: 'number' },
    { name: 'Week before', kind: 'number' },
    { name: 'Share in time', kind: 'per cent' },
  ],
  rows: [
    ['Missing episodes', 1234, 1230, { nothing: 'not worked out' }],
    ['Children who went missing', 19, { nothing: 'not recorded' }, { nothing: 'not worked out' }],
    ['Return interviews held', 17, 12, 92.3],
    ['Children missing three times or more', { nothing: 'suppressed' }, 5, { nothing: 'none' }],
  ],
  empty: 'There are no figures.',
  note: 'An episode is counted in the week in which it began.',
}

const children: TableBlock = {
  is: 'table',
  id: 'children',
  title: 'Children who went missing',
  columns: [
    { name: 'Child', kind: 'text' },
    { name: 'Missing since', kind: 'instant' },
    { name: 'Interview due', kind: 'day' },
    { name: 'Times in 90 days', kind: 'number' },
    { name: 'Where from', kind: 'text' },
  ],
  rows: [
    ['Amy Ashdown', '2026-03-28T23:40:00.000Z', '2026-04-01', 3, 'Foster care'],
    ['Ben Okafor-Łukasiewicz', '2026-03-29T00:30:00.000Z', '2026-04-02', 1, 'Children’s home'],
    ['Zoë O’Brien', { nothing: 'not known' }, { nothing: 'not worked out' }, 2, { nothing: 'not recorded' }],
  ],
  empty: 'No child went missing.',
}

/** A week's report with one of everything in it. */
export const weekly: Document = {
  name: 'weekly-missing-2026-03-30',
  title: 'Weekly missing report',
  period: 'Monday 23 to Sunday 29 March 2026',
  authority: 'Northmoor Council',
  marking: 'Official: sensitive. For team managers. It names children and is not to be passed on.',
  about: [
    { label: 'Issued', words: '30 March 2026, 09:00' },
    { label: 'Known at', words: '30 March 2026, 08:58' },
    { label: 'For', words: 'Sam Reed, team manager, North' },
    { label: 'Definitions', words: 'Missing episodes 2, return interviews in time 3' },
  ],
  issuedAt: instant('2026-03-30T08:00:00.000Z'),
  blocks: [
    { is: 'heading', level: 2, words: 'The week' },
    {
      is: 'paragraph',
      words: '19 children went missing 1,234 times.\n\nThis is the second paragraph, and it ends here.',
    },
    { is: 'bullets', items: ['Three children went missing for the first time.', 'No child was missing for a week.'] },
    figures,
    { is: 'heading', level: 3, words: 'By team' },
    byTeam,
    { is: 'heading', level: 2, words: 'Return interviews' },
    inTime,
    {
      is: 'commentary',
      asks: 'What is being done about interviews that are late?',
      from: 'the divisional manager',
      said: {
        words: 'Two workers have moved to the North team.\n\nWe will look again in May.',
        by: 'Jo Marsh',
        at: instant('2026-03-30T07:45:00.000Z'),
      },
    },
    { is: 'commentary', asks: 'What does the Lead Member ask?', from: 'the Lead Member', said: null },
    { is: 'heading', level: 2, words: 'Children' },
    children,
    { ...children, id: 'placed-elsewhere', title: 'Children placed by other councils', rows: [] },
  ],
  notes: ['Hours are by London’s clocks.', 'Counts below five are suppressed.'],
}

/** Words that would do something in one form or another, were they taken for more than words. */
export const hostileWords = [
  '=1+1',
  '+44 1234',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  '<script>alert(1)</script> & </w:t><w:p/> ]]>',
  '#panic() $x^2$ *bold* _it_ @ref `raw` [ ( { ) ] // # /* \\ ~ -- "quoted" <label>',
  '#sys.inputs #read("/etc/passwd")',
  '{{7*7}} ${7*7} %s',
  'turned \u202E12\u202C round',
  'zero\u0000 and bell\u0007 and half \uD83D',
  'Zoë Łukasiewicz Ångström Ñuñez Δημήτρης Дмитро',
  'محمد and 漢字 and 😀👩‍👧',
  '_x000D_ and a\ttab',
  'two\nlines',
  'x'.repeat(5000),
]

export const hostile: Document = {
  ...weekly,
  name: 'hostile',
  title: `Report ${hostileWords[6]} ${hostileWords[5]}`,
  marking: `Marked ${hostileWords[6]} ${hostileWords[5]}`,
  authority: hostileWords[5]!,
  about: hostileWords.map((words) => ({ label: words.slice(0, 60), words })),
  blocks: [
    { is: 'heading', level: 3, words: hostileWords[6]! },
    { is: 'heading', level: 2, words: hostileWords[5]! },
    ...hostileWords.map((words) => ({ is: 'paragraph' as const, words })),
    { is: 'bullets', items: hostileWords },
    {
      ...figures,
      title: hostileWords[6]!,
      columns: [
        { name: hostileWords[5]!, kind: 'text' },
        { name: hostileWords[6]!, kind: 'text' },
        { name: 'When', kind: 'instant' },
      ],
      rows: hostileWords.map((words) => [words, words, words]),
      note: hostileWords[5],
    },
    {
      ...byTeam,
      title: `Chart ${hostileWords[6]!}`,
      description: hostileWords[5]!,
      sentence: hostileWords[7]!,
      over: hostileWords,
      series: [hostileWords[5]!, hostileWords[12]!, hostileWords[15]!].map((name) => ({
        name,
        values: hostileWords.map((_, at) => at),
      })),
    },
    { ...inTime, over: hostileWords, series: [{ name: hostileWords[6]!, values: hostileWords.map(() => 50) }] },
    ...hostileWords.slice(0, -1).map((words) => ({
      is: 'commentary' as const,
      asks: words,
      from: words,
      said: { words, by: words, at: weekly.issuedAt },
    })),
  ],
  notes: hostileWords,
}

import type { Fault } from './fault.ts'

const events = 'src/exchange/inspection-reports/committee/events.test.ts'
const several = 'src/exchange/inspection-reports/text/several.test.ts'
const reading = 'src/screens/improvement/reading/read.test.ts'
const committee = 'src/exchange/inspection-reports/committee'
const screen = 'src/screens/improvement/reading'
const forms = 'test/board/five-forms.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  law: 'events',
  says,
  file,
  find,
  plant,
  tests: [test],
})

export const faultsOfEvents: readonly Fault[] = [
  of(
    `${committee}/events.ts`,
    events,
    'When an outcome was reported is when a visit was held',
    "reporting.test(around) ? 'reported' : 'held'",
    "'held'",
  ),
  of(`${committee}/events.ts`, events, 'What is expected has been', '|| yetToCome.test(between)', ''),
  of(
    `${committee}/events.ts`,
    events,
    'A notice within a review’s name is another event',
    'other.from <= one.from && other.to >= one.to',
    'false',
  ),
  of(`${committee}/events.ts`, events, 'What is told of twice is two', 'begun(one) === begun(when))', 'false)'),
  of(
    `${committee}/board.ts`,
    events,
    'A framework that has a review of the board is a review that was held',
    'board.test(one) && reviewedToo.test(one)',
    'board.test(one)',
  ),
  of(
    'src/exchange/inspection-reports/text/several.ts',
    several,
    'Every file waits for the first reader',
    'one.waiting < best.waiting ? one : best',
    'best',
  ),
  of(
    `${screen}/already.ts`,
    reading,
    'A second document’s recommendations are put on record twice',
    "values[`r-${row}-keep`] = ''",
    "values[`r-${row}-keep`] = 'yes'",
  ),
  of(
    `${screen}/already.ts`,
    reading,
    'What a second document says otherwise is not kept',
    "disagree: [...before, ...new_].join('\\n') || null",
    'disagree: null',
  ),
  of(
    `${screen}/already.ts`,
    reading,
    'The same document sent twice corrects twice',
    'if (gaps.length === 0 && new_.length === 0) return null',
    '',
  ),
  of(
    `${screen}/already.ts`,
    reading,
    'What is on record is put over by another document',
    "value !== '' && held[field as keyof typeof held] === null",
    "value !== ''",
  ),
  of(
    `${screen}/asked-draft.ts`,
    reading,
    'Within what time something is asked is lost',
    "said('priority').startsWith('within') ? said('priority') : null",
    'null',
  ),
  of(
    'src/pathways/improvement/frameworks/findings.ts',
    reading,
    'What is asked within one month is no recommendation of that time',
    '(?:one|1|a) (?:calendar )?month',
    '(?:nought) (?:calendar )?month',
  ),
  of(
    'src/exchange/inspection-reports/text/columns.ts',
    'src/exchange/inspection-reports/plain-text.test.ts',
    'A row whose last cell is empty is more of the row above',
    '|| /\\S\\t\\s*$/.test(line)',
    '',
  ),
  of(
    'src/press/board/registers.ts',
    forms,
    'A grade that is not stated needs a note of its own',
    "grade ?? 'Not stated'",
    "grade ?? { nothing: 'not recorded' as const }",
  ),
  of(
    'src/screens/board/parts.ts',
    'test/journeys/editor.test.ts',
    'A number that a register’s answer holds counts as a figure',
    'one.answered === null ? []',
    'one.answered !== null ? []',
  ),
  of(
    'src/screens/improvement/promise.ts',
    'src/screens/improvement/promise.test.ts',
    'What answers nothing stands in no order',
    '|| place(a) - place(b)',
    '|| place(b) - place(a)',
  ),
  of(
    'src/workings/reporting/ready.ts',
    'test/journeys/editor.test.ts',
    'A report is issued though one of two has not signed',
    '    .filter(({ stands }) => !stands)\n',
    '    .filter(({ stands }) => !stands).slice(1)\n',
  ),
]

import { choice, day, longText, measures, number, text, worker } from '#language/field.ts'
import { record } from '#language/record.ts'
import { own } from './keepers.ts'

/** What was found, strengths among them, in the order of the report (INS-09). A strength can be protected by a measure. */
export const finding = record(
  'finding',
  'Finding',
  {
    is: choice('What is it?', {
      strength: 'A strength',
      positive: 'Better than before',
      mixed: 'Mixed',
      concern: 'A concern',
    }).neededTo('complete'),
    group: text('Under which heading?'),
    place: number('Which in the order of the report?', 'in order'),
    wording: longText('What was found?').neededTo('complete'),
    protect: measures('Which measures would show that it is slipping?'),
    page: number('On which page?', 'page'),
  },
  { ...own, about: ['inspection'], oneLine: (a) => a.wording ?? 'Finding' },
)

/** What the inspectors did (INS-06). "Over 200" stays over 200. */
export const activity = record(
  'inspection_activity',
  'What inspectors did',
  {
    what: text('What did they do?').neededTo('complete'),
    how_many: number('How many?', 'in number'),
    qualified: choice('Is that exact?', { exactly: 'Exactly', over: 'Over', about: 'About' }),
    role: text('In which role?'),
    place: number('Which in the order of the report?', 'in order'),
  },
  { ...own, about: ['inspection'], oneLine: (a) => a.what ?? 'Activity' },
)

/** What a statutory notice requires, and how it is met (INS-17). Without evidence it is not met. */
export const condition = record(
  'notice_condition',
  'Condition of a notice',
  {
    number: text('What number has it?').neededTo('complete'),
    wording: longText('What is required?').neededTo('complete'),
    owner: worker('Who answers for it?'),
    position: longText('What is the position?'),
    evidence: longText('What is the evidence?').hint('Without any it stays not met, whatever is said of it'),
    met: choice('Is it met?', { no: 'Not yet', partly: 'In part', yes: 'Yes' }).must(
      'A condition without evidence cannot be called met. Say what the evidence is',
      (said, { answers }) =>
        said !== 'yes' ? true : typeof answers['evidence'] === 'string' && answers['evidence'].trim() !== '',
    ),
    looked_at: day('When was that last looked at?'),
  },
  { ...own, about: ['inspection'], oneLine: (a) => a.wording ?? 'Condition' },
)

/** How the country stood on a day, as its publisher says (INS-05). Without its day it is no benchmark. */
export const benchmark = record(
  'benchmark',
  'National benchmark of judgements',
  {
    as_at: day('As at which day?').neededTo('complete'),
    published: number('How many authorities had published results?', 'authorities').neededTo('complete'),
    grades: text('Which grades are counted?').hint('Such as inadequate or requires improvement').neededTo('complete'),
    share: number('What share of them had those?', '%').neededTo('complete'),
    framework: text('Under which framework?'),
    taken_from: text('Who says so?').neededTo('complete'),
  },
  { ...own, speaksOf: 'as_at', oneLine: (a) => a.grades ?? 'Benchmark' },
)

/** The grade aimed for next, and what is lacking still (INS-27). */
export const ambition = record(
  'ambition',
  'Grade aimed for',
  {
    area: text('Of what?').hint('The judgement area in the framework’s own words').neededTo('complete'),
    grade: text('Which grade is aimed for?').neededTo('complete'),
    by: day('By when?'),
    lacks: longText('What is lacking to reach it?').neededTo('complete'),
  },
  { ...own, speaksOf: 'by', oneLine: (a) => `${a.area ?? ''}: ${a.grade ?? ''}` },
)

export const foundRecords = [finding, activity, condition, benchmark, ambition] as const

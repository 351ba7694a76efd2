import type { Fault } from './fault.ts'

const promise = 'src/screens/improvement/promise.test.ts'
const promised = 'test/board/promised.test.ts'
const lapse = 'src/screens/improvement/lapse.test.ts'
const forum = 'src/screens/forum/forum.test.ts'
const found = 'src/exchange/report-check/promised.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  law: 'outcomes',
  says,
  file: `src/${file}`,
  find,
  plant,
  tests: [test],
})

/** Of outcomes before they are published, and of what reports promise. */
export const faultsOfOutcomes: readonly Fault[] = [
  of(
    'pathways/improvement/published.ts',
    promise,
    'What was withdrawn of an outcome is open before it is published',
    'if (shut.has(record) || (about !== null && shut.has(about))) return true',
    'if (shut.has(record)) return true',
  ),
  of(
    'press/board/promised-before.ts',
    promised,
    'A promise that was kept leads the next report still',
    "not in ('done', 'stopped')",
    "not in ('stopped')",
  ),
  of(
    'press/board/promised-before.ts',
    promised,
    'One committee is told what was promised to another',
    'where b.template = ${id} and b.title = a.promised_in',
    'where b.title = a.promised_in',
  ),
  of(
    'press/board/promised-before.ts',
    promised,
    'What was promised of an outcome that is not published is told',
    'answers.of === null || isPublished(',
    'answers.of !== null || isPublished(',
  ),
  of(
    'press/board/board-document.ts',
    promised,
    'What is overdue leads no report',
    '      ...overdueBlock(told.registers),\n',
    '',
  ),
  of(
    'press/board/board-document.ts',
    promised,
    'A report does not say what was considered before',
    '...consideredBefore(told), ',
    '',
  ),
  of(
    'exchange/report-check/promised.ts',
    found,
    'What others will do is a promise of ours',
    'seen.has(sentence) || isNone.test(sentence)',
    'seen.has(sentence)',
  ),
  of(
    'exchange/report-check/promised.ts',
    found,
    'Within two weeks is no day',
    'if (dated !== null && count !== null',
    'if (dated === null && count !== null',
  ),
  of(
    'workings/reporting/ready.ts',
    promised,
    'Where two must sign one is enough',
    '    .filter(({ stands }) => !stands)\n    .map(({ words, given',
    '    .filter(({ stands }, at) => !stands && at === 0)\n    .map(({ words, given',
  ),
  of(
    'press/board/readers-of.ts',
    promised,
    'Whoever issues a report is written to by themselves',
    'filter((one) => one !== worker)',
    'filter((one) => one !== null)',
  ),
  of(
    'workings/lapses/slipping.ts',
    lapse,
    'A fall of the last months is taken into its own limits',
    'addMonths(firstOfMonth(view.today), -lately)',
    'addMonths(firstOfMonth(view.today), 0)',
  ),
  of(
    'pathways/improvement/topics.ts',
    lapse,
    'What children said fills the gap of an audit',
    "audits: of('audit')",
    "audits: of('voice')",
  ),
  of(
    'screens/forum/catalogue.ts',
    forum,
    'A body is set up without its members',
    'body.seats.entries()',
    'body.seats.slice(1).entries()',
  ),
  of(
    'screens/improvement/money.ts',
    'src/screens/improvement/money.test.ts',
    'A sum of money does not say what it serves',
    '${name(one)}${serves(one)}',
    '${name(one)}',
  ),
  of(
    'press/board/appendix.ts',
    promised,
    'The plan that is attached is the plan of now',
    '{ ...view, knownAt: instant(new Date(found.first).toISOString()) }',
    'view',
  ),
  of(
    'screens/board/opened.ts',
    promised,
    'Whoever must sign reads an outcome before it is published',
    'shut.length === 0 ? opened.told',
    'shut.length >= 0 ? opened.told',
  ),
]

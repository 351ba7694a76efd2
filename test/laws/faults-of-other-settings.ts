import type { Fault } from './fault.ts'

const reading = 'src/exchange/inspection-reports'
const findings = 'src/pathways/improvement/frameworks/findings.ts'
const told = 'test/inspection-reports/told-otherwise.test.ts'

const of = (file: string, says: string, find: string, plant: string, test = told): Fault => ({
  law: 'otherwise',
  says,
  file: file.includes('/') ? file : `${reading}/${file}`,
  find,
  plant,
  tests: [test],
})

/** What a reader of reports made by others may get wrong where they are told or set otherwise. */
export const faultsOfOtherSettings: readonly Fault[] = [
  of('days.ts', 'Of three days the first is lost', '){0,7}`', '){0,1}`'),
  of('days.ts', 'A year that is told first is not the next day’s', 'one.year ??= before?.year', 'one.year ??= false'),
  of('lscb.ts', 'The last word of a grade is another grade', '(?<!improvement to be )good', 'good'),
  of('lscb.ts', 'A board must be named again in its own part', '[ofThePart]) : null', '[]) : null'),
  of('authorities.ts', 'A council has one name', "  hull: 'Kingston upon Hull',\n", ''),
  of('told-again.ts', 'What the first page leaves out stays out', 'first ?? again ?? []', 'first ?? []'),
  of(
    'told-again.ts',
    'Two pages that differ are not asked about',
    'confidence: 0.6, against',
    'confidence: 0.9, against',
  ),
  of(findings, 'What was asked before is asked now', 'previous|last|earlier|prior', 'previously'),
  of('items.ts', 'A list counts in one figure', 'labelled.length === 0 ||', 'true ||'),
  of('items.ts', 'That nothing was identified is asked for', 'identif\\w*|', 'identif|'),
]

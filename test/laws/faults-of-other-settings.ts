import type { Fault } from './fault.ts'

const reading = 'src/exchange/inspection-reports'
const findings = 'src/pathways/improvement/frameworks/findings.ts'
const told = 'test/inspection-reports/told-otherwise.test.ts'

const text = 'test/inspection-reports/text-otherwise.test.ts'

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
  of('lscb.ts', 'The last word of a grade is another grade', '{2,40}?)?', '{2,40})?'),
  of('lscb.ts', 'A board must be named again in its own part', '[ofThePart]) : null', '[]) : null'),
  of('authorities.ts', 'A council has one name', "  hull: 'Kingston upon Hull',\n", ''),
  of('told-again.ts', 'What the first page leaves out stays out', 'first ?? again ?? []', 'first ?? []'),
  of(
    'told-again.ts',
    'Two pages that differ are not asked about',
    'confidence: 0.6, against',
    'confidence: 0.9, against',
  ),
  of('judgements.ts', 'Of two grades the first is sure', '= isBesideAnother(run, pattern.lastIndex) ?', '= false ?'),
  of('questions.ts', 'Two overall judgements are one', 'overall.found.confidence < sureEnough', 'false'),
  of(findings, 'What was asked before is asked now', 'previous|last|earlier|prior', 'previously'),
  of('levels.ts', 'A list counts in one figure', 'labelled.length === 0 ||', 'true ||'),
  of('items.ts', 'That nothing was identified is asked for', 'identif\\w*|', 'identif|'),
  of('sections.ts', 'The first line of a sentence heads a list', '|| !isSaid.test(paragraph.text)', '|| true', text),
  of('sections.ts', 'A list of contents begins what is asked', '[at + 1, at - 1].every(', '[].every(', text),
  of('board.ts', 'A board’s heading stands alone', 'if (isRunOn.test(text)', 'if (false && isRunOn.test(text)', text),
  of(
    'items.ts',
    'Numbered findings go on with bullets',
    'if (current && first.bullet && paragraph',
    'if (false && current && first.bullet && paragraph',
    text,
  ),
  of('sections.ts', 'A sentence names a group', 'leadsUp.test(heading.text) ?', 'false ?', text),
  of('framework-of.ts', 'An inspection that is told of is the title', 'a.at - b.at', '0', text),
  of(
    `${reading}/text/plain-text.ts`,
    'A heading’s note makes it another',
    'headed.test(unmarked(words))',
    'headed.test(words)',
    text,
  ),
  of('items.ts', 'Sentences under a sentence are its parts', 'if (isWhole(', 'if (false && isWhole(', text),
  of(`${reading}/text/plain-text.ts`, 'A sentence’s last number begins the next', '&& !goesOn', '', text),
  of(`${reading}/text/plain-text.ts`, 'A text has free lines', '(crowded ||', '(false ||', text),
]

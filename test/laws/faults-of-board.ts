import { at, type Fault } from './fault.ts'

const gate = 'test/board/gate.test.ts'
const forms = 'src/language/committee/read-template.test.ts'
const typed = 'src/language/committee/typed-numbers.test.ts'
const one = 'test/board/one-report.test.ts'
const several = 'test/board/private.test.ts'

const reporting = (file: string, test: string, says: string, find: string, plant: string): Fault =>
  at('board', `reporting/${file}`, [test], says, find, plant)
const inSrc = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  ...reporting('', test, says, find, plant),
  file: `src/${file}`,
})

/** Of reports to committees. */
export const faultsOfBoard: readonly Fault[] = [
  reporting(
    'gate.ts',
    gate,
    'A form saved by other means lists children for the public',
    '...lists.map(',
    '...lists.slice(0, 0).map(',
  ),
  reporting('few-typed.ts', gate, 'A small count that was typed goes out', 'value < below)', 'value < 0)'),
  reporting(
    'few-typed.ts',
    gate,
    'Few are left when one typed count is taken from another',
    'rest < below\n',
    'rest < 0\n',
  ),
  reporting('few.ts', gate, 'The months of a quarter give the hidden one away', ', apart(within)]', ']'),
  reporting('few.ts', gate, 'Days within other days give those between away', '...within.map((one) => [one]), ', ''),
  reporting('named.ts', gate, 'A child’s name goes out', 'names.has(pair))', 'names.size < 0 && pair)'),
  reporting('gate.ts', gate, 'A child’s code goes out', 'codesIn(words).map', 'codesIn(where).map'),
  inSrc(
    'language/committee/problems.ts',
    forms,
    'A form that lists children for the public is saved',
    'return shownTo(eyes, [list(measure)])',
    "return shownTo('named', [list(measure)])",
  ),
  inSrc(
    'language/committee/read-template.ts',
    forms,
    'A slip in a form is passed over in silence',
    'known.includes(name) ? []',
    'true ? []',
  ),
  inSrc(
    'language/committee/typed-numbers.ts',
    typed,
    'A day is a number nobody vouches for',
    "'\\\\d{4}-\\\\d\\\\d-\\\\d\\\\d',",
    "'x',",
  ),
  reporting('signed.ts', one, 'A signature outlives a change', 'undoneBy === null', 'undoneBy !== undefined'),
  reporting('put-words.ts', one, 'Anybody signs for anybody', 'if (!maySign(', 'if (false && !maySign('),
  reporting(
    'ready.ts',
    one,
    'A report goes out unsigned',
    '.filter(({ stands }) => !stands)',
    '.filter(({ stands }) => !stands && stands)',
  ),
  reporting(
    'ready.ts',
    one,
    'Words that were asked for and not given hold up nothing',
    'words === null)',
    'words === undefined)',
  ),
  reporting('put-in.ts', one, 'An issued report is written in', 'issued.rows.length > 0', 'issued.rows.length > 1'),
  reporting(
    'stored-report.ts',
    one,
    'An issued report is made of what is known now',
    'rows: behind.filter((row) => row.number === figure.number)',
    'rows: behind.filter((row) => row.number < 0)',
  ),
  reporting('put-part.ts', several, 'The second of two writers overwrites the first', '!== seen)', '< seen)'),
  inSrc(
    'press/board/figures.ts',
    several,
    'A small figure is told to the public',
    "if (this.#hidden(figure)) return '(suppressed)'",
    '',
  ),
]

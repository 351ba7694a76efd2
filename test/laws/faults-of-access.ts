import { at, type Fault } from './fault.ts'

const matrix = 'test/access/matrix.test.ts'
const locks = 'test/access/two-locks.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault =>
  at('access', file, [test], says, find, plant)

export const faultsOfAccess: readonly Fault[] = [
  of(
    'access/reading.ts',
    locks,
    'What the keeper read is not asked after as the reader',
    'this.#rows.shows(child) && this.mayOpen(child)',
    'this.mayOpen(child)',
  ),
  of(
    'access/reading.ts',
    locks,
    'What the reader read is not cut at the seam',
    'this.#rows.shows(child) && this.mayOpen(child)',
    'this.#rows.shows(child)',
  ),
  of(
    'access/reading.ts',
    locks,
    'Row security is told what the seam says',
    'ids.filter((id) => mayOpen(this.#sight, id))',
    'ids.filter((id) => this.mayOpen(id))',
  ),
  of('read/lists.ts', locks, 'A list has one lock', 'await seam.cut(rows, ({ child }) => child)', 'rows'),
  of(
    'read/answers.ts',
    locks,
    'A record that is read as the reader has one lock',
    '!isChilds(row) || open.has(row.subject)',
    'open.size >= 0',
  ),
  {
    ...of('', locks, 'Whom a reader may open is not held to by row security', 'enable row level', 'disable row level'),
    file: 'db/0027-two-locks.sql',
  },
  of('access/sight.ts', matrix, 'A relative’s record is open', 'a."is" = \'relative\'', 'a."is" = \'nobody\''),
  of(
    'access/sight.ts',
    matrix,
    'A restriction holds from the day that is looked from',
    'const now: View = { authority, today: realToday, knownAt: null }',
    "const now: View = { authority, today: '2026-05-23' as Day, knownAt: null }",
  ),
]

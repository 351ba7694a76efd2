import { at, type Fault } from './fault.ts'

const opens = 'test/access/who-opens.test.ts'

const of = (file: string, test: string, says: string, find: string, plant: string): Fault =>
  at('eyes', file, [test], says, find, plant)
const elsewhere = (file: string, test: string, says: string, find: string, plant: string): Fault => ({
  ...of('', test, says, find, plant),
  file: `src/${file}`,
})

/** What somebody found who tried for an hour to see a child whom they may not (docs/decisions/0216-what-fresh-eyes-saw.md). */
export const faultsOfEyes: readonly Fault[] = [
  of('access/closed.ts', opens, 'A restriction without its day closes nothing', '(${from} is null or ', '('),
  of(
    'access/sight.ts',
    opens,
    'An episode that was withdrawn opens the child',
    " and r.state <> 'withdrawn' ${some}",
    ' ${some}',
  ),
  of(
    'access/lent.ts',
    opens,
    'Whoever opened a record for an hour makes it theirs',
    'new Set([allocation.id, merge.id])',
    'new Set()',
  ),
  of(
    'access/lent.ts',
    opens,
    'A child who is open for an hour is read as one of theirs',
    'const about = [...subjects, ...named]',
    'const about = [...subjects, ...named.slice(1)]',
  ),
  of(
    'handing-over/work.ts',
    opens,
    'What is open for an hour is handed over',
    '!seam.sight.lent.has(subject)',
    'subject !== null',
  ),
  of(
    'access/own-sight.ts',
    opens,
    'Somebody says of themselves that they stand in',
    "['covered_by'] === own",
    "['covered_by'] === null",
  ),
  of(
    'access/own-sight.ts',
    opens,
    'Somebody decides of their own relative',
    'lifts && subjects.includes(own)',
    'lifts && subjects.length === 0',
  ),
  of('read/posts.ts', opens, 'Whoever has left is offered', '(w."left" is null or ', '(true or '),
  elsewhere(
    'workings/access/sessions.ts',
    opens,
    'What was withdrawn of a leaver lets them in',
    'and r.state <> \'withdrawn\'\n      order by d."left" nulls last limit 1',
    'order by d."left" desc nulls first limit 1',
  ),
]

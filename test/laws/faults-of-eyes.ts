import { at, type Fault } from './fault.ts'

const opens = 'test/access/who-opens.test.ts'
const told = 'test/access/what-is-told.test.ts'
const sitting = 'src/screens/forum/forum.test.ts'

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
  of(
    'read/parted.ts',
    told,
    'Whoever was read as another once is shown as them',
    'of.every(({ subject }) => !theirs.has(subject))',
    'of.length === 0',
  ),
  of(
    'read/find.ts',
    told,
    'A search from then shows the numbers of both',
    'seam.view.knownAt === null',
    'ids.length > 0',
  ),
  elsewhere(
    'screens/measure/rows.ts',
    told,
    'The list behind a figure of then is not masked',
    'open.has(row) && !parted.has(row.record)',
    'open.has(row)',
  ),
  elsewhere(
    'commands/list.ts',
    told,
    'A masked row says its day',
    'if (!may) return',
    'if (!may && asked.by.length < 0) return',
  ),
  elsewhere(
    'press/child/gathered.ts',
    told,
    'An extract tells what a masked record says',
    "kept[at] === 'names'",
    "kept[at] === 'address'",
  ),
  elsewhere(
    'screens/emergency/openings.ts',
    told,
    'The queue tells why a sealed record was opened',
    'children.has(row.child) ? row.reason : notTheirs',
    'row.reason',
  ),
  of(
    'read/log.ts',
    told,
    'The log tells why a record was changed',
    "action === 'save' && reason !== null",
    "action === 'save' && reason === ''",
  ),
  elsewhere(
    'screens/record/opened.ts',
    sitting,
    'A form shows what its page does not',
    'await place.mustBeShown?.(ask, seam, whole)',
    '',
  ),
  elsewhere(
    'screens/improvement/entry.ts',
    sitting,
    'A new entry names the sitting that it is of',
    '  await mustBeShown(ask, seam, whole)\n  if (!may',
    '  if (!may',
  ),
  elsewhere(
    'screens/improvement/place.ts',
    sitting,
    'What is not published is offered to be chosen',
    '!kept.has(kind) || there.has(record)',
    '!kept.has(kind) || there.size >= 0',
  ),
]

import type { ToldRow } from './derive.ts'

/** A row as it was told, and as it is. Either may not be there. */
export type Pair = { was: ToldRow | null; is: ToldRow | null }

/**
 * The rows that differ between two derivations of one figure, each beside the other's row of the same record, or of the
 * same child where it is children that are counted. Children are compared as `keptAs` reads them now.
 */
export function differing(
  were: readonly ToldRow[],
  are: readonly ToldRow[],
  by: 'record' | 'child',
  keptAs: (child: string) => string,
): Pair[] {
  const keyOf = (row: ToldRow) => (by === 'child' ? keptAs(row.child) : `${row.record} ${row.agency ?? ''}`)
  const [before, after] = [groups(were, keyOf), groups(are, keyOf)]
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key) => within(before.get(key) ?? [], after.get(key) ?? []))
}

function groups(rows: readonly ToldRow[], keyOf: (row: ToldRow) => string): Map<string, ToldRow[]> {
  const found = new Map<string, ToldRow[]>()
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row])
  return found
}

/** What is the same goes first, then each child beside itself, then whatever is left in order. */
function within(were: readonly ToldRow[], are: readonly ToldRow[]): Pair[] {
  const left = { were: [...were], are: [...are] }
  take(left, (was, is) => said(was) === said(is))
  const pairs = take(left, (was, is) => was.child === is.child)
  pairs.push(...take(left, () => true))
  return [...pairs, ...left.were.map((was) => ({ was, is: null })), ...left.are.map((is) => ({ was: null, is }))]
}

function take(left: { were: ToldRow[]; are: ToldRow[] }, match: (was: ToldRow, is: ToldRow) => boolean): Pair[] {
  const pairs: Pair[] = []
  left.were = left.were.filter((was) => {
    const at = left.are.findIndex((is) => match(was, is))
    if (at === -1) return true
    pairs.push({ was, is: left.are[at]! })
    left.are.splice(at, 1)
    return false
  })
  return pairs
}

/** A later version that says the same of a figure is no difference in it. */
const said = (row: ToldRow) =>
  [row.record, row.child, row.day, row.counted, row.well, row.left_out, row.value, row.agency].join('|')

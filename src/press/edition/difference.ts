import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import { subjectOf } from '#language/record.ts'
import { pathways } from '#pathways/index.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { ToldRow } from '#workings/publish/derive.ts'
import type { Change } from '#workings/publish/since.ts'
import type { Difference } from '#workings/publish/told.ts'
import type { ToldForum } from '#workings/publish/template.ts'

/** A row that differs and why. Of a masked one there is nothing else, but whom to ask. */
export type DifferenceShown = {
  why: Difference['why']
  /** A name or a code. */
  child: string | null
  record: string | null
  day: Day | null
  was: string | null
  is: string | null
  /** What was put on record since that made it so: of which kind, when, and which where the reader may open it. */
  because: { kind: string; at: Instant; record: string | null } | null
  /** Of a masked row: whom to ask. */
  ask: string | null
}

export const rowOf = ({ was, is }: Difference): ToldRow => (was ?? is)!

/** What each child is called before this reader, whom to ask about those who are masked, and records that are another's, and closed, since two were parted. */
export type Called = {
  called: ReadonlyMap<string, string>
  asks: ReadonlyMap<string, string>
  parted: ReadonlySet<string>
}

const masked = { child: null, record: null, day: null, was: null, is: null, because: null } as const

export function differenceFor(
  seam: Seam,
  each: Difference,
  forum: ToldForum,
  { called, asks, parted }: Called,
): DifferenceShown {
  const row = rowOf(each)
  const child = called.get(row.child)
  if (child === undefined || seam.closes(row.record) || parted.has(row.record))
    return { why: each.why, ...masked, ask: asks.get(row.child) ?? 'your divisional manager' }
  const opens = forum.eyes === 'named'
  const [likeliest] = each.because
  return {
    why: each.why,
    child,
    record: opens && each.why !== 'removed' ? row.record : null,
    day: row.day,
    was: rowWords(each.was),
    is: rowWords(each.is),
    because:
      likeliest && !seam.closes(likeliest.record)
        ? {
            kind: pathways.records.get(likeliest.kind)?.name ?? likeliest.kind,
            at: likeliest.at,
            record: opens && mayBeOpened(seam, likeliest) ? likeliest.record : null,
          }
        : null,
    ask: null,
  }
}

/** Settings and the like change figures too, and have no page of a child's. */
function mayBeOpened(seam: Seam, { kind, subjects }: Change): boolean {
  const declared = pathways.records.get(kind)
  return declared !== undefined && subjectOf(declared) === 'child' && subjects.some((child) => seam.mayOpen(child))
}

/** What a row says of a figure. */
function rowWords(row: ToldRow | null): string {
  if (row === null) return 'not there'
  if (!row.counted) return `left out: ${row.left_out ?? 'no reason recorded'}`
  if (row.value !== null) return `counted: ${row.value} hours`
  if (row.well === null) return 'counted'
  return row.well ? 'counted, and went well' : 'counted, and did not go well'
}

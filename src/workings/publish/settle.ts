import { sql } from 'kysely'
import { addHours, instant, type Instant } from '#language/instant.ts'
import type { Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'

/**
 * Fixes the instant whose knowledge is told, with the authority's row to itself: nobody's save is half done, and every
 * later one is recorded after it (save/lock.ts). So what is derived from it is the same whenever that is done.
 */
export async function settle(tx: Tx, authority: number, at: Instant): Promise<Instant> {
  const { rows } = await sql<{ settled: string }>`
    select settled from authority where authority = ${authority} for update`.execute(tx)
  if (!rows[0]) throw new Refusal('not there', `There is no authority ${authority} here`)
  const { rows: latest } = await sql<{ recorded: string | null }>`
    select max(recorded_from) as recorded from record where authority = ${authority}`.execute(tx)
  const knownAt = lastOf(at, rows[0].settled, latest[0]?.recorded ?? null)
  await sql`update authority set settled = ${knownAt}::timestamptz where authority = ${authority}`.execute(tx)
  return knownAt
}

function lastOf(at: Instant, ...others: readonly (string | null)[]): Instant {
  const known = others.filter((other): other is string => other !== null && other !== '-infinity')
  const latest = known.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1)
  if (latest === undefined || Date.parse(latest) <= Date.parse(at)) return addHours(at, 0)
  // The store keeps microseconds and an instant here does not, so the next millisecond has them all.
  return instant(new Date(Date.parse(latest) + 1).toISOString())
}

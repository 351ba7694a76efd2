import { sql, type RawBuilder } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { readyCaches } from '../caches/refresh.ts'
import { clocksOf, type Clock } from '../clocks/derive.ts'
import type { Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import { settingsOf } from '../settings.ts'

/** How a clock stands on the view's day. A birthday yet to come has not ended it. */
export type Standing = 'running' | 'due soon' | 'overdue' | 'ended'
export type ClockNow = Clock & { standing: Standing }

/**
 * The clocks of some children, or of all: from the cache while it is the one to trust and what is known now is asked for;
 * derived otherwise. Read as keeper and cut to whom the reader may open, unless `everyone` is asked for (a figure's own list).
 */
export async function clocksFor(
  seam: Seam,
  declarations: Declarations,
  {
    children,
    running = false,
    timescales,
  }: { children: readonly string[] | null; running?: boolean; timescales?: readonly string[] },
): Promise<ClockNow[]> {
  const { view } = seam
  const rows = await seam.asKeeper(async (tx) => {
    const from = await clockSource(seam, tx, declarations, children)
    const some = children === null ? sql`` : sql`and c.child = any(${[...children]}::uuid[])`
    const only = timescales === undefined ? sql`` : sql`and c.timescale = any(${[...timescales]}::text[])`
    const going = running
      ? sql`and (c.ending is null or (c.ending = 'eighteen' and c.ended_day > ${view.today}::date))`
      : sql``
    return (
      await sql<Clock>`select c.* from ${from} c where true ${some} ${only} ${going} order by c.due_day, c.child`.execute(
        tx,
      )
    ).rows
  })
  return rows
    .filter(({ child }) => seam.mayOpen(child))
    .map((clock) => ({ ...clock, standing: standingOf(clock, view.today, seam.at) }))
}

/** Where clocks are read from: the cache while it can be trusted, or the records. */
export async function clockSource(
  seam: Seam,
  tx: Tx,
  declarations: Declarations,
  children: readonly string[] | null = null,
): Promise<RawBuilder<unknown>> {
  const { view } = seam
  const cached = view.knownAt === null && (await readyCaches(tx, view)).has('clocks')
  if (cached) return sql`(select * from clock_cache where authority = ${view.authority})`
  return derived(declarations, seam, await settingsOf(tx, view), children)
}

function derived(
  declarations: Declarations,
  seam: Seam,
  settings: Awaited<ReturnType<typeof settingsOf>>,
  children: readonly string[] | null,
): RawBuilder<unknown> {
  const each = [...declarations.timescales.values()].map(
    (timescale) => sql`select * from (${clocksOf(timescale, seam.view, settings, children)}) d`,
  )
  return sql`(${sql.join(each, sql` union all `)})`
}

/** Due soon: on the local limit or past it, or due today or tomorrow. Overdue: past the day, or past the hour where hours count and it is still that day. */
export function standingOf(
  clock: Pick<Clock, 'ending' | 'ended_day' | 'due_day' | 'due_at' | 'local_due_day'>,
  today: string,
  at: string,
): Standing {
  if (clock.ending !== null && (clock.ended_day === null || clock.ended_day <= today)) return 'ended'
  if (clock.due_day === null) return 'running'
  if (clock.due_day < today) return 'overdue'
  if (clock.due_at !== null && at.slice(0, 10) <= clock.due_day && Date.parse(clock.due_at) < Date.parse(at))
    return 'overdue'
  if (clock.local_due_day !== null && clock.local_due_day <= today) return 'due soon'
  return Date.parse(clock.due_day) - Date.parse(today) <= 86_400_000 ? 'due soon' : 'running'
}

import { sql, type RawBuilder } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { readyCaches } from '../caches/refresh.ts'
import { clocksOf, type Clock } from '../clocks/derive.ts'
import type { Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import type { Timescale } from '#language/timescale.ts'
import type { Children } from '../facts.ts'
import { settingsOf, type Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { cutRecords } from './parted.ts'

/** How a clock stands on the view's day. A birthday yet to come has not ended it. */
export type Standing = 'running' | 'due soon' | 'overdue' | 'ended'
/** `answer` is the one that its limit depends on: the rule of the prompt that started it. */
export type ClockNow = Clock & { standing: Standing; answer: string | null }

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
  const [rows, answers] = await seam.asKeeper(async (tx) => {
    const some = children === null ? sql`` : sql`and c.child = any(${[...children]}::uuid[])`
    const only = timescales === undefined ? sql`` : sql`and c.timescale = any(${[...timescales]}::text[])`
    const going = running
      ? sql`and (c.ending is null or (c.ending = 'eighteen' and c.ended_day > ${view.today}::date))`
      : sql``
    const from = async (source: RawBuilder<unknown>) => {
      const clocks = sql<Clock>`select c.* from ${source} c where true ${some} ${only} ${going} order by c.due_day, c.child`
      return (await clocks.execute(tx)).rows
    }
    // Asked in one breath: what is kept is read after it was said to be trusted.
    const kept =
      view.knownAt === null ? await Promise.all([readyCaches(tx, view, declarations), from(keptClocks(view))]) : null
    const rows = kept?.[0].has('clocks')
      ? kept[1]
      : await from(derived([...declarations.timescales.values()], view, await settingsOf(tx, view), children))
    return [rows, await answersBehind(tx, view, declarations, rows)] as const
  })
  const open = await cutRecords(seam, await seam.cut(rows, ({ child }) => child), (clock) => clock.start_record)
  return open.map((clock) => ({
    ...clock,
    standing: standingOf(clock, view.today, seam.at),
    answer: answers.get(clock.start_record) ?? null,
  }))
}

/** What the records that start clocks say, where their limit depends on it. Asked only where some clock's does. */
export async function answersBehind(
  tx: Tx,
  { authority }: View,
  { timescales }: Declarations,
  clocks: readonly Clock[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { id, starts, versions } of timescales.values()) {
    const field = versions.find(({ differs }) => differs)?.differs?.by
    const records = clocks.filter(({ timescale }) => timescale === id).map(({ start_record }) => start_record)
    if (field === undefined || records.length === 0) continue
    const { rows } = await sql<{ record: string; said: string }>`
      select distinct on (a.record) a.record, ${sql.ref(`a.${field}`)}::text as said from ${sql.table(`answers.${starts.kind.id}`)} a
      where a.authority = ${authority} and a.record = any(${records}::uuid[]) and ${sql.ref(`a.${field}`)} is not null order by a.record, a.version desc`.execute(
      tx,
    )
    for (const { record, said } of rows) found.set(record, said)
  }
  return found
}

/** Where clocks are read from: the cache while it can be trusted, or the records. */
export async function clockSource(
  seam: Seam,
  tx: Tx,
  declarations: Declarations,
  children: Children = null,
  only: readonly string[] | null = null,
): Promise<RawBuilder<unknown>> {
  const { view } = seam
  const cached = view.knownAt === null && (await readyCaches(tx, view, declarations)).has('clocks')
  if (cached) return keptClocks(view)
  const wanted = [...declarations.timescales.values()].filter(({ id }) => only === null || only.includes(id))
  return derived(wanted, view, await settingsOf(tx, view), children)
}

const keptClocks = (view: View) => sql`(select * from clock_cache where authority = ${view.authority})`

function derived(
  timescales: readonly Timescale[],
  view: View,
  settings: Settings,
  children: Children,
): RawBuilder<unknown> {
  const each = timescales.map((timescale) => sql`select * from (${clocksOf(timescale, view, settings, children)}) d`)
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

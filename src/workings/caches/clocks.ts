import { sql } from 'kysely'
import { compiledOnce } from '../compiled.ts'
import type { Timescale } from '#language/timescale.ts'
import { clocksOf } from '../clocks/derive.ts'
import type { Tx } from '../database.ts'
import type { Children } from '../facts.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'

const columns = sql`timescale, child, start_record, episode, started_day, started_at, due_day, due_at, local_due_day, end_record, ended_day, ended_at, ending, ending_words, outcome`
const key = sql`authority, timescale, child, start_record`
const rest = sql`episode, started_day, started_at, due_day, due_at, local_due_day, end_record, ended_day, ended_at, ending, ending_words, outcome`

/** Puts what is derived in place of what was kept for some children: what differs is written, and nothing else. */
export async function refreshClocks(
  tx: Tx,
  timescales: readonly Timescale[],
  view: View,
  settings: Settings,
  children: readonly string[],
): Promise<void> {
  if (timescales.length === 0) return
  await compiledOnce(tx, 'clocks', timescales, { view, settings, children }, ({ view, children, named }) => {
    const those = sql`authority = ${view.authority} and timescale = any(${timescales.map(({ id }) => id)}::text[]) and child = any(${children}::uuid[])`
    named('are', derived(timescales, view, settings, children))
    named('were', sql`select ${columns} from clock_cache where ${those}`)
    named(
      'gone',
      sql`delete from clock_cache where ${those} and (timescale, child, start_record) not in (select timescale, child, start_record from are)`,
    )
    return sql`insert into clock_cache (authority, ${columns})
      select ${view.authority}, d.* from (select * from are except select * from were) d
      on conflict (${key}) do update set (${rest}) = row(${excluded})`
  })
}

const excluded = sql`excluded.episode, excluded.started_day, excluded.started_at, excluded.due_day, excluded.due_at, excluded.local_due_day,
  excluded.end_record, excluded.ended_day, excluded.ended_at, excluded.ending, excluded.ending_words, excluded.outcome`

/** Drops and derives every clock of some timescales. */
export async function rebuildClocks(
  tx: Tx,
  timescales: readonly Timescale[],
  view: View,
  settings: Settings,
): Promise<void> {
  if (timescales.length === 0) return
  await sql`delete from clock_cache where authority = ${view.authority} and timescale = any(${timescales.map(({ id }) => id)}::text[])`.execute(
    tx,
  )
  await sql`insert into clock_cache (authority, ${columns}) select ${view.authority}, d.* from (${derived(timescales, view, settings, null)}) d`.execute(
    tx,
  )
}

function derived(timescales: readonly Timescale[], view: View, settings: Settings, children: Children) {
  const each = timescales.map(
    (timescale) => sql`select ${columns} from (${clocksOf(timescale, view, settings, children)}) c`,
  )
  return sql.join(each, sql` union all `)
}

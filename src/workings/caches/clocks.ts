import { sql } from 'kysely'
import { compiledOnce } from '../compiled.ts'
import type { Timescale } from '#language/timescale.ts'
import { clocksOf } from '../clocks/derive.ts'
import type { Tx } from '../database.ts'
import type { Children } from '../facts.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'

const columns = sql`timescale, child, start_record, episode, started_day, started_at, due_day, due_at, local_due_day, end_record, ended_day, ended_at, ending, ending_words, outcome`

/** Puts what is derived in place of what was kept, for some children or for all. */
export async function refreshClocks(
  tx: Tx,
  timescales: readonly Timescale[],
  view: View,
  settings: Settings,
  children: Children,
): Promise<void> {
  if (timescales.length === 0) return
  const some = children === null ? sql`` : sql`and child = any(${[...children]}::uuid[])`
  await sql`delete from clock_cache where authority = ${view.authority} and timescale = any(${timescales.map(({ id }) => id)}::text[]) ${some}`.execute(
    tx,
  )
  const insert = (from: View, whose: Children) => {
    const derived = timescales.map(
      (timescale) => sql`select ${columns} from (${clocksOf(timescale, from, settings, whose)}) c`,
    )
    return sql`insert into clock_cache (authority, ${columns}) select ${from.authority}, d.* from (${sql.join(derived, sql` union all `)}) d`
  }
  if (children === null) await insert(view, null).execute(tx)
  else await compiledOnce(tx, 'clocks', timescales, { view, settings, children }, insert)
}

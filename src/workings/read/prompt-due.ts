import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Urgency } from '#language/prompt.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import type { Children } from '../facts.ts'
import { urgencyAt, urgencyRank } from '../prompts/urgency.ts'
import { settingsOf } from '../settings.ts'
import { clockSource, standingOf, type Standing } from './clocks.ts'
import { newlyOverdue } from './lateness.ts'

/** How urgent a prompt is today, and when its answer is due. */
export type DueAnswer = { urgency: Urgency; due_day: Day | null; due_at: string | null; standing: Standing }
type Columns = { urgency_rank: number; due_day: Day | null; due_at: string | null }

/** What stands beside each prompt `p` of a query: `urgency_rank, due_day, due_at`, and the join that finds them. */
export async function dueBeside(
  seam: Seam,
  tx: Tx,
  declarations: Declarations,
  children: Children,
): Promise<{ columns: RawBuilder<unknown>; join: RawBuilder<unknown> }> {
  const { view } = seam
  const rank = urgencyRank(declarations, await settingsOf(tx, view), view.today, sql`p.rule`)
  const clocks = [...declarations.timescales.values()].filter(({ starts }) => starts.kind.id === promptRaised.id)
  if (clocks.length === 0)
    return { columns: sql`${rank} as urgency_rank, null::date as due_day, null::timestamptz as due_at`, join: sql`` }
  const ids = clocks.map(({ id }) => id)
  const source = await clockSource(seam, tx, declarations, children, ids)
  return {
    columns: sql`${rank} as urgency_rank, due.due_day, due.due_at`,
    join: sql`left join ${source} due on due.child = p.child and due.start_record = p.record and due.timescale = any(${ids}::text[])`,
  }
}

const waits = (column: string) => sql`case when l.answered_by is null then ${sql.ref(`l.${column}`)} end`

/**
 * Those that wait first, the most urgent of them first and of those the soonest due: what has been overdue for more than a
 * week stands after what may still be answered in time. Then those answered, the newest first.
 */
export const waitingFirst = ({ view }: Seam) => sql`(l.answered_by is null) desc, ${waits('urgency_rank')},
  (l.answered_by is null and l.due_day < ${view.today}::date - ${newlyOverdue}::int), ${waits('due_day')} nulls last, ${waits('due_at')} nulls last,
  l.known_day desc, l.record`

export function dueAnswer<R extends Columns>({ view, at }: Seam, row: R): R & DueAnswer {
  const clock = { ending: null, ended_day: null, local_due_day: null, due_day: row.due_day, due_at: row.due_at }
  return { ...row, urgency: urgencyAt(row.urgency_rank), standing: standingOf(clock, view.today, at) }
}

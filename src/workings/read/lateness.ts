import { sql, type RawBuilder } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { londonDay } from '#language/instant.ts'
import type { Seam } from '../access/reading.ts'
import { merged } from '../facts.ts'
import { clockSource } from './clocks.ts'
import { withinSight, withoutClosed } from './lists.ts'

/** How long something has been overdue, the newest first, in days past the one on which it fell due. */
export const lateBands = {
  week: { words: 'A week or less', from: 0, until: 7 },
  month: { words: '8 to 28 days', from: 8, until: 28 },
  quarter: { words: '29 to 91 days', from: 29, until: 91 },
  longer: { words: 'More than 91 days', from: 92, until: 1_000_000 },
} as const
export type LateBand = keyof typeof lateBands
export const isLateBand = (text: string | undefined): text is LateBand =>
  text !== undefined && Object.hasOwn(lateBands, text)

/** Until this many days have passed, what is overdue is this week's work, and stands before older debts. */
export const newlyOverdue = lateBands.week.until

/** Conditions on running clocks `l`, from the view's day; past its hour, where hours count and the page is of this day. */
export function overdue({ view, at }: Seam): RawBuilder<boolean> {
  const hour = view.today === londonDay(at) ? sql`or l.due_at < ${at}::timestamptz` : sql``
  return sql<boolean>`(l.due_day < ${view.today}::date ${hour})`
}

export function lateBy(seam: Seam, band: LateBand): RawBuilder<boolean> {
  const { from, until } = lateBands[band]
  return sql<boolean>`(${overdue(seam)} and ${seam.view.today}::date - l.due_day between ${from}::int and ${until}::int)`
}

/** Due today, or overdue for a week or less: what can still be done in time, or nearly. */
export const dueNow = ({ view }: Seam): RawBuilder<boolean> =>
  sql<boolean>`l.due_day between ${view.today}::date - ${newlyOverdue}::int and ${view.today}::date`

/** Running on the view's day. A birthday yet to come has not ended a clock. */
export function runningOn({ view, at }: Seam): RawBuilder<boolean> {
  return view.today < londonDay(at)
    ? sql<boolean>`(l.started_day <= ${view.today}::date and (l.ended_day is null or l.ended_day > ${view.today}::date))`
    : sql<boolean>`(l.ending is null or (l.ending = 'eighteen' and l.ended_day > ${view.today}::date))`
}

export type LateCount = { timescale: string; band: LateBand; n: number }

/** How many clocks of those the reader may open are overdue, by what they are of and for how long. */
export async function lateCounts(seam: Seam, declarations: Declarations): Promise<LateCount[]> {
  return seam.asKeeper(async (tx) => {
    const source = await clockSource(seam, tx, declarations)
    const bands = (Object.keys(lateBands) as LateBand[]).map((band) => sql`when ${lateBy(seam, band)} then ${band}`)
    const { rows } = await sql<LateCount>`with ${merged(seam.view)}
      select l.timescale, case ${sql.join(bands, sql` `)} end as band, count(*)::int as n from ${source} l
      where ${withinSight(seam, sql.ref('l.child'))} and ${withoutClosed(seam)} and ${runningOn(seam)} and ${overdue(seam)} group by 1, 2`.execute(
      tx,
    )
    return rows
  })
}

import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Seam } from '../access/reading.ts'
import { merged } from '../facts.ts'
import { clockSource } from '../read/clocks.ts'
import type { Row } from './figure.ts'

/** The clocks of one timescale that run past their limit on the view's day, everybody's: what a "held in time" figure never stands without. */
export function overdueNow(seam: Seam, declarations: Declarations, timescale: string): Promise<Row[]> {
  const { view } = seam
  return seam.asKeeper(async (tx) => {
    const source = await clockSource(seam, tx, declarations)
    const { rows } = await sql<Row>`with ${merged(view)}
      select c.start_record as record, 0 as version, c.child, c.due_day as day, true as counted, false as well, null as left_out, null as value
      from ${source} c where ${running(seam, timescale)} and ${late(seam)}
      order by c.due_day, c.start_record, c.child`.execute(tx)
    return rows
  })
}

/**
 * How many of those counted in each month still run and are not late: they are not in time yet, and may come to be. A share
 * that is held in time says so, or an unfinished month reads as a bad one.
 */
export function stillInTime(
  seam: Seam,
  declarations: Declarations,
  timescale: string,
  { from, until }: { from: Day; until: Day },
): Promise<ReadonlyMap<string, number>> {
  return seam.asKeeper(async (tx) => {
    const source = await clockSource(seam, tx, declarations)
    const { rows } = await sql<{ month: string; n: number }>`with ${merged(seam.view)}
      select to_char(c.started_day, 'YYYY-MM') as month, count(*)::int as n from ${source} c
      where ${running(seam, timescale)} and c.due_day is not null and not ${late(seam)} and c.started_day between ${from}::date and ${until}::date
      group by 1`.execute(tx)
    return new Map(rows.map(({ month, n }) => [month, n]))
  })
}

const running = ({ view }: Seam, timescale: string): RawBuilder<boolean> =>
  sql`(c.timescale = ${timescale} and c.started_day <= ${view.today}::date and (c.ended_day is null or c.ended_day > ${view.today}::date))`

/** Past the day; or past the hour, while it is still that day. */
function late({ view, at }: Seam): RawBuilder<boolean> {
  const hour = view.today === londonDay(at) ? sql`or coalesce(c.due_at < ${at}::timestamptz, false)` : sql``
  return sql`(c.due_day < ${view.today}::date ${hour})`
}

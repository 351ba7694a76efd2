import { sql } from 'kysely'
import { londonDay } from '#language/instant.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Seam } from '../access/reading.ts'
import { merged } from '../facts.ts'
import { clockSource } from '../read/clocks.ts'
import type { Row } from './figure.ts'

/** The clocks of one timescale that run past their limit on the view's day, everybody's: what a "held in time" figure never stands without. */
export function overdueNow(seam: Seam, declarations: Declarations, timescale: string): Promise<Row[]> {
  const { view } = seam
  const hour = view.today === londonDay(seam.at) ? sql`or c.due_at < ${seam.at}::timestamptz` : sql``
  return seam.asKeeper(async (tx) => {
    const source = await clockSource(seam, tx, declarations)
    const { rows } = await sql<Row>`with ${merged(view)}
      select c.start_record as record, 0 as version, c.child, c.due_day as day, true as counted, false as well, null as left_out, null as value
      from ${source} c where c.timescale = ${timescale} and c.started_day <= ${view.today}::date
        and (c.ended_day is null or c.ended_day > ${view.today}::date) and (c.due_day < ${view.today}::date ${hour})
      order by c.due_day, c.start_record, c.child`.execute(tx)
    return rows
  })
}

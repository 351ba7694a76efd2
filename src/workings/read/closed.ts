import { sql } from 'kysely'
import type { Seam } from '../access/reading.ts'
import { everyId } from '../facts.ts'

/** Whether anything on a child's record is closed to the reader by itself. For those alone who have said why they ask. */
export function holdsClosed(seam: Seam, child: string): Promise<boolean> {
  const { view, sight } = seam
  return seam.asKeeper(async (tx) => {
    const ids = (await everyId(view, [child]).execute(tx)).rows.map((row) => row.child)
    const { rows } = await sql`select from record where authority = ${view.authority}
      and subject = any(${ids}::uuid[]) and record = any(${[...sight.closed]}::uuid[]) limit 1`.execute(tx)
    return rows.length > 0
  })
}

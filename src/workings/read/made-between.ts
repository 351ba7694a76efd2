import { sql } from 'kysely'
import type { Seam } from '../access/reading.ts'
import type { Entry } from './answers.ts'

/** A record, when it was first said and by whom. */
export type Made = Pick<Entry, 'record' | 'kind' | 'recorded_from' | 'by_worker'>

/** What was put on a child's record for the first time after one instant and before another, the earliest first, as far as the reader may see it. */
export async function madeBetween(
  seam: Seam,
  child: string,
  { after, before, except }: { after: string; before: string | null; except: string },
): Promise<Made[]> {
  const until = before === null ? sql`` : sql`and r.recorded_from < ${before}::timestamptz`
  const { rows } = await sql<Made>`select r.record, r.kind, r.recorded_from, r.by_worker from record r
    where r.authority = ${seam.view.authority} and r.subject = ${child}::uuid and r.version = 1 and r.record <> ${except}::uuid
      and r.source <> 'noticed' and r.recorded_from > ${after}::timestamptz ${until} order by r.recorded_from, r.record`.execute(
    seam.tx,
  )
  return rows
}

import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { addHours, type Instant } from '#language/instant.ts'
import type { Db } from '../database.ts'

/** An issue that somebody was sent and has not opened. */
export type Unopened = { publication: string; name: string; for: Day; from: Day; until: Day }

/** Longer ago than this, a report that nobody opened is no longer news. */
const days = 28

/** What somebody was sent lately and has not opened yet, the latest first. */
export async function unopenedBy(db: Db, authority: number, worker: string, at: Instant): Promise<Unopened[]> {
  const { rows } = await sql<Unopened>`
    select i.publication, i.template ->> 'name' as name, i.issued_for as "for", i.from_day as "from", i.until_day as until
    from delivery d join issue i using (authority, issue)
    where d.authority = ${authority} and d.worker = ${worker}::uuid and d.opened is null
      and d.made > ${addHours(at, -24 * days)}::timestamptz and d.made <= ${at}::timestamptz
    order by i.issued_for desc, i.publication`.execute(db)
  return rows
}

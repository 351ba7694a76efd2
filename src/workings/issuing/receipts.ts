import { sql } from 'kysely'
import { workerDetails } from '#language/spine/index.ts'
import type { RoleId } from '#language/roles.ts'
import type { Instant } from '#language/instant.ts'
import type { Db, Tx } from '../database.ts'
import { facts } from '../facts.ts'

/** What became of one copy of an issue. */
export type Receipt = {
  worker: string
  name: string
  role: RoleId
  team: string | null
  forum: string
  made: Instant
  mailed: Instant | null
  opened: Instant | null
  reminded: Instant | null
}

/** Notes that one of its recipients has an issue open; only the first time is kept. */
export async function noteOpened(tx: Tx, authority: number, issue: string, worker: string, at: Instant): Promise<void> {
  await sql`update delivery set opened = ${at}::timestamptz
    where authority = ${authority} and issue = ${issue}::uuid and worker = ${worker}::uuid and opened is null`.execute(
    tx,
  )
}

/** Everyone an issue went to, by name, with what became of it. For those who may issue, and no others. */
export async function receiptsOf(db: Db, authority: number, issue: string): Promise<Receipt[]> {
  const now = { authority, today: '1970-01-01' as never, knownAt: null }
  const { rows } = await sql<Receipt>`
    select d.worker, coalesce(w.name, 'Name not recorded') as name, d.role, d.team, d.forum, d.made, d.mailed, d.opened, d.reminded
    from delivery d left join ${facts(workerDetails, now)} w on w.subject = d.worker
    where d.authority = ${authority} and d.issue = ${issue}::uuid order by name, d.worker`.execute(db)
  return rows
}

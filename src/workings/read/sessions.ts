import { sql } from 'kysely'
import { addHours } from '#language/instant.ts'
import type { Seam } from '../access/reading.ts'
import type { How } from '../access/sessions.ts'
import { longestHours } from '../access/sessions.ts'
import { Refusal } from '../refusal.ts'

export type SessionRow = {
  session: string
  worker: string
  role: string
  team: string | null
  started: string
  seen: string
  how: How
}

/** The sessions that stand: one's own, or everybody's (null) for whoever looks after sign-ins. The newest first. */
export async function sessionsNow(seam: Seam, idleMinutes: number, whose: string | null): Promise<SessionRow[]> {
  const { reader, authority } = seam.view
  if (whose !== reader.worker && !seam.may('people'))
    throw new Refusal('not yours', 'Your role does not see who is signed in')
  const some = whose === null ? sql`` : sql`and worker = ${whose}::uuid`
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<SessionRow>`select session, worker, role, team, started, seen, how from session
    where authority = ${authority} and ended is null and digest is not null ${some}
      and seen > ${addHours(seam.at, -idleMinutes / 60)}::timestamptz and started > ${addHours(seam.at, -longestHours)}::timestamptz
    order by started desc, session desc`.execute(tx)
      ).rows,
  )
  if (whose === null) seam.showed({ action: 'list', what: 'sessions', shown: rows.length })
  return rows
}

import { sql } from 'kysely'
import { addHours, londonDay, type Instant } from '#language/instant.ts'
import { isRole, type RoleId } from '#language/roles.ts'
import { post } from '#language/spine/index.ts'
import { newId } from '#services/ids.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import type { Reader } from '#workings/view.ts'
import type { House } from './screen.ts'

export const cookieName = 'throughline'

export type Post = { worker: string; name: string; role: RoleId; team: string | null }

/** Begins a session for somebody in one of their posts, and ends the one that the browser had. */
export async function signIn(house: House, post: Post, before: string | null, at: Instant): Promise<string> {
  const session = newId(Date.parse(at))
  await asKeeper(house.db, async (tx) => {
    if (before)
      await sql`update session set ended = ${at}::timestamptz where authority = ${house.authority.authority} and session = ${before}::uuid and ended is null`.execute(
        tx,
      )
    await sql`insert into session (authority, session, worker, role, team, started, seen)
      values (${house.authority.authority}, ${session}, ${post.worker}, ${post.role}, ${post.team}, ${at}::timestamptz, ${at}::timestamptz)`.execute(
      tx,
    )
    await log(tx, house.authority.authority, post, at, [{ action: 'sign in', what: 'session' }])
  })
  return session
}

export async function signOut(house: House, session: string, reader: Reader, at: Instant): Promise<void> {
  await asKeeper(house.db, async (tx) => {
    await sql`update session set ended = ${at}::timestamptz where authority = ${house.authority.authority} and session = ${session}::uuid`.execute(
      tx,
    )
    await log(tx, house.authority.authority, reader, at, [{ action: 'sign out', what: 'session' }])
  })
}

/** A working day, however busy: nobody's session outlives it. */
const longestHours = 12

/** A post that has ended opens nothing, at once and not at the next sign-in. */
function stillHeld(house: House, at: Instant) {
  const today = londonDay(at)
  const now = { authority: house.authority.authority, today, knownAt: null }
  return sql`exists (select from ${facts(post, now)} p where p.subject = s.worker and p.role = s.role
    and p.team is not distinct from s.team and p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date))`
}

/** Who holds the session, unless it was ended, left idle, or the post it was begun in has ended. Seeing it keeps it alive, written once a minute at most. */
export async function readerOf(house: House, session: string, at: Instant): Promise<Reader | null> {
  return asKeeper(house.db, async (tx) => {
    const idleSince = addHours(at, -house.config.sessionIdleMinutes / 60)
    const { rows } = await sql<Post & { seen: string }>`select s.worker, s.role, s.team, s.seen,
        (select w.name from answers.worker_details w join record r using (authority, record, version, subject)
          where r.authority = s.authority and r.subject = s.worker and r.recorded_until = 'infinity' limit 1) as name
      from session s where s.authority = ${house.authority.authority} and s.session = ${session}::uuid and s.ended is null and s.seen > ${idleSince}::timestamptz
        and s.started > ${addHours(at, -longestHours)}::timestamptz and ${stillHeld(house, at)}`.execute(tx)
    const found = rows[0]
    if (!found || !isRole(found.role)) return null
    if (Date.parse(at) - Date.parse(found.seen) > 60_000) {
      await sql`update session set seen = ${at}::timestamptz where authority = ${house.authority.authority} and session = ${session}::uuid`.execute(
        tx,
      )
    }
    return { worker: found.worker, name: found.name ?? 'Name not recorded', role: found.role, team: found.team }
  })
}

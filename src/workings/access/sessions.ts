import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addHours, londonDay, type Instant } from '#language/instant.ts'
import { isRole, type RoleId } from '#language/roles.ts'
import { post } from '#language/spine/index.ts'
import { newId } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import type { Reader } from '../view.ts'
import { log } from './log.ts'

/** How somebody said who they are. */
export type How = 'demonstration' | 'identity provider' | 'one-time code'

/** Whose session begins, in which post; null while they have yet to choose among the posts that their sign-in opens. */
export type Beginning = {
  worker: string
  post: { role: RoleId; team: string | null } | null
  how: How
  /** When they signed in, where this only goes on in another post: no session outlives its day by changing. */
  started?: Instant
  /** When they last proved who they are; null where that is not known. */
  proved: Instant | null
  /** The posts that this sign-in opens, by their records. */
  offered: readonly string[]
  /** Who they are at the identity provider, and their session there. */
  provider: { subject: string; session: string | null } | null
}

/** A session that stands, and who reads in it: nobody while a post is to be chosen. */
export type Sitting = Required<Omit<Beginning, 'post'>> & { session: string; reader: Reader | null }

/** What a cookie holds: 32 bytes that are nowhere else. Whoever reads the store, or a copy of it, can sign in as nobody. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text)
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** A working day, however busy: nobody's session outlives it. */
export const longestHours = 12

/** Begins a session under a new secret, and ends the one that the browser had: what was in its cookie before opens nothing. */
export async function beginSession(
  tx: Tx,
  authority: number,
  begun: Beginning,
  before: string | null,
  at: Instant,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  if (before !== null)
    await sql`update session set ended = ${at}::timestamptz
      where authority = ${authority} and digest = ${digestOf(before)} and ended is null`.execute(tx)
  const { worker, post, how, proved, offered, provider, started = at } = begun
  await sql`insert into session (authority, session, digest, worker, role, team, started, seen, how, proved, offered, provider_subject, provider_session)
    values (${authority}, ${newId(Date.parse(at))}, ${digestOf(secret)}, ${worker}, ${post?.role ?? ''}, ${post?.team ?? null}::uuid,
      ${started}::timestamptz, ${at}::timestamptz, ${how}, ${proved}::timestamptz, ${[...offered]}::uuid[],
      ${provider?.subject ?? null}, ${provider?.session ?? null})`.execute(tx)
  if (post) await log(tx, authority, { worker, role: post.role }, at, [{ action: 'sign in', what: `session: ${how}` }])
  return secret
}

export async function endSession(tx: Tx, authority: number, session: string, at: Instant): Promise<void> {
  await sql`update session set ended = ${at}::timestamptz
    where authority = ${authority} and session = ${session}::uuid and ended is null`.execute(tx)
}

/** Whose session a cookie opened until it ended, within a week: what they sent then waits for them. It opens nothing. */
export async function satBefore(tx: Tx, authority: number, secret: string, at: Instant): Promise<string | null> {
  const { rows } = await sql<{ worker: string }>`select worker from session
    where authority = ${authority} and digest = ${digestOf(secret)} and started > ${addHours(at, -7 * 24)}::timestamptz`.execute(
    tx,
  )
  return rows[0]?.worker ?? null
}

/** A post that has ended opens nothing, at once and not at the next sign-in; nor does any to somebody who has left. */
function stillHeld(authority: number, at: Instant) {
  const today = londonDay(at)
  return sql`(w."left" is null or w."left" > ${today}::date) and (s.role = '' or exists (
    select from ${facts(post, { authority, today, knownAt: null })} p
    where p.subject = s.worker and p.role = s.role and p.team is not distinct from s.team
      and p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date)))`
}

type Row = Omit<Sitting, 'reader' | 'provider'> & {
  role: string
  team: string | null
  name: string | null
  seen: string
  provider_subject: string | null
  provider_session: string | null
}

/**
 * Whose session a secret opens, unless it was ended, left idle, outlived its day, or the post it was begun in has ended.
 * Seeing it keeps it alive, written once a minute at most.
 */
export async function sittingOf(
  tx: Tx,
  authority: number,
  secret: string,
  idleMinutes: number,
  at: Instant,
): Promise<Sitting | null> {
  const { rows } =
    await sql<Row>`select s.session, s.worker, s.role, s.team, s.started, s.seen, s.how, s.proved, s.offered,
      s.provider_subject, s.provider_session, w.name
    from session s left join lateral (select d.name, d."left" from answers.worker_details d join record r using (authority, record, version, subject)
      where r.authority = s.authority and r.subject = s.worker and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      order by d."left" nulls last limit 1) w on true
    where s.authority = ${authority} and s.digest = ${digestOf(secret)} and s.ended is null
      and s.seen > ${addHours(at, -idleMinutes / 60)}::timestamptz
      and s.started > ${addHours(at, -longestHours)}::timestamptz and ${stillHeld(authority, at)}`.execute(tx)
  const [found] = rows
  if (!found) return null
  const { session, worker, role, team, started, how, proved, offered } = found
  if (Date.parse(at) - Date.parse(found.seen) > 60_000)
    await sql`update session set seen = ${at}::timestamptz where authority = ${authority} and session = ${session}::uuid`.execute(
      tx,
    )
  const name = found.name ?? 'Name not recorded'
  const provider =
    found.provider_subject === null ? null : { subject: found.provider_subject, session: found.provider_session }
  const reader = isRole(role) ? { worker, name, role, team } : null
  return { session, worker, started, how, proved, offered, provider, reader }
}

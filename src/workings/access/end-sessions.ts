import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { Tx } from '../database.ts'
import type { Reader } from '../view.ts'
import { log } from './log.ts'

const end = async (tx: Tx, authority: number, which: RawBuilder<unknown>, at: Instant): Promise<string[]> => {
  const { rows } = await sql<{ worker: string }>`update session set ended = ${at}::timestamptz
    where authority = ${authority} and ended is null and ${which} returning worker`.execute(tx)
  return rows.map(({ worker }) => worker)
}

/** Ends every session of a worker, wherever it was begun: their own doing, or an administrator's. @returns how many stood */
export async function endSessionsOf(
  tx: Tx,
  authority: number,
  worker: string,
  by: Reader,
  at: Instant,
  reason: string | null = null,
): Promise<number> {
  const ended = await end(tx, authority, sql`worker = ${worker}::uuid`, at)
  const what = by.worker === worker ? 'sessions: everywhere' : 'sessions: of somebody else'
  await log(tx, authority, by, at, [{ action: 'sign out', what, records: [worker], shown: ended.length, reason }])
  return ended.length
}

/** Ends what the identity provider says has ended there: one session, or all of somebody's. */
export async function endSessionsAtProvider(
  tx: Tx,
  authority: number,
  { subject, session }: { subject: string | null; session: string | null },
  at: Instant,
): Promise<void> {
  // One whose provider did not say which session it was is taken to be the one that ended: better signed out twice than never.
  const one = sql`(provider_session = ${session} or (provider_session is null and provider_subject = ${subject}))`
  const which = session === null ? sql`provider_subject = ${subject}` : one
  for (const worker of await end(tx, authority, which, at))
    await log(tx, authority, { worker, role: 'nobody' }, at, [
      { action: 'sign out', what: 'sessions: ended at the identity provider' },
    ])
}

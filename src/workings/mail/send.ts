import { sql } from 'kysely'
import { addHours, type Instant } from '#language/instant.ts'
import type { Mail, Mailer, Outcome } from '#services/mail/mail.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { afterTrying, mostTries } from './waits.ts'

export type SentQueue = { sent: number; refused: number; later: number; trouble: string | null }

/**
 * Sends what is queued and due, the oldest first, and stops early where no message can be sent now. Any number may send at once.
 *
 * A message is claimed in a transaction of its own, and then held by its row's lock while it is sent, however long that takes. A
 * sender that dies lets go of the lock and leaves the message as `sending`: a minute later somebody else may claim it, and knows
 * that it was begun.
 */
export async function sendQueued(
  db: Database,
  mailer: Mailer,
  authority: number,
  at: Instant,
  most = 1_000,
): Promise<SentQueue> {
  const done: SentQueue = { sent: 0, refused: 0, later: 0, trouble: null }
  for (let tried = 0; tried < most; tried++) {
    const claimed = await asKeeper(db, (tx) => claim(tx, authority, at))
    if (!claimed) break
    const outcome = await asKeeper(db, (tx) => sendHeld(tx, mailer, authority, claimed, at))
    if (outcome === null) continue
    if (outcome.is === 'sent') done.sent += 1
    else if (outcome.is === 'refused') done.refused += 1
    else done.later += 1
    if (outcome.is === 'no server') return { ...done, trouble: outcome.words }
  }
  return done
}

type Claimed = {
  message: string
  to_address: string
  subject: string
  body: string
  queued: string
  attempts: number
  /** Begun before by a sender that never said how it ended. */
  begun: boolean
}

async function claim(tx: Tx, authority: number, at: Instant): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    with next as (
      select authority, message, state = 'sending' as begun from message
      where authority = ${authority} and state in ('queued', 'sending') and next_try <= ${at}::timestamptz
      order by queued, message limit 1 for update skip locked)
    update message m set state = 'sending', attempts = m.attempts + 1, next_try = ${addHours(at, 1 / 60)}::timestamptz
    from next where m.authority = next.authority and m.message = next.message
    returning m.message, m.to_address, m.subject, m.body, m.queued, m.attempts, next.begun`.execute(tx)
  return rows[0]
}

/** Null where another sender took it between the claim and here. The lock is waited for: a claim that looked at the row has it for a moment. */
async function sendHeld(
  tx: Tx,
  mailer: Mailer,
  authority: number,
  claimed: Claimed,
  at: Instant,
): Promise<Outcome | null> {
  const { rows } = await sql`select 1 from message where authority = ${authority} and message = ${claimed.message}::uuid
    and state = 'sending' and attempts = ${claimed.attempts} for update`.execute(tx)
  if (rows.length === 0) return null
  const { message: id, to_address: to, subject, body: text, queued } = claimed
  const outcome = await tried(mailer, claimed.attempts, { id, to, subject, text, queued })
  const { state, next, error } = afterTrying(outcome, claimed, mailer, at)
  await sql`update message set state = ${state}, next_try = ${next}::timestamptz, last_error = ${error},
      sent = ${state === 'sent' ? at : null}::timestamptz
    where authority = ${authority} and message = ${id}::uuid`.execute(tx)
  if (state === 'sent') await noteMailed(tx, authority, id, at)
  return state === 'failed' && outcome.is !== 'refused' ? { is: 'refused', words: error ?? '' } : outcome
}

/** The receipt of an issue says when it was first mailed. */
async function noteMailed(tx: Tx, authority: number, message: string, at: Instant): Promise<void> {
  await sql`update delivery d set mailed = ${at}::timestamptz from message m
    where m.authority = ${authority} and m.message = ${message}::uuid and m.kind = 'issued'
      and (d.authority, d.issue, d.worker) = (m.authority, m.about, m.to_worker) and d.mailed is null`.execute(tx)
}

/** A message that stops the program each time it is tried is not tried for ever; a fault of ours waits like any other. */
async function tried(mailer: Mailer, attempts: number, mail: Mail): Promise<Outcome> {
  if (attempts > mostTries) return { is: 'not now', words: 'The program was stopped in the middle of the last one' }
  try {
    return await mailer.send(mail)
  } catch (error) {
    return { is: 'not now', words: `It could not be made: ${(error as Error).message}` }
  }
}

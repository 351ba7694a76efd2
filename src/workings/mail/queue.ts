import { sql } from 'kysely'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Letter } from '#language/letter.ts'
import { workerDetails } from '#language/spine/index.ts'
import { idOf } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { Refusal } from '../refusal.ts'

export type Queued = { message: string; state: 'queued' | 'not sent: no address'; again: boolean }

/**
 * Puts a letter among those to be sent, in the caller's transaction and as keeper, so that it goes out if and only if what it
 * tells of was kept. The same letter about the same issue to the same worker is one message, however often it is queued.
 * @param about the id of the issue
 */
export async function queueMessage(
  tx: Tx,
  authority: number,
  { letter, about, to }: { letter: Letter; about: string; to: string },
  at: Instant,
): Promise<Queued> {
  const message = idOf('message', String(authority), about, to, letter.kind)
  const address = await addressOf(tx, authority, to, at)
  const state = address === null ? 'not sent: no address' : 'queued'
  const { numAffectedRows } = await sql`
    insert into message (authority, message, kind, to_worker, to_address, subject, body, about, queued, state, next_try)
    values (${authority}, ${message}, ${letter.kind}, ${to}, ${address}, ${letter.subject}, ${letter.text}, ${about}::uuid,
      ${at}::timestamptz, ${state}, ${at}::timestamptz)
    on conflict (authority, message) do nothing`.execute(tx)
  return { message, state, again: !numAffectedRows }
}

/** Somebody asks for a message that was refused, or had no address, to be tried anew: to the address as it is known now. */
export async function queueAgain(tx: Tx, authority: number, message: string, at: Instant): Promise<void> {
  const { rows } = await sql<{ to_worker: string }>`select to_worker from message where authority = ${authority}
    and message = ${message}::uuid and state in ('failed', 'not sent: no address') for update`.execute(tx)
  if (!rows[0]) throw new Refusal('cannot', 'This message waits already, or was sent')
  const address = await addressOf(tx, authority, rows[0].to_worker, at)
  if (address === null)
    throw new Refusal('cannot', 'There is still no address to send it to: give the person one first')
  await sql`update message set state = 'queued', to_address = ${address}, attempts = 0, next_try = ${at}::timestamptz, last_error = null
    where authority = ${authority} and message = ${message}::uuid`.execute(tx)
}

async function addressOf(tx: Tx, authority: number, worker: string, at: Instant): Promise<string | null> {
  const view = { authority, today: londonDay(at), knownAt: null }
  const { rows } = await sql<{ email: string | null }>`
    select w.email from ${facts(workerDetails, view)} w where w.subject = ${worker}::uuid
    order by w.recorded_from desc limit 1`.execute(tx)
  return rows[0]?.email?.trim() || null
}

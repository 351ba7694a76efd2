import { sql, type RawBuilder } from 'kysely'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Letter } from '#language/letter.ts'
import { workerDetails } from '#language/spine/index.ts'
import { idOf } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { Refusal } from '../refusal.ts'

/** A letter, the id of the issue that it is about, and the worker it goes to. */
export type Wanted = { letter: Letter; about: string; to: string }

/**
 * Puts letters among those to be sent, in the caller's transaction and as keeper, so that they go out if and only if what they
 * tell of was kept. The same letter about the same issue to the same worker is one message, however often it is queued.
 * All of a report's readers are one statement: whoever keeps the issue waits for it.
 * @returns the id of each message
 */
export async function queueMessages(
  tx: Tx,
  authority: number,
  wanted: readonly Wanted[],
  at: Instant,
): Promise<string[]> {
  const messages = wanted.map(({ letter: { kind, subject, text }, about, to }) => {
    const message = idOf('message', String(authority), about, to, kind)
    return { message, kind, subject, body: text, about, to_worker: to }
  })
  if (messages.length === 0) return []
  await sql`
    with wanted as (select * from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
      w(message uuid, kind text, subject text, body text, about uuid, to_worker uuid))
    insert into message (authority, message, kind, to_worker, to_address, subject, body, about, queued, state, next_try)
    select ${authority}, w.message, w.kind, w.to_worker, a.address, w.subject, w.body, w.about, ${at}::timestamptz,
      case when a.address is null then 'not sent: no address' else 'queued' end, ${at}::timestamptz
    from wanted w left join (${addresses(authority, at)}) a on a.worker = w.to_worker
    order by w.message
    on conflict (authority, message) do nothing`.execute(tx)
  return messages.map(({ message }) => message)
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
  const { rows } = await sql<{ address: string | null }>`
    select address from (${addresses(authority, at)}) a where worker = ${worker}::uuid`.execute(tx)
  return rows[0]?.address ?? null
}

/** The address of each worker as it is known now: `worker, address`. */
const addresses = (authority: number, at: Instant): RawBuilder<unknown> => sql`
  select distinct on (d.subject) d.subject as worker, nullif(btrim(d.email, E' \\t\\r\\n'), '') as address
  from ${facts(workerDetails, { authority, today: londonDay(at), knownAt: null })} d
  order by d.subject, d.recorded_from desc`

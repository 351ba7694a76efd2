import { sql, type RawBuilder } from 'kysely'
import { addHours, type Instant } from '#language/instant.ts'
import type { Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'

export const messageStates = ['queued', 'sending', 'sent', 'failed', 'not sent: no address'] as const
export type MessageState = (typeof messageStates)[number]

export type Message = {
  message: string
  kind: string
  to_worker: string
  to_address: string | null
  subject: string
  body: string
  about: string
  queued: string
  state: MessageState
  attempts: number
  next_try: string
  last_error: string | null
  sent: string | null
}

export type MessagesAsked = { state?: MessageState; most: number; skip?: number }

/** What was sent, waits or failed, newest first, for whoever looks after the program. Looking is logged. */
export async function messages(seam: Seam, asked: MessagesAsked): Promise<{ rows: Message[]; total: number }> {
  const rows = await read(seam, asked.state ? sql`and state = ${asked.state}` : sql``, asked)
  seam.showed({ action: 'list', what: 'the outbox', shown: rows.length })
  return { rows, total: rows[0]?.total ?? 0 }
}

export async function messageOf(seam: Seam, message: string): Promise<Message> {
  const [found] = await read(seam, sql`and message = ${message}::uuid`, { most: 1 })
  if (!found) throw new Refusal('not there', 'There is no such message')
  seam.showed({ action: 'read', what: 'a message in the outbox', records: [message] })
  return found
}

async function read(seam: Seam, which: RawBuilder<unknown>, { most, skip = 0 }: Omit<MessagesAsked, 'state'>) {
  if (!seam.may('configure')) throw new Refusal('not yours', 'Your role does not open the outbox')
  return seam.asKeeper(
    async (tx) =>
      (
        await sql<Message & { total: number }>`
    select message, kind, to_worker, to_address, subject, body, about, queued, state, attempts, next_try, last_error, sent,
      count(*) over () as total
    from message where authority = ${seam.view.authority} ${which}
    order by queued desc, message limit ${most} offset ${skip}`.execute(tx)
      ).rows,
  )
}

/** How many messages wait, and how many of the last week never went out. It says nothing about anybody. */
export async function mailStanding(
  tx: Tx,
  authority: number,
  at: Instant,
): Promise<{ waiting: number; failed: number }> {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where state in ('queued', 'sending')) as waiting,
      count(*) filter (where state in ('failed', 'not sent: no address') and queued > ${addHours(at, -7 * 24)}::timestamptz) as failed
    from message where authority = ${authority} and state <> 'sent'`.execute(tx)
  return rows[0]!
}

import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { mayDo } from '#language/roles.ts'
import type { RetentionRule } from '#language/retention.ts'
import { dropMail } from '#services/mail/outbox.ts'
import { appendRemoval, type Outside } from '#services/removal-list.ts'
import { log } from '../access/log.ts'
import type { Database, Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
import { keeper, transacting } from '../transaction.ts'
import type { ReaderView } from '../view.ts'
import { mustNotBeHeld, notYetOver } from '../retention/must-be-over.ts'
import { apply } from './apply.ts'
import { digestOf } from './plan.ts'
import { columnsOf, targetOf, type RemovalRow } from './removal.ts'

export type Answering = {
  db: Database
  declarations: Declarations
  view: ReaderView
  at: Instant
  outside: Outside
  rules: readonly RetentionRule[]
}
type Answered = RemovalRow & { answer: 'agreed' | 'declined' | 'taken back' | null; by_worker: string | null }

/**
 * The second person agrees, and it goes at once. Whoever asked cannot agree; nor can anybody agree to other than they were shown.
 * Sent twice, it is done once.
 * @param seen the digest of the plan that they were shown
 */
export function agree(
  { db, declarations, view, at, outside, rules }: Answering,
  removal: string,
  seen: string,
): Promise<void> {
  const { authority, reader } = view
  return transacting(db, async (transaction) => {
    const tx = transaction.as(keeper)
    const asked = await waiting(tx, view, removal)
    if (asked === null) return
    if (asked.asked_by === reader.worker)
      throw new Refusal('cannot', 'You asked for this removal. Somebody else must agree to it')
    const target = targetOf(asked)
    const reach = await apply(
      transaction,
      { declarations, at, by: reader },
      { authority, removal, target },
      async (reach, tx) => {
        if (digestOf(reach) !== seen)
          throw new Refusal('changed since', 'What would go has changed since you looked. Look again before you agree')
        const now = { ...view, today: londonDay(at), knownAt: null }
        await mustNotBeHeld(tx, now, reach)
        const early = asked.category === 'retention' ? await notYetOver(tx, rules, now, target, reach) : null
        if (early !== null) throw new Refusal('cannot', early)
      },
    )
    await answer(tx, view, at, asked, 'agreed', null)
    const shown = {
      action: 'removed' as const,
      what: 'a removal: agreed',
      children: reach.children.length > 0 ? [] : reach.subjects,
    }
    await log(tx, authority, reader, at, [{ ...shown, records: [removal], shown: reach.rows.length }])
    // Before the commit: a removal that two people agreed and that a crash undid is made again from the list.
    await appendRemoval(outside.lists, listed(asked, view, at))
    await dropMail(outside.outbox, reach.mail)
  })
}

/** The second person says no, or whoever asked takes it back. */
export function refuse(
  { db, view, at }: Omit<Answering, 'outside' | 'declarations' | 'rules'>,
  removal: string,
  reason: string,
) {
  return transacting(db, async (transaction) => {
    const tx = transaction.as(keeper)
    const asked = await waiting(tx, view, removal)
    if (asked === null) return
    const said = asked.asked_by === view.reader.worker ? 'taken back' : 'declined'
    await answer(tx, view, at, asked, said, reason)
    await log(tx, view.authority, view.reader, at, [
      { action: 'save', what: `a removal: ${said}`, records: [removal], shown: 0 },
    ])
  })
}

/** Locked against another answer; null where it has this person's answer already. */
async function waiting(tx: Tx, { authority, reader }: ReaderView, removal: string): Promise<RemovalRow | null> {
  if (!mayDo(reader.role, 'remove')) throw new Refusal('not yours', 'Your role does not remove records')
  await sql`select 1 from authority where authority = ${authority} for update`.execute(tx)
  const { rows } =
    await sql<Answered>`select r.*, a.answer, a.by_worker from removal r left join removal_answer a using (authority, removal)
    where r.authority = ${authority} and r.removal = ${removal}::uuid`.execute(tx)
  const [asked] = rows
  if (!asked) throw new Refusal('not there', 'There is no such removal')
  if (asked.answer === null) return asked
  if (asked.by_worker === reader.worker) return null
  throw new Refusal('changed since', 'Somebody else has answered this since you opened it')
}

const answer = (
  tx: Tx,
  { authority, reader }: ReaderView,
  at: Instant,
  asked: RemovalRow,
  said: string,
  reason: string | null,
) =>
  sql`insert into removal_answer (authority, removal, asked_by, answer, by_worker, at, reason)
    values (${authority}, ${asked.removal}::uuid, ${asked.asked_by}::uuid, ${said}, ${reader.worker}::uuid, ${at}::timestamptz, ${reason})`.execute(
    tx,
  )

function listed(asked: RemovalRow, { authority, reader }: ReaderView, at: Instant) {
  const { removal, what, category, basis, asked_by, asked_at } = asked
  return {
    authority,
    removal,
    what,
    ...columnsOf(targetOf(asked)),
    category,
    basis,
    asked_by,
    asked_at,
    agreed_by: reader.worker,
    agreed_at: at,
  }
}

import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import { dropMail } from '#services/mail/outbox.ts'
import { removalsIn, type Outside } from '#services/removal-list.ts'
import { log } from '../access/log.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
import { keeper, transacting, Transaction } from '../transaction.ts'
import { apply } from './apply.ts'
import { targetOf, type RemovalRow } from './removal.ts'

type Listed = Omit<RemovalRow, 'reason'> & { authority: number; agreed_by: string; agreed_at: Instant }
const machine = { worker: null, role: 'machine' } as const

/**
 * Makes every removal again that was agreed and that this store does not know: it was brought back from a backup made before. Each is done
 * once, by its own transaction, so it may be cut off anywhere and run again.
 * @returns the removals that were made again
 */
export async function removeAgain(
  db: Database,
  declarations: Declarations,
  outside: Outside,
  at: Instant,
): Promise<string[]> {
  const listed = await listedIn(outside.lists)
  if (!listed || listed.length === 0) return []
  const made = await asKeeper(db, madeHere)
  const again: string[] = []
  for (const one of listed.filter(({ removal }) => !made.has(removal)))
    if (await transacting(db, (transaction) => oneAgain(transaction, declarations, one, outside, at)))
      again.push(one.removal)
  return again
}

/** The same within the transaction that brings a store back: until it is done, nobody can read what must not be kept. Null where there is no list. */
export async function removeAgainIn(
  tx: Tx,
  declarations: Declarations,
  outside: Outside,
  at: Instant,
): Promise<string[] | null> {
  const listed = await listedIn(outside.lists)
  if (!listed) return null
  return tx.getExecutor().provideConnection(async (connection) => {
    const transaction = new Transaction(connection)
    const again: string[] = []
    for (const one of listed) if (await oneAgain(transaction, declarations, one, outside, at)) again.push(one.removal)
    await madeHere(transaction.as(keeper))
    return again
  })
}

const listedIn = async (files: readonly string[]) => (await removalsIn(files)) as unknown as Listed[] | null

async function madeHere(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ removal: string }>`select removal from removal_answer where answer = 'agreed'`.execute(
    tx,
  )
  return new Set(rows.map(({ removal }) => removal))
}

async function oneAgain(
  transaction: Transaction,
  declarations: Declarations,
  listed: Listed,
  outside: Outside,
  at: Instant,
): Promise<boolean> {
  const { authority, removal } = listed
  const tx = transaction.as(keeper)
  const { rows } = await sql`select from authority where authority = ${authority} for update`.execute(tx)
  if (rows.length === 0 || (await known(tx, listed))) return false
  await put(tx, listed)
  const target = targetOf({ ...listed, reason: null })
  const which = { authority, removal, target }
  const reach = await apply(transaction, { declarations, at, by: machine }, which).catch(nothingThere)
  const entry = { action: 'removed' as const, what: 'a removal: made again in a restored store', records: [removal] }
  await log(tx, authority, machine, at, [{ ...entry, shown: reach?.rows.length ?? 0 }])
  await dropMail(outside.outbox, reach?.mail ?? [])
  return true
}

async function known(tx: Tx, { authority, removal }: Listed): Promise<boolean> {
  const { rows } =
    await sql`select from removal_answer where authority = ${authority} and removal = ${removal}::uuid and answer = 'agreed'`.execute(
      tx,
    )
  return rows.length > 0
}

/** As it was asked and agreed. Its reason was in the store that was lost, or is here from before it was agreed. */
async function put(tx: Tx, one: Listed): Promise<void> {
  await sql`insert into removal (authority, removal, what, child, record, version, document, field, category, basis, reason, asked_by, asked_at)
    values (${one.authority}, ${one.removal}::uuid, ${one.what}, ${one.child}::uuid, ${one.record}::uuid, ${one.version}, ${one.document}::uuid, ${one.field},
      ${one.category}, ${one.basis}, null, ${one.asked_by}::uuid, ${one.asked_at}::timestamptz) on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into removal_answer (authority, removal, asked_by, answer, by_worker, at)
    values (${one.authority}, ${one.removal}::uuid, ${one.asked_by}::uuid, 'agreed', ${one.agreed_by}::uuid, ${one.agreed_at}::timestamptz)`.execute(
    tx,
  )
}

/** The backup was made before the record was: there is nothing to take away, and the removal is known all the same. */
function nothingThere(error: unknown): null {
  if (error instanceof Refusal && error.kind === 'not there') return null
  throw error
}

import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { HeadLine } from '#services/heads.ts'
import type { Db } from '#services/postgres/transaction.ts'
import { log } from '../access/log.ts'
import type { Tx } from '../database.ts'
import { onOne } from '../one-connection.ts'
import { afterRestore, type BroughtBack } from './after-restore.ts'
import { headsBroughtBack, lastSeals } from './heads.ts'

export type Settling = BroughtBack & {
  at: Instant
  /** Every file of heads that the store will go on with, and the heads that came with it. */
  heads: readonly string[]
  held: readonly HeadLine[]
  by: string
}

export type Settled = {
  /** Seals of the access log that were made later and are lost with what this replaces. */
  lost: { authority: number; lost: number }[]
  /** What was done again, in words. */
  again: string[]
}

/** What must be done before anybody reads a store that is older than what it replaces: in the transaction that brings it back. */
export async function settle(db: Db, settling: Settling): Promise<Settled> {
  const tx = await keeperOn(db)
  const again: string[] = []
  await mailInDoubt(tx)
  for (const step of afterRestore) again.push(...(await step(tx, settling)))
  for (const authority of settling.authorities)
    await log(tx, authority, { worker: null, role: 'machine' }, settling.at, [
      { action: 'command', what: 'restore', reason: settling.by },
    ])
  await db.query('reset role')
  // Before the commit: a restore that is cut off here is begun again, and then says the same.
  const lost = await headsBroughtBack(settling.heads, await lastSeals(db), settling.held)
  return { lost, again }
}

/** What waited when the backup was made has been sent since, or not: it is sent as one whose sender was stopped in the middle, and says so. */
async function mailInDoubt(tx: Tx): Promise<void> {
  await sql`update message set state = 'sending' where state = 'queued'`.execute(tx)
}

/** Statements of the workings on the connection that restores, within its transaction. */
async function keeperOn(db: Db): Promise<Tx> {
  await db.query('set local row_security = on; set local role throughline_keeper')
  return onOne(db)
}

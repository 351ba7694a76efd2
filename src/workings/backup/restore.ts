import type pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { instant, type Instant } from '#language/instant.ts'
import type { BackupKey } from '#services/backup/key.ts'
import { mustBeEmpty, othersAtWork } from '#services/postgres/empty.ts'
import { migrateWithin, readMigrations } from '#services/postgres/migrate.ts'
import { forCopying } from '#services/postgres/tables.ts'
import { inTransaction, type Db } from '#services/postgres/transaction.ts'
import type { Outside } from '#services/removal-list.ts'
import { Trouble } from '#services/trouble.ts'
import { log } from '../access/log.ts'
import type { Tx } from '../database.ts'
import { afterRestore } from './after-restore.ts'
import type { Contents } from './contents.ts'
import { fillFrom } from './fill.ts'
import { headsBroughtBack, lastSeals } from './heads.ts'

export type Restoring = {
  pool: pg.Pool
  declarations: Declarations
  file: string
  key: BackupKey
  at: Instant
  /** What is kept beside the store; none for a drill, which is thrown away. */
  outside: Outside | null
  /** Every file of heads that the store will go on with. */
  heads: readonly string[]
  by: string
  progress(words: string): void
  /** Looks at the tables as the backup held them, before later migrations and what follows a restore change them. */
  inspect?(db: Db): Promise<void>
}

export type Restored = {
  contents: Contents
  tables: number
  rows: number
  /** Seals of the access log that were made after the backup and are lost with what it replaces. */
  lost: { authority: number; lost: number }[]
  /** What was done again, in words. */
  again: string[]
}

/** Makes the store from a backup: in one transaction, so that it is all there or nothing is. */
export async function restoreBackup(restoring: Restoring): Promise<Restored> {
  const { pool, declarations, file, key, at, outside, heads, by, progress } = restoring
  const files = await readMigrations()
  return inTransaction(pool, async (db) => {
    await db.query(forCopying)
    const others = await othersAtWork(db)
    if (others.length > 0)
      throw new Trouble(`The store is in use (${others.join(', ')}). Stop the server and whatever else runs, first.`)
    await mustBeEmpty(db)
    const { contents, tables, rows, heads: held } = await fillFrom(db, file, key, files, progress)
    await restoring.inspect?.(db)
    await migrateWithin(db, files, progress)
    const authorities = contents.authorities.map(({ authority }) => authority)
    const tx = await keeperOn(db)
    const again: string[] = []
    const broughtBack = { authorities, made: instant(contents.made), at, declarations, outside }
    for (const step of afterRestore) again.push(...(await step(tx, broughtBack)))
    for (const authority of authorities)
      await log(tx, authority, { worker: null, role: 'machine' }, at, [
        { action: 'command', what: 'restore', reason: by },
      ])
    await db.query('reset role')
    // Before the commit: a restore that is cut off here is begun again, and then says the same.
    const lost = await headsBroughtBack(heads, await lastSeals(db), held)
    return { contents, tables, rows, lost, again }
  })
}

/** Statements of the workings on the connection that restores, within its transaction. */
async function keeperOn(db: Db): Promise<Tx> {
  await db.query('set local row_security = on; set local role throughline_keeper')
  const only = { query: db.query.bind(db), release: () => {} }
  const dialect = new PostgresDialect({ pool: { connect: async () => only, end: async () => {}, options: {} } })
  return new Kysely<Record<string, never>>({ dialect })
}

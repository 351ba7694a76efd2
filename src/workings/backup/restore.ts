import type pg from 'pg'
import type { Declarations } from '#language/declarations.ts'
import { instant, type Instant } from '#language/instant.ts'
import type { BackupKey } from '#services/backup/key.ts'
import { mustBeEmpty, othersAtWork } from '#services/postgres/empty.ts'
import { migrateWithin, readMigrations } from '#services/postgres/migrate.ts'
import { forCopying } from '#services/postgres/tables.ts'
import { inTransaction, type Db } from '#services/postgres/transaction.ts'
import type { Outside } from '#services/removal-list.ts'
import { Trouble } from '#services/trouble.ts'
import type { Contents } from './contents.ts'
import { fillFrom } from './fill.ts'
import { settle } from './settle.ts'

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
  const { pool, file, key, progress } = restoring
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
    const settled = await settle(db, { ...restoring, authorities, made: instant(contents.made), held })
    return { contents, tables, rows, ...settled }
  })
}

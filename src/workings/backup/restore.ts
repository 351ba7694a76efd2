import type pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { instant, type Instant } from '#language/instant.ts'
import type { BackupKey } from '#services/backup/key.ts'
import { readHead, type HeadLine } from '#services/heads.ts'
import { mustBeEmpty, othersAtWork } from '#services/postgres/empty.ts'
import { migrateWithin, readMigrations, type Migration } from '#services/postgres/migrate.ts'
import { copyIn, forCopying, unlinked, type Table } from '#services/postgres/tables.ts'
import { inTransaction, type Db } from '#services/postgres/transaction.ts'
import type { Outside } from '#services/removal-list.ts'
import { Trouble } from '#services/trouble.ts'
import { log } from '../access/log.ts'
import type { Tx } from '../database.ts'
import { afterRestore } from './after-restore.ts'
import { tablesKept, type Contents } from './contents.ts'
import { headsBroughtBack, lastSeals } from './heads.ts'
import { readBackup } from './read.ts'

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
    const filling = new Filling(db, file, files, progress)
    await readBackup(file, key, filling)
    await filling.linked()
    await restoring.inspect?.(db)
    await migrateWithin(db, files, progress)
    const contents = filling.contents!
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
    const lost = await headsBroughtBack(heads, await lastSeals(db), filling.heads())
    return { contents, tables: filling.tables, rows: filling.rows, lost, again }
  })
}

/** Statements of the workings on the connection that restores, within its transaction. */
async function keeperOn(db: Db): Promise<Tx> {
  await db.query('set local row_security = on; set local role throughline_keeper')
  const only = { query: db.query.bind(db), release: () => {} }
  const dialect = new PostgresDialect({ pool: { connect: async () => only, end: async () => {}, options: {} } })
  return new Kysely<Record<string, never>>({ dialect })
}

/** Puts the parts of a backup where they belong. */
class Filling {
  readonly #db: Db
  readonly #file: string
  readonly #files: readonly Migration[]
  readonly #progress: (words: string) => void
  readonly #heads: Buffer[] = []
  #link: () => Promise<void> = async () => {}
  #known: readonly Table[] = []
  contents: Contents | null = null
  tables = 0
  rows = 0

  constructor(db: Db, file: string, files: readonly Migration[], progress: (words: string) => void) {
    this.#db = db
    this.#file = file
    this.#files = files
    this.#progress = progress
  }

  async of(contents: Contents): Promise<void> {
    this.contents = contents
    contents.migrations.forEach(({ name, sha256 }, at) => {
      if (this.#files[at]?.name === name && this.#files[at].sha256 === sha256) return
      throw new Trouble(
        `${this.#file} was made by a program whose tables this one does not know (${name}). Restore it with that program (${contents.program}) or a newer one.`,
      )
    })
    await migrateWithin(this.#db, this.#files.slice(0, contents.migrations.length), () => {})
    this.#progress(`Restoring the store as it was at ${contents.made}`)
    this.#known = await tablesKept(this.#db)
    this.#link = await unlinked(this.#db)
  }

  async part(
    name: string,
    what: 'table' | 'file',
    columns: readonly string[],
    chunks: AsyncIterable<Buffer>,
  ): Promise<number | null> {
    if (what === 'file') {
      for await (const chunk of chunks) this.#heads.push(chunk)
      return null
    }
    const table = this.#known.find((one) => one.name === name)
    if (!table || table.columns.join() !== columns.join())
      throw new Trouble(`${this.#file} holds ${name}, which its own migrations do not make so.`)
    await this.#db.query(`truncate ${name}`)
    const rows = await copyIn(this.#db, table, chunks)
    this.tables += 1
    this.rows += rows
    return rows
  }

  /** What one table says of another must be true of these rows too. */
  linked(): Promise<void> {
    return this.#link()
  }

  heads(): HeadLine[] {
    const lines = Buffer.concat(this.#heads).toString().split('\n')
    return lines.flatMap((line) => readHead(line) ?? [])
  }
}

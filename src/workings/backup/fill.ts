import type { BackupKey } from '#services/backup/key.ts'
import { readHead, type HeadLine } from '#services/heads.ts'
import { migrateWithin, type Migration } from '#services/postgres/migrate.ts'
import { copyIn, unlinked, type Table } from '#services/postgres/tables.ts'
import type { Db } from '#services/postgres/transaction.ts'
import { Trouble } from '#services/trouble.ts'
import { tablesKept, type Contents } from './contents.ts'
import { readBackup } from './read.ts'

export type Filled = { contents: Contents; tables: number; rows: number; heads: HeadLine[] }

/** Makes the tables as the program that made the backup knew them, and puts its rows into them, in the caller's transaction. */
export async function fillFrom(
  db: Db,
  file: string,
  key: BackupKey,
  files: readonly Migration[],
  progress: (words: string) => void,
): Promise<Filled> {
  const filling = new Filling(db, file, files, progress)
  await readBackup(file, key, filling)
  await filling.linked()
  return { contents: filling.contents!, tables: filling.tables, rows: filling.rows, heads: filling.heads() }
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

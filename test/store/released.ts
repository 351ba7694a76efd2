import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { keyIn } from '#services/backup/key.ts'
import { readMigrations } from '#services/postgres/migrate.ts'
import { forCopying } from '#services/postgres/tables.ts'
import { inTransaction } from '#services/postgres/transaction.ts'
import { inProject } from '#services/project.ts'
import { fillFrom, type Filled } from '#workings/backup/fill.ts'

const folder = inProject('test', 'data', 'released')

/** The key of what was released, which holds nobody real: it is no secret. */
export const releasedKey = () => keyIn(join(folder, 'key'))

/** What each release made of an invented authority, by the last migration that it knew: a backup, as that program wrote it. */
export const releases = (): { number: string; file: string }[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}\.backup$/.test(name))
    .toSorted()
    .map((name) => ({ number: name.slice(0, 4), file: join(folder, name) }))

export const releasedFile = (number: string): string => join(folder, `${number}.backup`)

/** A database as that release left it. A migration that was changed since is refused. */
export async function asReleased(pool: pg.Pool, file: string): Promise<Filled> {
  const files = await readMigrations()
  return inTransaction(pool, async (db) => {
    await db.query(forCopying)
    return fillFrom(db, file, releasedKey(), files, () => {})
  })
}

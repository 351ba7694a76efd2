import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Progress } from '../progress.ts'
import { inProject } from '../project.ts'
import { Trouble } from '../trouble.ts'
import { inTransaction, type Db } from './transaction.ts'

export type Migration = { name: string; sql: string; sha256: string }
type Applied = { name: string; sha256: string }

/** Applies the numbered files that this database has not had, in order, and returns their names. */
export async function migrate(pool: pg.Pool, progress: Progress, folder = inProject('db')): Promise<string[]> {
  const files = await readMigrations(folder)
  await makeTable(pool)
  const done: string[] = []
  for (;;) {
    const name = await inTransaction(pool, (db) => applyNext(db, files, progress))
    if (name === undefined) return done
    done.push(name)
  }
}

/** Those of a list, in a transaction that does more than that: all of it is there afterwards, or nothing. */
export async function migrateWithin(db: Db, files: readonly Migration[], progress: Progress): Promise<void> {
  await db.query(theTable)
  while ((await applyNext(db, files, progress)) !== undefined);
}

export async function readMigrations(folder = inProject('db')): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).toSorted()
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = numbers.find((number, at) => numbers[at + 1] === number)
  if (twice !== undefined) throw new Trouble(`Two migrations in ${folder} have the number ${twice}.`)
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const theTable = `create table if not exists migration (
  name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`

/** Two that start at once can both find no table; the one that comes second fails on a name, and carries on. */
async function makeTable(pool: pg.Pool): Promise<void> {
  const taken = new Set(['23505', '42P07', '42710'])
  await pool.query(theTable).catch((error: { code?: string }) => {
    if (!taken.has(error.code ?? '')) throw error
  })
}

async function applyNext(db: Db, files: readonly Migration[], progress: Progress): Promise<string | undefined> {
  // Another start waits here until this one's migration is in, and then finds it done.
  await db.query('lock table migration in share row exclusive mode')
  const { rows } = await db.query<Applied>('select name, sha256 from migration order by name')
  check(rows, files)
  const next = files[rows.length]
  if (!next) return undefined
  progress(`Migrating the database: ${next.name}`)
  await db.query(next.sql).catch((error: { message: string; position?: string }) => {
    const line = next.sql.slice(0, Number(error.position ?? 0)).split('\n').length
    throw new Error(`${next.name}, line ${line}: ${error.message}`, { cause: error })
  })
  await db.query('insert into migration (name, sha256) values ($1, $2)', [next.name, next.sha256])
  return next.name
}

function check(applied: readonly Applied[], files: readonly Migration[]): void {
  const mistakes = applied.flatMap(({ name, sha256 }, at) => {
    const file = files.find((each) => each.name === name)
    if (!file) return [`${name} was applied to this database, and its file is missing.`]
    if (file.sha256 !== sha256) return [`${name} was changed after it was applied. Add a new migration instead.`]
    if (files[at]?.name !== name) return [`${files[at]?.name} comes before ${name}, which is already applied.`]
    return []
  })
  if (mistakes.length > 0) throw new Trouble(`The database cannot be migrated:\n  ${mistakes.join('\n  ')}`)
}

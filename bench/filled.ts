import type pg from 'pg'
import { day } from '#language/day.ts'
import { fillInvented } from '#synthetic/fill.ts'
import { migrate } from '#services/postgres/migrate.ts'
import { makePool } from '#services/postgres/pool.ts'
import { openStore, type Store } from '#services/postgres/store.ts'
import { inProject } from '#services/project.ts'

export const authority = 999
/** The day on which everything is asked: a figure of a year has its year behind it. */
export const today = day('2026-06-01')

/** A PostgreSQL of the bench's own, set up as the product sets up its own: what is acknowledged is on disk. */
export const openBench = (progress: (words: string) => void): Promise<Store> =>
  openStore({ dataDir: inProject('.throughline', 'bench'), databaseUrl: undefined }, progress)

/** Inventing takes minutes, so the authority of a tier is kept, and each run works on a copy of it. */
export async function filled(
  store: Store,
  children: number,
  fresh: boolean,
  progress: (words: string) => void,
): Promise<string> {
  const name = `filled_${children}`
  const { rowCount } = await store.pool.query('select from pg_database where datname = $1', [name])
  if (rowCount === 1 && !fresh) return name
  const draft = `${name}_draft`
  for (const old of [name, draft]) await store.pool.query(`drop database if exists ${old} with (force)`)
  await store.pool.query(`create database ${draft}`)
  const pool = poolOn(store, draft)
  try {
    await migrate(pool, () => {})
    progress(`Inventing an authority with ${children.toLocaleString('en-GB')} children`)
    await fillInvented(pool, { children, seed: 1, today, authority }, progress)
    await pool.query('vacuum analyze')
  } finally {
    await pool.end()
  }
  await store.pool.query(`alter database ${draft} rename to ${name}`)
  return name
}

/** A copy to save into, brought up to the newest migrations. */
export async function copied(store: Store, from: string): Promise<{ pool: pg.Pool; close(): Promise<void> }> {
  const name = `run_${process.pid}_${from}`
  await store.pool.query(`drop database if exists ${name} with (force)`)
  await store.pool.query(`create database ${name} template ${from} strategy file_copy`)
  const pool = poolOn(store, name)
  await migrate(pool, () => {})
  const close = async () => {
    await pool.end()
    await store.pool.query(`drop database if exists ${name} with (force)`)
  }
  return { pool, close }
}

const poolOn = ({ pool }: Store, database: string): pg.Pool => {
  const { user, password, host, port } = pool.options
  return makePool({ host: host!, port: port!, user: user!, password: password as string, database }, 40)
}

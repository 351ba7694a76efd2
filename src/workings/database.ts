import { Kysely, PostgresDialect, sql, type QueryExecutorProvider, type Transaction } from 'kysely'
import type pg from 'pg'
import { preparing } from './prepared.ts'

/** Queries are written in SQL and typed by what they return, so the database type names no table. */
export type Database = Kysely<Record<string, never>>
export type Tx = Transaction<Record<string, never>>
/** Anything a query can run on. */
export type Db = QueryExecutorProvider

export const databaseOn = (pool: pg.Pool): Database =>
  new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool: preparing(pool) as pg.Pool }) })

/** Caches, prompts, matching and the seam itself run as a role that sees everything: what a reader sees is cut afterwards. */
export function asKeeper<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'throughline_keeper', true)`.execute(tx)
    return work(tx)
  })
}

/** A save reads a few children's records: one plan serves them all, and planning it anew took longer than running it. */
export function asKeeperOfFew<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'throughline_keeper', true), set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(
      tx,
    )
    return work(tx)
  })
}

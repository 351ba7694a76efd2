import { Kysely, PostgresDialect, sql, type QueryExecutorProvider, type Transaction } from 'kysely'
import type pg from 'pg'

/** Queries are written in SQL and typed by what they return, so the database type names no table. */
export type Database = Kysely<Record<string, never>>
export type Tx = Transaction<Record<string, never>>
/** Anything a query can run on. */
export type Db = QueryExecutorProvider

export const databaseOn = (pool: pg.Pool): Database =>
  new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })

/** Caches, prompts, matching and the seam itself run as a role that sees everything: what a reader sees is cut afterwards. */
export function asKeeper<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'throughline_keeper', true)`.execute(tx)
    return work(tx)
  })
}

export async function rowsOf<T>(db: Db, query: { execute(db: Db): Promise<{ rows: T[] }> }): Promise<T[]> {
  return (await query.execute(db)).rows
}

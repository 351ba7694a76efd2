import { Kysely, PostgresDialect, type QueryExecutorProvider } from 'kysely'
import type pg from 'pg'
import { preparing } from './prepared.ts'
import { keeper, transacting, type Tx } from './transaction.ts'

/** Queries are written in SQL and typed by what they return, so the database type names no table. */
export type Database = Kysely<Record<string, never>>
export type { Tx }
/** Anything a query can run on. */
export type Db = QueryExecutorProvider

export const databaseOn = (pool: pg.Pool): Database =>
  new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool: preparing(pool) as pg.Pool }) })

/** Caches, prompts, matching and the seam itself run as a role that sees everything: what a reader sees is cut afterwards. */
export const asKeeper = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transacting(db, (transaction) => work(transaction.as(keeper)))

/** What concerns a few children has one plan for them all: planning anew takes longer than running. */
export const forFew = 'set local plan_cache_mode = force_generic_plan'

export const asKeeperOfFew = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transacting(db, (transaction) => work(transaction.as(keeper)), forFew)

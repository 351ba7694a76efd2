import type pg from 'pg'
import { migrate } from '#services/postgres/migrate.ts'
import { makePool } from '#services/postgres/pool.ts'
import { openTestStore, urlOf } from '../test/test-store.ts'

/** A database as the migrations make it, for as long as the work takes. */
export async function inANewDatabase<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const running = process.env['THROUGHLINE_TEST_DATABASE_URL']
  const store = running === undefined ? await openTestStore() : undefined
  const url = running ?? urlOf(store!)
  // Named as a test's, so that the next run of the tests clears it away if this is killed.
  const name = `test_${process.pid}_0`
  const owner = makePool({ connectionString: url }, 1)
  await owner.query(`create database ${name}`)
  const pool = makePool({ connectionString: new URL(`/${name}`, url).href }, 2)
  try {
    await migrate(pool, () => {})
    return await work(pool)
  } finally {
    await pool.end()
    await owner.query(`drop database ${name} with (force)`)
    await owner.end()
    await store?.close()
  }
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseOn, asKeeper } from '#workings/database.ts'
import { makePool } from '#services/postgres/pool.ts'
import { sql } from 'kysely'
import { testDatabase } from '../database.ts'
import { cutting } from './cutting.ts'

test(
  'a connection that is lost while it is in use fails what waits for it, and the next question is answered',
  { timeout: 30_000 },
  async (t) => {
    const { url } = await testDatabase()
    const cut = await cutting(Number(new URL(url).port))
    t.after(() => cut.close())
    const pool = makePool({ connectionString: Object.assign(new URL(url), { port: String(cut.port) }).href }, 4)
    t.after(() => pool.end())
    const db = databaseOn(pool)
    // Between two questions of one transaction nothing waits for an answer, and nobody would be told.
    const work = asKeeper(db, async (tx) => {
      await sql`select 1`.execute(tx)
      cut.cutAll()
      await new Promise((resolve) => setTimeout(resolve, 100))
      await sql`select 2`.execute(tx)
    })
    await assert.rejects(work)
    const answered = await asKeeper(db, async (tx) => (await sql<{ n: number }>`select 3 as n`.execute(tx)).rows)
    assert.deepEqual(answered, [{ n: 3 }])
  },
)

import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../test/database.ts'
import { inTransaction } from './transaction.ts'

let pool: pg.Pool
before(async () => {
  pool = (await testDatabase('nothing')).pool
  await pool.query('create table tally (n int)')
})
beforeEach(() => pool.query('truncate tally; insert into tally values (0)'))
const tally = async () => ((await pool.query('select n from tally')).rows[0] as { n: number }).n
const addOne = (retries: number) =>
  inTransaction(
    pool,
    async (db) => {
      const { rows } = await db.query<{ n: number }>('select n from tally')
      await db.query('update tally set n = $1', [rows[0]!.n + 1])
    },
    { isolation: 'serializable', retries },
  )

test('what throws leaves nothing, and gives its connection back', async () => {
  for (let each = 0; each < 15; each++) {
    const work = inTransaction(pool, async (db) => {
      await db.query('update tally set n = 9')
      throw new Error('changed my mind')
    })
    await assert.rejects(work, /changed my mind/)
  }
  assert.equal(await tally(), 0)
})

test('a failure that was swallowed inside is not taken for success', async () => {
  const work = inTransaction(pool, (db) => db.query('nonsense').catch(() => 'never mind'))
  await assert.rejects(work, /rolled back/)
})

test('a serialisation failure is tried again only when asked', async () => {
  await Promise.all(Array.from({ length: 5 }, () => addOne(50)))
  assert.equal(await tally(), 5)
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => addOne(0)))
  assert.ok(outcomes.some(({ status }) => status === 'rejected'))
})

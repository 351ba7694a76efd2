import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type pg from 'pg'
import { testDatabase } from '../../test/database.ts'
import { asKeeper, type Tx } from './database.ts'
import { onOne } from './one-connection.ts'

const { pool } = await testDatabase()
const asked = (tx: Tx, n: number) =>
  sql<{ n: number }>`select ${n}::int as n`.execute(tx).then(({ rows }) => rows[0]!.n)

/** The most that waited for an answer at once on this connection. */
function counting(client: pg.PoolClient) {
  let [now, most] = [0, 0]
  const query = client.query.bind(client) as unknown as (...given: unknown[]) => Promise<unknown>
  client.query = (async (...given: unknown[]) => {
    most = Math.max(most, ++now)
    return query(...given).finally(() => now--)
  }) as unknown as typeof client.query
  return () => most
}

test('what is asked in one breath of a connection that also copies is sent one after another, and each has its own answer', async () => {
  const client = await pool.connect()
  const most = counting(client)
  const numbers = Array.from({ length: 12 }, (_, n) => n)
  const answers = await asKeeper(onOne(client), (tx) => Promise.all(numbers.map((n) => asked(tx, n))))
  client.release(true)
  assert.deepEqual(answers, numbers)
  assert.equal(most(), 1)
})

test('one that fails is told to whoever asked it, and the connection goes on', async () => {
  const client = await pool.connect()
  const db = onOne(client)
  await assert.rejects(
    asKeeper(db, (tx) => Promise.all([sql`select 1 / 0`.execute(tx), asked(tx, 1)])),
    /division by zero/,
  )
  assert.equal(await asKeeper(db, (tx) => asked(tx, 2)), 2)
  client.release(true)
})

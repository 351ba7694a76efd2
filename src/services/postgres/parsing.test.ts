import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../test/database.ts'

let pool: pg.Pool
before(async () => {
  pool = (await testDatabase('nothing')).pool
})
const read = async (sql: string) => ((await pool.query(`select ${sql} as value`)).rows[0] as { value: unknown }).value

test('a day is the same string, whatever the time zone of the machine', async () => {
  assert.equal(await read(`date '2026-03-31'`), '2026-03-31')
  assert.deepEqual(await read(`array[date '2026-03-31', null]`), ['2026-03-31', null])
})

test('an instant is UTC, with every digit that was kept', async () => {
  assert.equal(await read(`timestamptz '2026-06-30 12:00:00.123456+01'`), '2026-06-30T11:00:00.123456Z')
  assert.equal(await read(`timestamptz '2026-06-30 12:00:00+00'`), '2026-06-30T12:00:00Z')
  assert.equal(await read(`timestamptz 'infinity'`), 'infinity')
  assert.deepEqual(await read(`array[timestamptz '2026-06-30 12:00:00+00']`), ['2026-06-30T12:00:00Z'])
})

test('a count is a number, and one too large to hold exactly is a fault', async () => {
  assert.equal(await read('count(*)'), 1)
  await assert.rejects(read('9007199254740993::int8'), /too large/)
})

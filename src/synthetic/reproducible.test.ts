import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { digests, invented, inventedToday } from '../../test/examples/invented.ts'
import { fillInvented } from './fill.ts'

test('the same seed, size and day make the same rows, and another seed makes others', async () => {
  const [one, again, other] = [
    await invented({ children: 150, seed: 5 }),
    await invented({ children: 150, seed: 5 }),
    await invented({ children: 150, seed: 6 }),
  ]
  const [was, is, another] = [await digests(one), await digests(again), await digests(other)]
  delete was['public.migration']
  delete is['public.migration']
  assert.deepEqual(is, was)
  for (const table of ['public.record', 'public.subject', 'answers.person_details', 'answers.missing_episode']) {
    assert.notEqual(another[table], was[table], table)
  }
})

test('what breaks half-way leaves no authority behind, and the next fill is whole', async () => {
  const { pool } = await testDatabase()
  const options = { children: 60, seed: 5, today: inventedToday }
  const breaks = (words: string) => {
    if (words.startsWith('Worked out')) throw new Error('The power went')
  }
  await assert.rejects(fillInvented(pool, options, breaks), /The power went/)
  for (const table of ['authority', 'subject', 'record', 'calendar']) {
    assert.equal((await pool.query(`select from ${table} limit 1`)).rowCount, 0, table)
  }
  assert.equal((await fillInvented(pool, options, () => {})).children, 60)
  await assert.rejects(
    fillInvented(pool, options, () => {}),
    /There is an authority 999 here already/,
  )
})

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, after, beforeEach, test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../../../test/database.ts'
import { migrate } from './migrate.ts'

let pool: pg.Pool
let folder: string
const quietly = () => {}
const write = (name: string, sql: string) => writeFile(join(folder, name), sql)
const run = () => migrate(pool, quietly, folder)

before(async () => {
  pool = (await testDatabase('nothing')).pool
})
beforeEach(async () => {
  await pool.query('drop table if exists one, two, migration')
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await write('0001-one.sql', 'create table one (id int)')
  await write('0002-two.sql', 'create table two (id int)')
})
after(() => rm(folder, { recursive: true }))

test('migrations are applied in order, once', async () => {
  assert.deepEqual(await run(), ['0001-one.sql', '0002-two.sql'])
  assert.deepEqual(await run(), [])
})

test('a migration that was changed after it was applied is refused by name', async () => {
  await run()
  await write('0001-one.sql', 'create table one (id bigint)')
  await assert.rejects(run, /0001-one\.sql was changed after it was applied/)
})

test('a migration whose file is missing is refused by name', async () => {
  await run()
  await rm(join(folder, '0002-two.sql'))
  await assert.rejects(run, /0002-two\.sql was applied to this database, and its file is missing/)
})

test('a migration that comes before an applied one is refused', async () => {
  await rm(join(folder, '0001-one.sql'))
  await run()
  await write('0001-one.sql', 'create table one (id int)')
  await assert.rejects(run, /0001-one\.sql comes before 0002-two\.sql/)
})

test('one that fails leaves nothing of itself, and says where it is wrong', async () => {
  await write('0003-three.sql', 'insert into two values (1);\nnonsense')
  await assert.rejects(run, /0003-three\.sql, line 2/)
  assert.equal((await pool.query('select from two')).rowCount, 0)
})

test('five that start at once apply each migration once between them', async () => {
  const done = await Promise.all(Array.from({ length: 5 }, run))
  assert.deepEqual(done.flat().toSorted(), ['0001-one.sql', '0002-two.sql'])
})

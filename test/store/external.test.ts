import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { lost, writeUntilLost } from './notes.ts'
import { calendarLookedAt, keepBusy } from './own-postgres.ts'
import { olderPostgres, type OlderPostgres } from './older-postgres.ts'
import { answers, pause, startRefused, startServer } from './running-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-external-'))
const dataDir = join(folder, 'data')
const notes = join(folder, 'notes')
let postgres: OlderPostgres | undefined

before(async () => {
  postgres = await olderPostgres()
})
after(() => {
  postgres?.remove()
  rmSync(folder, { recursive: true })
})

test('PostgreSQL 15 by DATABASE_URL survives kill -9 of the server and of PostgreSQL', async (t) => {
  if (!postgres) return t.skip('PostgreSQL 15 is not installed here')
  const start = { dataDir, env: { DATABASE_URL: postgres.url } }
  let server = await startServer(start)
  for (const killed of ['server', 'both', 'PostgreSQL'] as const) {
    await keepBusy(postgres.connect)
    const writing = writeUntilLost(await postgres.connect(), notes)
    await pause(300)
    if (killed !== 'PostgreSQL') server.kill('SIGKILL')
    if (killed !== 'server') await postgres.killAndStart()
    if (killed !== 'PostgreSQL') server = await startServer(start)
    assert.ok(await answers(server.address), killed)
    t.diagnostic(`kill -9 of ${killed}: first page after ${server.took} ms`)
    assert.ok(server.took <= 5_000)
    await postgres.endQueries()
    await writing
    const client = await postgres.connect()
    assert.deepEqual(await lost(client, notes), [])
    await client.end()
  }
  server.kill('SIGTERM')
  assert.equal(await server.ended, 0, server.said())
})

test('the jobs of the calendar run on PostgreSQL 15 too', async (t) => {
  if (!postgres) return t.skip('PostgreSQL 15 is not installed here')
  const server = await startServer({ dataDir, env: { DATABASE_URL: postgres.url } })
  const client = await postgres.connect()
  await calendarLookedAt(client)
  await client.end()
  server.kill('SIGTERM')
  assert.equal(await server.ended, 0, server.said())
})

test('no authority is invented in a DATABASE_URL', async (t) => {
  if (!postgres) return t.skip('PostgreSQL 15 is not installed here')
  const client = await postgres.connect()
  assert.equal((await client.query('select from authority')).rowCount, 0)
  await client.end()
})

test('a database that cannot be reached is said plainly, without the password', async () => {
  const url = 'postgres://someone:hunter2@127.0.0.1:1/nowhere'
  const { code, said } = await startRefused({ dataDir, env: { DATABASE_URL: url } })
  assert.equal(code, 1)
  assert.match(said, /The database in DATABASE_URL could not be reached/)
  assert.ok(!said.includes('hunter2'))
})

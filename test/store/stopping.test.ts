import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { openStore } from '#services/postgres/store.ts'
import { calendarLookedAt, connectTo, keepBusy, postgresOf, removeData } from './own-postgres.ts'
import { answers, startRefused, startServer, type Running } from './running-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-stopping-'))
const dataDir = join(folder, 'data')
let server: Running

beforeEach(async (t) => {
  server = await startServer({ dataDir })
  t.diagnostic(`first page after ${server.took} ms`)
})
after(() => {
  removeData(dataDir)
  rmSync(folder, { recursive: true })
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} stops the server and its PostgreSQL, even with a query running`, async () => {
    await keepBusy(() => connectTo(dataDir))
    server.kill(signal)
    assert.equal(await server.ended, 0)
    assert.deepEqual(postgresOf(dataDir), [])
    assert.equal(await answers(server.address), false)
  })
}

test('a server that is doing its jobs stops as soon as it is told', async (t) => {
  const client = await connectTo(dataDir)
  await calendarLookedAt(client)
  await client.end()
  const began = performance.now()
  server.kill('SIGTERM')
  assert.equal(await server.ended, 0, server.said())
  const took = Math.round(performance.now() - began)
  t.diagnostic(`stopped after ${took} ms`)
  assert.ok(took < 5_000)
  assert.doesNotMatch(server.said(), /fault/)
})

test('a second server beside a running one says which, where, and how to go on', async () => {
  const second = await startRefused({ dataDir })
  assert.equal(second.code, 1)
  assert.ok(second.said.includes(`already running at ${server.address} (process ${server.pid})`), second.said)
  assert.ok(await answers(server.address))
  await stop()
})

test('a command shares the PostgreSQL of the server, and the last to leave stops it', async () => {
  const store = await openStore({ dataDir, databaseUrl: undefined }, () => {})
  await stop()
  assert.equal((await store.pool.query('select 1')).rowCount, 1)
  await store.close()
  assert.deepEqual(postgresOf(dataDir), [])
})

test('the secrets can be read by their owner alone', async () => {
  assert.equal(statSync(join(dataDir, 'secrets')).mode & 0o777, 0o700)
  assert.equal(statSync(join(dataDir, 'secrets', 'postgres-password')).mode & 0o777, 0o600)
  await stop()
})

async function stop(): Promise<void> {
  server.kill('SIGTERM')
  await server.ended
}

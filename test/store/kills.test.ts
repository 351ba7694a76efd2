import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { acknowledged, lost, writeUntilLost } from './notes.ts'
import { connectTo, keepBusy, postgresOf, postmasterPid, removeData } from './own-postgres.ts'
import { answers, pause, startServer, type Running } from './running-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-kills-'))
const dataDir = join(folder, 'data')
const notes = join(folder, 'notes')
const within = 5_000
let server: Running

before(async () => {
  server = await startServer({ dataDir })
})
after(async () => {
  server.kill('SIGTERM')
  await server.ended
  removeData(dataDir)
  rmSync(folder, { recursive: true })
})

/** Twenty rounds: each begins with writes going on and two long queries running. */
const rounds = { 'the server': 7, PostgreSQL: 7, 'the server and PostgreSQL': 6 }
for (const [killed, count] of Object.entries(rounds)) {
  test(`kill -9 of ${killed} loses nothing acknowledged, and is over in five seconds`, async (t) => {
    for (let round = 1; round <= count; round++) await oneRound(t, killed)
  })
}

async function oneRound(t: TestContext, killed: string): Promise<void> {
  await keepBusy(() => connectTo(dataDir))
  const writing = writeUntilLost(await connectTo(dataDir), notes)
  await pause(300)
  const before = postgresOf(dataDir)
  if (killed.includes('PostgreSQL')) process.kill(postmasterPid(dataDir), 'SIGKILL')
  if (killed.includes('the server')) server.kill('SIGKILL')

  const took = killed === 'PostgreSQL' ? await recovery() : await nextStart()
  await writing
  const left = postgresOf(dataDir).filter((pid) => before.includes(pid))
  const client = await connectTo(dataDir)
  const missing = await lost(client, notes)
  await client.end()
  t.diagnostic(`serving again after ${took} ms, with ${acknowledged(notes).length} writes acknowledged so far`)
  assert.deepEqual(missing, [])
  assert.deepEqual(left, [], 'no process of the PostgreSQL that was killed is left')
  assert.ok(took <= within, `${took} ms`)
}

async function nextStart(): Promise<number> {
  await server.ended
  server = await startServer({ dataDir })
  return server.took
}

/** The server that lives starts PostgreSQL again by itself. */
async function recovery(): Promise<number> {
  const from = performance.now()
  const old = postgresOf(dataDir)
  while (postgresOf(dataDir).some((pid) => old.includes(pid)) || !(await answers(server.address))) await pause(20)
  return Math.round(performance.now() - from)
}

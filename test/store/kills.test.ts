import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { acknowledged, lost, writeUntilLost } from './notes.ts'
import { connectTo, keepBusy, postgresOf, postmasterPid, removeData } from './own-postgres.ts'
import { copyProject } from './project-copy.ts'
import { answers, killSoon, pause, startServer, type Running } from './running-server.ts'

// A new temporary folder is closed to others, as a home folder is.
const folder = mkdtempSync(join(tmpdir(), 'throughline-kills-'))
const root = copyProject(join(folder, 'clone'))
const dataDir = join(root, 'data')
const notes = join(folder, 'notes')
const within = 5_000
let server: Running

before(async () => {
  server = await startServer({ root, dataDir })
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

test('kill -9 in the middle of the first set-up leaves nothing in the way of the next', async (t) => {
  const unfinished = join(folder, 'unfinished')
  for (const after of [150, 350, 600, 900]) {
    killSoon({ dataDir: unfinished }, after)
    await pause(after + 100)
  }
  const next = await startServer({ dataDir: unfinished })
  t.diagnostic(`first page after ${next.took} ms`)
  next.kill('SIGTERM')
  assert.equal(await next.ended, 0)
  removeData(unfinished)
})

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
  server = await startServer({ root, dataDir })
  return server.took
}

/** The server that lives starts PostgreSQL again by itself. */
async function recovery(): Promise<number> {
  const from = performance.now()
  const old = postgresOf(dataDir)
  while (postgresOf(dataDir).some((pid) => old.includes(pid)) || !(await answers(server.address))) await pause(20)
  return Math.round(performance.now() - from)
}

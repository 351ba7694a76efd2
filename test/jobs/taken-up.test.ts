import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openQueue } from '#services/queue.ts'
import { inProject } from '#services/project.ts'
import { testDatabase } from '../database.ts'

const unexpected = (error: unknown) => assert.fail(String(error))

test('a job whose server is killed in the middle of it is taken up by another within thirty seconds, and once', async (t) => {
  const { pool, url } = await testDatabase('nothing')
  await pool.query('create table ran (what text)')
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
  const worker = spawn(process.execPath, [inProject('test/jobs/worker.ts')], {
    env: { ...inherited, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(worker, 'exit')
  await once(worker.stdout, 'data')
  const runs: number[] = []
  const run = async () => void runs.push(performance.now())
  const other = await openQueue(pool, [{ name: 'slow', when: '0 0 29 2 *', run }], unexpected)
  try {
    // While its server lives, it is that server's.
    await pause(12_000)
    assert.equal(runs.length, 0)
    const killed = performance.now()
    worker.kill('SIGKILL')
    await ended
    while (runs.length === 0 && performance.now() - killed < 45_000) await pause(50)
    assert.ok(runs[0] !== undefined, 'nobody took it up')
    const took = runs[0] - killed
    t.diagnostic(`taken up ${Math.round(took)} ms after the kill`)
    assert.ok(took <= 30_000, `${took} ms`)
    await pause(6_000)
    assert.equal(runs.length, 1)
  } finally {
    worker.kill('SIGKILL')
    await other.close()
  }
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { postgresOf, removeData } from '../store/own-postgres.ts'
import { binary, environment, throughline } from '../commands/at-the-prompt.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-backups-'))
const [one, two] = [join(folder, 'one'), join(folder, 'two')]
const at = (dataDir: string, ...words: string[]) => throughline(words, { env: { DATA_DIR: dataDir } })
let file: string

before(async () => {
  await at(one, 'invent', '--children', '60', '--seed', '7')
})
after(() => {
  removeData(one)
  removeData(two)
  rmSync(folder, { recursive: true })
})

test('the key of the backups is made for its owner alone, shown once, and never on standard output', async () => {
  const first = await at(one, 'backup', '--json')
  file = String(first.rows[0]!['file'])
  const key = join(one, 'secrets', 'backup-key')
  const words = readFileSync(key, 'utf8')
  assert.equal(statSync(key).mode & 0o777, 0o600)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.match(first.error, /Keep a copy of it away from this machine/)
  assert.ok(first.error.includes(words) && !first.out.includes(words))
  await pause(1_000)
  const second = await at(one, 'backup')
  assert.ok(!second.error.includes(words))
})

test('without its key a backup cannot be restored, and the words say what to name', async () => {
  const lacking = await at(two, 'restore', file)
  assert.deepEqual([lacking.status, lacking.error.includes('--key')], [2, true])
})

test('a restore that is killed at any moment leaves an empty store or a whole one, and never a part', async (t) => {
  const words = ['restore', file, '--key', join(one, 'secrets', 'backup-key')]
  const from = performance.now()
  assert.equal((await at(two, ...words)).status, 0)
  const whole = performance.now() - from
  removeData(two)
  const isWhole = async () => {
    const [was, is] = await Promise.all([at(one, 'people', '--json'), at(two, 'people', '--json')])
    assert.equal(is.out, was.out)
  }
  const killed = []
  for (const part of [0.3, 0.5, 0.65, 0.8, 0.95]) {
    const restoring = spawn(binary, words, { env: environment({ DATA_DIR: two }), stdio: 'ignore', detached: true })
    const ended = once(restoring, 'exit')
    await Promise.race([ended, pause(whole * part)])
    // One that was quicker than the first was is over by now, and there is nothing to kill.
    if (restoring.exitCode === null) process.kill(-restoring.pid!, 'SIGKILL')
    const [code] = (await ended) as [number | null]
    killed.push(code === null ? `killed after ${Math.round(whole * part)} of ${Math.round(whole)} ms` : `done, ${code}`)
    if (code === null) continue
    // Done; or refused, because the one before it was killed as it left, with its work done.
    await isWhole()
    removeData(two)
  }
  t.diagnostic(killed.join(', '))
  const last = await at(two, ...words, '--json').catch((refused: Error) => {
    assert.match(refused.message, /The store is not empty/)
    return null
  })
  if (last) assert.deepEqual([last.status, last.rows[0]!['figures_that_differ']], [0, []])
  await isWhole()
  assert.equal((await at(two, 'audit', 'verify')).status, 0)
  await assert.rejects(at(two, ...words), /The store is not empty/)
  assert.deepEqual(postgresOf(two), [])
})

test('a drill at the command line says what it compared', async () => {
  const drilled = await at(one, 'backup', 'drill')
  assert.equal(drilled.status, 0)
  assert.match(
    drilled.out,
    /can be restored: \d+ tables with [\d,]+ rows are as they were backed up, and so are \d figures/,
  )
})

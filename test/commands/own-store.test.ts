import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openPlace } from '#services/postgres/place.ts'
import { processesOf } from '#services/postgres/survivors.ts'
import { testDatabase } from '../database.ts'
import { removeData } from '../store/own-postgres.ts'
import { startServer } from '../store/running-server.ts'
import { binary, environment, throughline } from './at-the-prompt.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'throughline-commands-'))
const env = { DATA_DIR: dataDir, INVENTED_CHILDREN: '50' }
const run = (...words: string[]) => throughline(words, { env })
const cluster = async () => (await openPlace(dataDir, () => {})).cluster
after(() => removeData(dataDir))

test('with no server, a command starts the store for itself and leaves nothing running', async () => {
  const invented = await run('invent', '--children', '60', '--seed', '7', '--json')
  assert.deepEqual([invented.status, invented.rows.length, invented.rows[0]!['children']], [0, 1, 60])
  assert.match(invented.error, /Setting up a new PostgreSQL store/)
  assert.deepEqual(processesOf(await cluster()), [])
  const again = await run('invent', '--children', '60', '--seed', '7')
  assert.deepEqual([again.status, again.out], [3, ''])
})

test('two commands at once share the store, and the last to leave stops it', async () => {
  const both = await Promise.all([
    run('people', '--json'),
    run('health', '--json'),
    run('schema', 'missing_episode', '--json'),
  ])
  assert.deepEqual(
    both.map(({ status }) => status),
    [0, 0, 0],
  )
  assert.deepEqual([both[1].rows[0]!['status'], both[1].rows[0]!['invented']], ['working', true])
  assert.equal(
    both[2].rows.some(({ column, question }) => column === 'police_reference' && question === 'Police reference'),
    true,
  )
  assert.deepEqual(processesOf(await cluster()), [])
})

test('a reader that has seen enough closes the pipe, and the command ends as if all were read', async () => {
  const child = spawn(binary, ['schema', '--json'], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let error = ''
  child.stderr.on('data', (data: Buffer) => (error += data.toString()))
  child.stdout.destroy()
  assert.deepEqual([(await once(child, 'close'))[0], error], [0, ''])
  assert.deepEqual(processesOf(await cluster()), [])
})

test('beside a running server a command uses its store, and the server goes on', async () => {
  const server = await startServer({ dataDir, env: { INVENTED_CHILDREN: '50' } })
  try {
    const held = await run('people', '--json')
    const director = held.rows.find(({ role }) => role === 'director')!
    const figure = await run(
      'figure',
      'missing_episodes',
      '--from',
      '2020-01-01',
      '--until',
      '2030-12-31',
      '--as',
      String(director['worker']),
      '--json',
    )
    assert.deepEqual([figure.status, typeof figure.rows[0]!['counted']], [0, 'number'])
    assert.equal((await fetch(`${server.address}/health`)).status, 200)
    assert.notDeepEqual(processesOf(await cluster()), [])
  } finally {
    server.kill('SIGTERM')
    await server.ended
  }
  assert.deepEqual(processesOf(await cluster()), [])
})

test('an authority is invented in a DATABASE_URL only where that is said, and only in an empty one', async () => {
  const { pool, url } = await testDatabase()
  const there = { env: { DATABASE_URL: url } }
  const line = ['invent', '--children', '60', '--seed', '7']
  assert.equal((await throughline(line, there)).status, 2)
  await pool.query("insert into authority (authority, name, invented) values (801, 'A real council', false)")
  const refused = await throughline([...line, '--into-database-url'], there)
  assert.deepEqual([refused.status, refused.error.includes('A real council')], [3, true])
  await pool.query('delete from authority')
  assert.equal((await throughline([...line, '--into-database-url'], there)).status, 0)
})

test('Ctrl-C takes back what was begun', async () => {
  const { pool, url } = await testDatabase()
  const child = spawn(binary, ['invent', '--children', '20000', '--seed', '7', '--into-database-url'], {
    env: environment({ DATABASE_URL: url }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.on('data', (data: Buffer) => data.includes('invented') && child.kill('SIGINT'))
  const [status] = (await once(child, 'close')) as [number | null]
  assert.equal(status, 130)
  assert.equal((await pool.query('select from authority')).rowCount, 0)
})

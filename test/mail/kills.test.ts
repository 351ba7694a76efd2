import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inProject } from '#services/project.ts'
import { Chance } from '#synthetic/chance.ts'
import { authority, given } from '../examples/given.ts'
import { removeData } from '../store/own-postgres.ts'
import { mailServer } from './mail-server.ts'
import { issueOf, later, queued, reader, rowsOf, site } from './queueing.ts'

const full = Boolean(process.env['THROUGHLINE_FULL'])
// With those of test/publications/kills.test.ts, five hundred.
const rounds = full ? 150 : 25
const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const chance = new Chance(seed)
const each = 30
// The mail server waits a tenth of a second before it greets anybody, so the kills come early in the thirty.
const reach = 8
const world = await given()
const folder = mkdtempSync(join(tmpdir(), 'throughline-mail-'))
after(async () => {
  removeData(join(folder, 'data'))
  rmSync(folder, { recursive: true })
  await world.close()
})
afterEach(() => world.rows('delete from message'))
let minutes = 0
const people = await Promise.all(
  Array.from({ length: each }, (_, n) => reader(world, `R ${n}`, `r${n}@council.example`)),
)

test(`killed while it writes to the outbox folder, in ${rounds} rounds: each message is one whole file`, async (t) => {
  const dataDir = join(folder, 'data')
  const outbox = join(dataDir, 'outbox')
  const env = { DATA_DIR: dataDir }
  const ids: string[] = []
  const seen = new Map<string, string>()
  const killed = { 'in the middle': 0, 'too late': 0 }
  for (let round = 0; round < rounds; round++) {
    ids.push(...(await queued(world, people, issueOf(round))))
    const sender = start(env)
    await sender.sending
    await pause(chance.between(0, 300))
    killed[(await sender.kill()) ? 'in the middle' : 'too late'] += 1
    for (const file of written(outbox)) {
      const now = fingerprint(join(outbox, file))
      assert.equal(seen.get(file) ?? now, now, `${file} was written once`)
      seen.set(file, now)
    }
  }
  await start(env).ended()
  t.diagnostic(`${JSON.stringify(killed)}, seed ${seed}`)
  assert.ok(killed['in the middle'] > rounds / 5, 'the kills were in the middle of something')
  assert.deepEqual(readdirSync(outbox).toSorted(), ids.map((id) => `${id}.eml`).toSorted())
  for (const id of ids) {
    const file = readFileSync(join(outbox, `${id}.eml`), 'utf8')
    assert.match(file, new RegExp(`^Message-ID: <${id}@`, 'm'))
    assert.match(file, /nobody reads replies\.\r\n$/, 'whole to its last line')
  }
  assert.ok((await rowsOf(world)).every(({ state }) => state === 'sent'))
})

test(`killed while it talks to a mail server, in ${rounds} rounds: each message arrives, and a second copy is the same message`, async (t) => {
  let killer: { at: number; when: 'before' | 'after'; wait: number; kill: () => void } | null = null
  let count = 0
  const hit = async (when: 'before' | 'after') => {
    if (killer?.when !== when || killer.at !== count) return
    const { wait, kill } = killer
    killer = null
    if (wait > 0) await pause(wait)
    kill()
  }
  const server = await mailServer({
    before: () => ((count += 1), hit('before')),
    afterwards: () => hit('after'),
  })
  t.after(() => server.close())
  const env = { DATA_DIR: folder, MAIL_URL: server.url, MAIL_FROM: 'throughline@council.example', PUBLIC_URL: site }
  const ids: string[] = []
  let kills = 0
  for (let round = 0; round < rounds; round++) {
    ids.push(...(await queued(world, people, issueOf(round))))
    const sender = start(env)
    count = 0
    // A third before the server says that it took a message, and the rest as soon as it has, or a little later.
    const [when, wait] = [['before', 0] as const, ['after', 0] as const, ['after', chance.between(0, 4)] as const][
      round % 3
    ]!
    killer = { at: 1 + Math.floor(chance.between(0, reach)), when, wait, kill: sender.end }
    if (await sender.killed) kills += 1
  }
  killer = null
  minutes += 2
  await Promise.all(Array.from({ length: 5 }, () => start(env, minutes).ended()))
  const copies = Map.groupBy(server.taken, ({ id }) => id)
  const twice = [...copies.values()].filter((those) => those.length > 1)
  const rows = await rowsOf(world)
  t.diagnostic(
    `seed ${seed}: ${kills} kills; ${ids.length} messages, ${twice.length} of which the server was handed twice`,
  )
  assert.ok(kills > rounds / 2, 'the kills were in the middle of something')
  assert.deepEqual([...copies.keys()].toSorted(), ids.toSorted(), 'by Message-ID each is there once')
  for (const those of twice)
    assert.ok(
      those.every(({ raw }) => raw === those[0]!.raw),
      'a copy is the same message',
    )
  assert.ok(rows.every(({ state }) => state === 'sent'))
  // A kill costs one copy at most, and whoever looks at the outbox can see of which message.
  assert.ok(twice.length <= kills)
  const doubted = new Set(rows.filter(({ last_error }) => last_error !== null).map(({ message }) => message))
  for (const [{ id } = { id: '' }] of twice) assert.ok(doubted.has(id), `${id} is marked`)
  t.diagnostic(`${doubted.size} are marked as perhaps handed over twice`)
})

/** A sender at the next time that one would be started: two minutes after the last. */
function start(env: Record<string, string>, at = (minutes += 2)) {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
  const child = spawn(process.execPath, [inProject('test/mail/sender.ts'), String(authority), later(at)], {
    cwd: inProject(),
    env: { ...inherited, DATABASE_URL: String(world.pool.options.connectionString), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const end = () => void child.kill('SIGKILL')
  const killed = exit.then(([, signal]) => signal === 'SIGKILL')
  return {
    sending: Promise.race([once(child.stdout, 'data'), exit]),
    ended: async () => assert.equal((await exit)[0], 0),
    killed,
    end,
    kill: () => (end(), killed),
  }
}

const written = (place: string): string[] => {
  try {
    return readdirSync(place).filter((file) => file.endsWith('.eml'))
  } catch {
    return []
  }
}

function fingerprint(file: string): string {
  const { ino, mtimeMs, size } = statSync(file)
  return `${ino} ${mtimeMs} ${size}`
}

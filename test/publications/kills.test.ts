import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addDays, day, type Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import { post, workerDetails } from '#language/spine/index.ts'
import { publications } from '#publications/index.ts'
import { Chance } from '#synthetic/chance.ts'
import { inProject } from '#services/project.ts'
import { asKeeper } from '#workings/database.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { occasionsBetween } from '#workings/publish/on-the-calendar.ts'
import { authority, given } from '../examples/given.ts'
import { choose, on } from '../examples/issuing.ts'

const rounds = process.env['THROUGHLINE_FULL'] ? 200 : 20
const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const first = day('2024-04-01')
const chance = new Chance(seed)
const dataDir = mkdtempSync(join(tmpdir(), 'throughline-issuing-'))
const outbox = join(dataDir, 'outbox')
const world = await given()
after(async () => {
  rmSync(dataDir, { recursive: true })
  await world.close()
})

const readers: RoleId[] = [
  'director',
  'lead_member',
  'chief_executive',
  'councillor',
  'divisional_manager',
  'social_worker',
]
const amy = await world.child('Amy')
// On record before anything is issued, so that every report has a row.
for (let week = -1; week <= rounds; week++) {
  const started = addDays(first, 7 * week)
  await world.missing(amy, `${started} 20:00`, null, { recordedAt: on(addDays(started, 1)) })
}
for (const role of readers) {
  const worker = await world.subject('worker')
  const recordedAt = on('2024-03-01')
  const details = { name: role, email: `${role}@council.example`, started: day('2020-01-01') }
  await world.save(workerDetails, [worker], details, { recordedAt })
  await world.save(post, [worker], { role, from: day('2020-01-01') }, { recordedAt })
}
for (const { id } of publications) await choose(world, onKey(id), true, addDays(first, -1))

test(`killed ${rounds} times at any point in issuing and mailing, each issue and each mail is there once`, async (t) => {
  t.diagnostic(`seed ${seed}`)
  const seen = new Map<string, string>()
  const killed = { 'while it issued or mailed': 0, 'after it had': 0 }
  // How long it takes when nobody kills it says when to.
  let takes = await whole(on(addDays(first, 1)))
  for (let round = 1; round <= rounds; round++) {
    const issuer = start(on(addDays(first, 1 + 7 * round)))
    await issuer.begun
    await pause(chance.between(0, takes))
    killed[(await issuer.kill()) ? 'after it had' : 'while it issued or mailed'] += 1
    for (const file of mails()) {
      const now = fingerprint(file)
      assert.equal(seen.get(file) ?? now, now, `${file} was written once, seed ${seed}`)
      seen.set(file, now)
    }
    if (round % 10 === 0) takes = (takes + (await whole(on(addDays(first, 1 + 7 * round), '08:10')))) / 2
  }
  // Whatever a killed sender began is tried again a minute later.
  const last = addDays(first, 1 + 7 * (rounds + 1))
  for (const time of ['08:00', '08:05', '08:10']) await whole(on(last, time))
  t.diagnostic(JSON.stringify(killed))
  assert.ok(killed['while it issued or mailed'] > rounds / 4, 'the kills were in the middle of something')
  await oneOfEach(last)
})

async function oneOfEach(last: Day): Promise<void> {
  for (const { id, cadence, readers: forums, blocks } of publications) {
    const due = await asKeeper(world.db, (tx) => occasionsBetween(tx, authority, cadence, addDays(first, -1), last))
    const issues = await world.rows<{ issue: string; for: string; figures: number; told: boolean }>(
      `select i.issue, i.issued_for as "for", (select count(*)::int from issue_figure f where f.issue = i.issue) as figures,
        (select bool_and(f.counted = (select count(*) from issue_row r where r.issue = f.issue and r.measure = f.measure and r.counted))
          from issue_figure f where f.issue = i.issue) as told
       from issue i where publication = $1 order by issued_for`,
      [id],
    )
    assert.deepEqual(
      issues.map((issue) => issue.for),
      due.map((one) => one.on),
      `${id}, seed ${seed}`,
    )
    const measures = new Set(blocks.flatMap((block) => ('of' in block ? [block.of.id] : [])))
    assert.ok(
      issues.every(({ figures, told }) => figures === measures.size && told),
      'each is whole',
    )
    const members = readers.filter((role) => forums.some((forum) => forum.members.includes(role)))
    for (const { issue, for: of } of issues) {
      const sent = await world.rows<{ role: string }>('select role from delivery where issue = $1', [issue])
      assert.deepEqual(sent.map(({ role }) => role).toSorted(), members.toSorted(), `${id} ${of}`)
      const messages = await world.rows<{ to_worker: string; state: string }>(
        "select to_worker, state from message where about = $1 and kind = 'issued'",
        [issue],
      )
      assert.equal(new Set(messages.map(({ to_worker }) => to_worker)).size, members.length)
      assert.ok(messages.length === members.length && messages.every(({ state }) => state === 'sent'), `${id} ${of}`)
    }
  }
  const messages = await world.rows<{ message: string; state: string }>('select message, state from message')
  assert.ok(messages.every(({ state }) => state === 'sent'))
  assert.deepEqual(mails().toSorted(), messages.map(({ message }) => `${message}.eml`).toSorted())
  for (const file of mails()) assert.match(readFileSync(join(outbox, file), 'utf8'), /nobody reads replies\.\r\n$/)
  const reminders =
    await world.rows(`select issue, to_worker from message m join delivery d on (d.issue, d.worker) = (m.about, m.to_worker)
    where m.kind = 'not-opened' and d.reminded is null`)
  assert.deepEqual(reminders, [], 'nobody was reminded without its being noted')
}

/** Runs until nothing is left to do, and says how long that took. */
async function whole(at: Instant): Promise<number> {
  const issuer = start(at)
  await issuer.begun
  const from = performance.now()
  await issuer.finished
  const took = performance.now() - from
  await issuer.kill()
  return took
}

function start(at: Instant) {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
  const env = { ...inherited, DATABASE_URL: String(world.pool.options.connectionString), DATA_DIR: dataDir }
  const child = spawn(process.execPath, [inProject('test/publications/issuer.ts'), String(authority), at], {
    cwd: inProject(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let said = ''
  const saying = (words: string) =>
    new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => said.includes(words) && resolve())
      void exit.then(
        ([code, signal]) => signal === 'SIGKILL' || reject(new Error(`It ended by itself: ${String(code)}`)),
      )
    })
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  const [begun, finished] = [saying('begun'), saying('nothing left')]
  finished.catch(() => {})
  return {
    begun,
    finished,
    async kill(): Promise<boolean> {
      child.kill('SIGKILL')
      await exit
      return said.includes('nothing left')
    },
  }
}

const mails = (): string[] => {
  try {
    return readdirSync(outbox).filter((file) => file.endsWith('.eml'))
  } catch {
    return []
  }
}

function fingerprint(file: string): string {
  const { ino, mtimeMs, size } = statSync(join(outbox, file))
  return `${ino} ${mtimeMs} ${size}`
}

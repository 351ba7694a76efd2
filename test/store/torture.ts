import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { headFiles } from '#services/heads.ts'
import { openStore } from '#services/postgres/store.ts'
import { Chance } from '#synthetic/chance.ts'
import { verifyLog } from '#workings/audit/verify.ts'
import { throughline } from '../commands/at-the-prompt.ts'
import { signedIn } from './desk.ts'
import { connectTo, postmasterPid, removeData } from './own-postgres.ts'
import { pause, startServer, type Running } from './running-server.ts'
import { Writers, type Settled } from './writers.ts'

export type Torturing = {
  rounds: number
  writers: number
  seed: number
  /** Milliseconds after which no further round is begun, on a machine that is busy with other work. */
  within?: number
  tell(words: string): void
}
export type Tortured = { rounds: number; saved: number; pressedAgain: number; slowest: number; middle: number }

const kinds = ['the server', 'PostgreSQL', 'both'] as const

/** kill -9 of the server, PostgreSQL or both, again and again, under people who save. Throws at the first thing that is not as it should be. */
export async function torture({
  rounds: most,
  writers: count,
  seed,
  within = Infinity,
  tell,
}: Torturing): Promise<Tortured> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-torture-'))
  // Open to pass through, so that root's store lies in it too.
  chmodSync(folder, 0o711)
  const dataDir = join(folder, 'data')
  const chance = new Chance(seed)
  let server = await startServer({ dataDir })
  let writers: Writers | undefined
  const took: number[] = []
  try {
    const first = await connectTo(dataDir)
    const desk = await signedIn(first, server.address)
    await first.end()
    writers = new Writers({ address: () => server.address, desk }, count, seed)
    let checked = 0
    let rounds = 0
    const until = performance.now() + within
    for (let round = 1; round <= most && performance.now() < until; rounds = round++) {
      // Just after a start nothing is being saved yet, and a kill would be in the middle of nothing.
      await saving(writers, chance.between(1, 20))
      await pause(chance.between(0, 200))
      const killed = kinds[round % kinds.length]!
      const from = performance.now()
      const pid = postmasterPid(dataDir)
      if (killed !== 'PostgreSQL') server.kill('SIGKILL')
      if (killed !== 'the server') process.kill(pid, 'SIGKILL')
      if (killed === 'PostgreSQL') await servingAgain(server, dataDir, pid)
      else {
        await server.ended
        server = await startServer({ dataDir })
      }
      took.push(performance.now() - from)
      const client = await connectTo(dataDir)
      await allThere(client, writers.settled.slice(checked), `round ${round}, kill -9 of ${killed}, seed ${seed}`)
      checked = writers.settled.length
      await client.end()
      assert.deepEqual(writers.wrong, [], `round ${round}, seed ${seed}`)
      if (round % 50 === 0) tell(`${round} rounds, ${checked} saved; ${inWords(took)}`)
    }
    await writers.end()
    assert.deepEqual(writers.wrong, [], `after all rounds, seed ${seed}`)
    await eachOnce(dataDir, writers.settled, seed)
    await logWhole(dataDir)
    tell(
      `${rounds} rounds under ${count} writers: ${writers.settled.length} saved, none lost, half there or there twice; pressed again ${writers.pressedAgain} times; ${inWords(took)}; seed ${seed}`,
    )
    server.kill('SIGTERM')
    await server.ended
    await cachesRight(dataDir)
    return { rounds, saved: writers.settled.length, pressedAgain: writers.pressedAgain, ...times(took) }
  } finally {
    writers?.leave()
    server.kill('SIGKILL')
    await server.ended
    removeData(dataDir)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Until so many more were told that they are saved; or three seconds, where fifty wait for one another. */
async function saving(writers: Writers, more: number): Promise<void> {
  const [wanted, until] = [writers.settled.length + more, performance.now() + 3_000]
  while (writers.settled.length < wanted && performance.now() < until) await pause(10)
}

async function servingAgain(server: Running, dataDir: string, old: number): Promise<void> {
  const isNew = () => {
    try {
      return postmasterPid(dataDir) !== old
    } catch {
      return false
    }
  }
  const ended = server.ended.then(() => true)
  // Behind fifty others it waits its turn: how long is what is measured.
  const answered = () =>
    fetch(`${server.address}/health`, { signal: AbortSignal.timeout(60_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!isNew() || !(await answered()))
    if (await Promise.race([ended, pause(20)]))
      throw new Error(`The server did not live on:\n${server.said().slice(-4_000)}`)
}

/** Everything that somebody was told was saved. */
async function allThere(client: pg.Client, settled: readonly Settled[], when: string): Promise<void> {
  const { rows } = await client.query<{ record: string; version: number; words: string }>(
    `select record, version, police_reference as words from answers.missing_episode where record = any($1)`,
    [settled.map(({ record }) => record)],
  )
  const there = new Set(rows.map(({ record, version, words }) => `${record} ${version} ${words}`))
  const missing = settled.filter(({ record, version, words }) => !there.has(`${record} ${version} ${words}`))
  assert.deepEqual(missing, [], `said to be saved, and not there after ${when}`)
}

/** Nothing but what was sent, each whole and once: a record in the spine, its answers, and its entry in the access log. */
async function eachOnce(dataDir: string, settled: readonly Settled[], seed: number): Promise<void> {
  const client = await connectTo(dataDir)
  await allThere(client, settled, `all rounds, seed ${seed}`)
  const { rows } = await client.query<Record<string, number>>(
    `select count(*)::int as versions, count(distinct (record, version))::int as once, count(a.record)::int as whole,
       count(*) filter (where r.recorded_until = 'infinity')::int as open, count(distinct record)::int as records
     from record r left join answers.missing_episode a using (authority, record, version, subject)
     where kind = 'missing_episode' and record in (select record from answers.missing_episode where police_reference like 'writer %')`,
  )
  const records = new Set(settled.map(({ record }) => record)).size
  assert.deepEqual(
    rows[0],
    { versions: settled.length, once: settled.length, whole: settled.length, open: records, records },
    `seed ${seed}`,
  )
  const logged = await client.query<{ saves: number }>(
    "select count(*)::int as saves from access_log where action = 'save' and what = 'missing_episode'",
  )
  assert.ok(logged.rows[0]!.saves >= settled.length, 'each save is in the access log')
  await client.end()
}

async function logWhole(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, databaseUrl: undefined }, () => {})
  // What was logged in the last second waits for its seal, and no longer.
  await pause(2_500)
  const files = headFiles({ dataDir, logHeads: undefined })
  const { findings, authorities } = await verifyLog(store.pool, { authority: null, files, complete: true })
  await store.close()
  assert.deepEqual(findings, [])
  assert.ok(authorities[0]!.seals > 0 && authorities[0]!.entries > 0)
}

/** What was worked out beside the saves is what the records say. */
async function cachesRight(dataDir: string): Promise<void> {
  const env = { DATA_DIR: dataDir }
  const { status, out, error } = await throughline(['caches', 'check', '--as', 'administrator'], { env })
  if (status !== 0) {
    const analyst = await throughline(['caches', 'check', '--as', 'performance_analyst'], { env })
    assert.equal(analyst.status, 0, `${out}${error}${analyst.out}${analyst.error}`)
  }
}

const times = (took: readonly number[]) => {
  const sorted = took.toSorted((a, b) => a - b)
  return { slowest: Math.round(sorted.at(-1)!), middle: Math.round(sorted[Math.floor(sorted.length / 2)]!) }
}
const inWords = (took: readonly number[]): string => {
  const { slowest, middle } = times(took)
  return `serving again after ${middle} ms in the middle and ${slowest} ms at most`
}

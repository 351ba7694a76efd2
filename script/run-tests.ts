import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import type pg from 'pg'
import { inProject } from '#services/project.ts'
import { openTestStore, urlOf } from '../test/test-store.ts'

/** Runs the files that are named, or all of them, beside one PostgreSQL that stays up throughout. */
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const files = named.length > 0 ? named : ['src/**/*.test.ts', 'test/**/*.test.ts'].flatMap(inOrder)

/** Milliseconds for one test and for all of a batch. With --full one test looks at every page as every role, and is not stuck for taking an hour. */
const [longest, altogether] = process.env['THROUGHLINE_FULL'] === '1' ? [14_400_000, 28_800_000] : [600_000, 2_100_000]

/** Two lanes, which take about as long: what takes minutes goes with the later half of the tests. */
const long = ['test/journeys/pages.test.ts', 'test/store/torture.test.ts', 'test/journeys/empty.test.ts']
const inSecondLane = (file: string) => long.includes(file) || file > 'test/l'

const store = await openTestStore()
await dropLeftOvers(store.pool)
// What is timed runs by itself afterwards: beside a browser and four writers, a start of five seconds says nothing.
const isTimed = (file: string) => file.startsWith('test/store/') && !long.includes(file)
const untimed = files.filter((file) => !isTimed(file))
const lanes = [untimed.filter(inSecondLane), untimed.filter((file) => !inSecondLane(file))]
let failed = 0
for (const batches of [lanes, [files.filter(isTimed)]]) {
  const codes = await Promise.all(batches.filter((batch) => batch.length > 0).map(run))
  failed = Math.max(failed, ...codes)
}
await store.close()
process.exitCode = failed

/** One file after another. */
async function run(batch: readonly string[]): Promise<number> {
  // A file whose tests are over is over: what a failed test left going would keep it, and all behind it, for ever.
  const ended = ['--test-force-exit', `--test-timeout=${longest}`]
  const flags = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...ended]
  const env = { ...process.env, THROUGHLINE_TEST_DATABASE_URL: urlOf(store) }
  const tests = spawn(process.execPath, [...flags, ...batch], { cwd: inProject(), stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal))
  const stuck = setTimeout(() => {
    process.stderr.write(
      `\nNot over after ${altogether / 60_000} minutes: ended. The files still running are named below.\n`,
    )
    tests.kill('SIGTERM')
  }, altogether)
  const [code] = (await once(tests, 'exit')) as [number | null]
  clearTimeout(stuck)
  return code ?? 1
}

function inOrder(pattern: string): string[] {
  return globSync(pattern, { cwd: inProject() }).toSorted()
}

/** Databases of test files that were killed. Another run may be under way beside this one, so the living keep theirs. */
async function dropLeftOvers(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^test_\\d+_\\d+$'`,
  )
  for (const { name } of rows.filter((row) => !isAlive(Number(row.name.split('_')[1])))) {
    await pool.query(`drop database if exists ${name} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

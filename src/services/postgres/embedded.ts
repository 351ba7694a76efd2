import { mkdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Progress } from '../progress.ts'
import { secret } from '../secrets.ts'
import { makeCluster, owner } from './cluster.ts'
import { takeLock, tryLock } from './lock.ts'
import { openPlace, type Place } from './place.ts'
import { makePool } from './pool.ts'
import { startPostmaster, type ServerSettings } from './postmaster.ts'
import { installPrograms } from './programs.ts'
import { claimServer } from './server-claim.ts'
import { endProcesses, endSurvivors, postmasterOf, type Postmaster } from './survivors.ts'
import { watch } from './watch.ts'

export type EmbeddedOptions = {
  /** One server at a time; any number of commands beside it. */
  as: 'server' | 'command'
  settings: ServerSettings
}

export async function openEmbedded(dataDir: string, progress: Progress, options: EmbeddedOptions) {
  const place = await openPlace(dataDir, progress)
  mkdirSync(join(place.folder, 'locks'), { recursive: true, mode: 0o700 })
  const claim = options.as === 'server' ? claimServer(place, dataDir) : undefined
  const password = await secret(dataDir, 'postgres-password')
  const start = async (port?: number) => {
    const programs = await installPrograms(place, progress)
    await makeCluster(place, programs, password, progress)
    return startPostmaster(place, programs, options.settings, port, progress)
  }

  const { at, presence } = await inTurn(place, progress, async () => {
    const alone = tryLock(usersLock(place), 'exclusive')
    if (alone) await endSurvivors(place.cluster, progress)
    const { host, port } = postmasterOf(place.cluster) ?? (await startAgain(place, progress, start))
    alone?.release()
    return { at: { host, port, user: owner, password }, presence: await takeLock(usersLock(place), 'shared', () => {}) }
  })

  const pool = makePool({ ...at, database: owner })
  await makeDatabase(at)
  const watching = watch({
    isUp: () => postmasterOf(place.cluster) !== undefined,
    bringBack: () =>
      inTurn(place, progress, async () => {
        const found = postmasterOf(place.cluster) ?? (await startAgain(place, progress, start, pool.options.port))
        Object.assign(pool.options, { host: found.host, port: found.port })
      }),
    progress,
  })

  const close = async () => {
    await watching.stop()
    await endPool(pool)
    await inTurn(place, progress, async () => {
      presence.release()
      const last = tryLock(usersLock(place), 'exclusive')
      if (last) await endProcesses(place.cluster, { clean: 10_000, atOnce: 3_000 })
      last?.release()
    })
    claim?.release()
  }
  return { pool, embedded: true, close }
}

const usersLock = (place: Place) => join(place.folder, 'locks', 'users')

/** Starting, joining and leaving happen one at a time, across every process that uses this store. */
async function inTurn<T>(place: Place, progress: Progress, work: () => Promise<T>): Promise<T> {
  const waiting = () => progress('Waiting for another Throughline process to start or stop PostgreSQL')
  const turn = await takeLock(join(place.folder, 'locks', 'turn'), 'exclusive', waiting)
  try {
    return await work()
  } finally {
    turn.release()
  }
}

async function startAgain(
  place: Place,
  progress: Progress,
  start: (port?: number) => Promise<Postmaster>,
  port?: number,
): Promise<Postmaster> {
  await endSurvivors(place.cluster, progress)
  return start(port)
}

async function makeDatabase(at: { host: string; port: number; user: string; password: string }): Promise<void> {
  const pool = makePool({ ...at, database: 'postgres' }, 1)
  try {
    const { rowCount } = await pool.query('select from pg_database where datname = $1', [owner])
    if (rowCount === 0) await pool.query(`create database ${owner}`)
  } finally {
    await pool.end()
  }
}

/** A query that is still running gets a moment; if we are the last, stopping PostgreSQL ends it. */
async function endPool(pool: pg.Pool): Promise<void> {
  await Promise.race([pool.end(), wait(3_000, undefined, { ref: false })])
}

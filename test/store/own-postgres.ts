import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { postmasterOf, processesOf } from '#services/postgres/survivors.ts'

const clusterOf = (dataDir: string): string => join(realpathSync(join(dataDir, 'postgres')), 'cluster')

/** Every PostgreSQL process that serves this data folder. */
export const postgresOf = (dataDir: string): number[] => processesOf(clusterOf(dataDir))

export function postmasterPid(dataDir: string): number {
  const postmaster = postmasterOf(clusterOf(dataDir))
  if (!postmaster) throw new Error('PostgreSQL is not running.')
  return postmaster.pid
}

/** Straight to PostgreSQL, past all of our own code, so that it takes no part in our locks. */
export async function connectTo(dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: postmasterOf(clusterOf(dataDir))!.port,
    user: 'throughline',
    password: readFileSync(join(dataDir, 'secrets', 'postgres-password'), 'utf8'),
    database: 'throughline',
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** One query that sleeps and one that never looks up from its work, so that it outlives a killed postmaster. */
export async function keepBusy(connect: () => Promise<pg.Client>): Promise<void> {
  const [sleeper, worker] = await Promise.all([connect(), connect()])
  sleeper.query('select pg_sleep(600)').catch(() => {})
  worker.query('do $$ declare n bigint := 0; begin loop n := n + 1; end loop; end $$').catch(() => {})
}

/** A store that root opened in a closed folder lies outside it. */
export function removeData(dataDir: string): void {
  const place = join(dataDir, 'postgres')
  if (existsSync(place)) rmSync(realpathSync(place), { recursive: true })
  rmSync(dataDir, { recursive: true, force: true })
}

/** Waits until a server of this store has made its queue and done its first job. */
export async function calendarLookedAt(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const done = "select from queue.job where name = 'calendar' and state = 'completed'"
    const { rowCount } = await client.query(done).catch(() => ({ rowCount: 0 }))
    if (rowCount) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The calendar was not looked at in thirty seconds.')
}

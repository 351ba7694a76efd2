import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { endSurvivors } from '#services/postgres/survivors.ts'
import { storeUser } from '#services/postgres/user.ts'
import { pause } from './running-server.ts'

const bin = '/usr/lib/postgresql/15/bin'
const port = 20_000 + (process.pid % 10_000)

export type OlderPostgres = {
  url: string
  connect(): Promise<pg.Client>
  killAndStart(): Promise<void>
  endQueries(): Promise<void>
  remove(): void
}

/** The oldest PostgreSQL that is promised, if this machine has it or lets us add it. */
export async function olderPostgres(): Promise<OlderPostgres | undefined> {
  if (!existsSync(bin)) install()
  if (!existsSync(bin)) return undefined
  const cluster = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-older-')))
  const user = process.getuid?.() === 0 ? storeUser(cluster) : undefined
  if (user) chownSync(cluster, user.uid, user.gid)
  const as = { cwd: cluster, stdio: 'ignore' as const, ...(user ? { uid: user.uid, gid: user.gid } : {}) }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', 'owner', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    as,
  )

  const url = `postgres://owner@127.0.0.1:${port}/postgres`
  const connect = async () => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    return client
  }
  const start = async () => {
    const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-p', String(port)]
    spawn(join(bin, 'postgres'), ['-D', cluster, ...settings], { ...as, detached: true }).unref()
    for (;;) {
      const client = await connect().catch(() => undefined)
      if (client) return client.end()
      await pause(50)
    }
  }
  await start()
  return {
    url,
    connect,
    async killAndStart() {
      const pid = Number(execFileSync('head', ['-1', join(cluster, 'postmaster.pid')]))
      process.kill(pid, 'SIGKILL')
      await endSurvivors(cluster, () => {})
      await start()
    },
    async endQueries() {
      const client = await connect()
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and application_name !~ 'throughline' and pid <> pg_backend_pid()`)
      await client.end()
    },
    remove() {
      execFileSync(join(bin, 'pg_ctl'), ['-D', cluster, '-m', 'immediate', 'stop'], as)
      rmSync(cluster, { recursive: true })
    },
  }
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'ignore', env })
}

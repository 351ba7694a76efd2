import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Progress } from '../progress.ts'
import { Trouble } from '../trouble.ts'
import type { Place } from './place.ts'

export const owner = 'throughline'

/** Makes the data folder the first time. One interrupted half-way is made again: it only gets its name when whole. */
export async function makeCluster(place: Place, programs: string, password: string, progress: Progress): Promise<void> {
  if (existsSync(place.cluster)) return checkVersion(place, programs)
  progress('Setting up a new PostgreSQL store')
  removeDrafts(place)
  // A name of its own: an earlier attempt that was killed may still be writing in the background.
  const draft = `${place.cluster}.draft-${process.pid}`
  const passwordFile = join(place.folder, 'password.draft')
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.user) for (const path of [draft, passwordFile]) chownSync(path, place.user.uid, place.user.gid)
  try {
    await run(place, join(programs, 'bin', 'initdb'), [
      `--pgdata=${draft}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ])
  } finally {
    rmSync(passwordFile)
  }
  renameSync(draft, place.cluster)
}

function removeDrafts(place: Place): void {
  for (const name of readdirSync(place.folder).filter((each) => each.startsWith('cluster.draft-'))) {
    try {
      rmSync(join(place.folder, name), { recursive: true, force: true })
    } catch {
      // Still being written to; the next set-up takes it away.
    }
  }
}

function checkVersion(place: Place, programs: string): void {
  const made = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = /programs-(\d+)/.exec(programs)?.[1]
  if (made !== ours) {
    throw new Trouble(`${place.cluster} was made by PostgreSQL ${made}, and this is PostgreSQL ${ours}.`)
  }
}

async function run(place: Place, program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { ...asStoreUser(place), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${program} failed:\n${said}`)
}

/** A plain environment: PGDATA, PGPORT and the like in ours would change what PostgreSQL does. */
export function asStoreUser(place: Place) {
  const { uid, gid } = place.user ?? {}
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  return { cwd: place.folder, env, ...(uid === undefined || gid === undefined ? {} : { uid, gid }) }
}

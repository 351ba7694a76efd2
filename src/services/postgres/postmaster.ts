import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import type { Progress } from '../progress.ts'
import { asStoreUser } from './cluster.ts'
import type { Place } from './place.ts'
import { makeSocketFolder } from './socket.ts'
import { postmasterOf, type Postmaster } from './survivors.ts'

export type ServerSettings = Record<string, string>

/** What is not here is PostgreSQL's own default: above all `fsync` and `synchronous_commit`, which are on. */
const usual: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // Planning is compiled for every query with many parts, and costs more than it saves on ours.
  jit: 'off',
  // Bounds what a start after a crash has to read again.
  max_wal_size: '1GB',
  checkpoint_timeout: '5min',
  // A failed statement and its detail can hold what was written about a child, which a log must not.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
}

/** Starts PostgreSQL apart from this process, so that neither Ctrl-C nor our own end takes it down half-way. */
export async function startPostmaster(
  place: Place,
  programs: string,
  settings: ServerSettings,
  wanted: number | undefined,
  progress: Progress,
): Promise<Postmaster> {
  const port = wanted !== undefined && (await isFree(wanted)) ? wanted : await freePort()
  const from = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
  const own = { cluster_name: place.cluster.slice(-63), unix_socket_directories: quoted(makeSocketFolder(place)) }
  const all = { ...usual, ...own, ...settings, port: String(port) }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(place.log, 'a', 0o600)
  const child = spawn(join(programs, 'bin', 'postgres'), ['-D', place.cluster, ...args], {
    ...asStoreUser(place),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return ready(place, child, from, progress)
}

/** As one name in a list of folders, whatever it holds. */
const quoted = (folder: string | undefined): string => (folder === undefined ? '' : `"${folder.replaceAll('"', '""')}"`)

async function ready(place: Place, child: ChildProcess, from: number, progress: Progress): Promise<Postmaster> {
  const ended = once(child, 'exit').then(() => true)
  let told = Date.now()
  for (;;) {
    const postmaster = postmasterOf(place.cluster)
    if (postmaster?.ready) return postmaster
    if (await Promise.race([ended, wait(15, false)])) {
      const said = readFileSync(place.log).subarray(from).toString().trim()
      throw new Error(`PostgreSQL did not start. Its log, ${place.log}, says:\n${said}`)
    }
    if (Date.now() - told > 2_000) {
      progress('PostgreSQL is still reading what was written before it was stopped')
      told = Date.now()
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port could be found.')
  return address.port
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

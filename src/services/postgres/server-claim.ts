import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../trouble.ts'
import { tryLock, type Lock } from './lock.ts'
import type { Place } from './place.ts'

type Note = { pid: number; address?: string }

const noteFile = (dataDir: string) => join(dataDir, 'server.json')

/** One server a data folder. A second is told which, and where. */
export function claimServer(place: Place, dataDir: string): Lock {
  const lock = tryLock(join(place.folder, 'locks', 'server'), 'exclusive')
  if (!lock) throw new Trouble(alreadyRunning(dataDir))
  write(dataDir, { pid: process.pid })
  return lock
}

/** Where it can be found, for whoever tries to start a second. */
export function noteAddress(dataDir: string, address: string): void {
  write(dataDir, { pid: process.pid, address })
}

function write(dataDir: string, note: Note): void {
  writeFileSync(noteFile(dataDir), JSON.stringify(note), { mode: 0o600 })
}

function alreadyRunning(dataDir: string): string {
  const { pid, address } = read(dataDir)
  const where = address ? `at ${address}` : 'and is still starting'
  return `Throughline is already running ${where} (process ${pid}), with the data in ${dataDir}.\nStop that one first, or give this one its own DATA_DIR and PORT.`
}

function read(dataDir: string): { pid: number | string; address?: string } {
  try {
    return JSON.parse(readFileSync(noteFile(dataDir), 'utf8')) as Note
  } catch {
    return { pid: 'not known' }
  }
}

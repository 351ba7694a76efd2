import { chownSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** The least that any system allows for the whole path of a socket, and its name within its folder. */
const longestPath = 103
const longestName = '.s.PGSQL.65535'

/**
 * The folder of the socket by which PostgreSQL is reached on its own machine: a question costs both ends half of what it
 * costs over TCP. Made anew, since the lock that a killed PostgreSQL left in it may name a program of today.
 * Nothing where its path would be too long: then there is TCP alone.
 */
export function makeSocketFolder(place: Place): string | undefined {
  const folder = join(place.folder, 'socket')
  rmSync(folder, { recursive: true, force: true })
  if (Buffer.byteLength(join(folder, longestName)) > longestPath) return undefined
  mkdirSync(folder, { mode: 0o700 })
  if (place.user) chownSync(folder, place.user.uid, place.user.gid)
  return folder
}

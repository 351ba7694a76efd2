import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../progress.ts'
import { Trouble } from '../trouble.ts'
import { endProcesses } from './survivors.ts'
import { canEnter, type User } from './user.ts'

const bases = ['/var/lib', '/var/tmp']

/** A folder for the store of a closed data folder, named after it so that what an earlier run left there is found. */
export async function makeOutside(here: string, user: User, progress: Progress): Promise<string> {
  const name = `throughline-${createHash('sha256').update(here).digest('hex').slice(0, 12)}`
  for (const base of bases) await setAside(join(base, name), progress)
  const made = bases.map((base) => join(base, name)).find((folder) => makeReachable(folder, user))
  if (made !== undefined) return made
  throw new Trouble(`PostgreSQL needs a folder that ${user.name} can reach; neither ${bases.join(' nor ')} gives one.`)
}

/** The data folder was deleted, and with it the password. What it held is kept, and the new one starts empty. */
async function setAside(folder: string, progress: Progress): Promise<void> {
  if (!existsSync(join(folder, 'cluster'))) return
  await endProcesses(join(folder, 'cluster'), { clean: 1_000, atOnce: 1_000 })
  const aside = `${folder}-set-aside-${Date.now()}`
  renameSync(folder, aside)
  progress(`The store of a data folder that was deleted is now ${aside}; remove it when nobody needs it`)
}

function makeReachable(folder: string, user: User): boolean {
  try {
    mkdirSync(folder, { mode: 0o711, recursive: true })
    chmodSync(folder, 0o711)
    if (canEnter(folder, user)) return true
    rmdirSync(folder)
  } catch {
    // This one is read-only, or closed to us too; there is another.
  }
  return false
}

import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../trouble.ts'
import { canEnter, storeUser, type User } from './user.ts'

/** Where the embedded store keeps its programs, data, locks and log, and who runs it when we are root. */
export type Place = { folder: string; cluster: string; log: string; user: User | undefined }

const bases = ['/var/lib', '/var/tmp']

export function openPlace(dataDir: string): Place {
  const asRoot = process.getuid?.() === 0
  openDataFolder(dataDir, asRoot)
  const folder = asRoot ? placeForRoot(dataDir) : ownPlace(dataDir)
  const cluster = join(folder, 'cluster')
  return { folder, cluster, log: join(folder, 'postgres.log'), user: asRoot ? storeUser(cluster) : undefined }
}

function openDataFolder(dataDir: string, asRoot: boolean): void {
  // PostgreSQL refuses to run as root, so the user that runs it must be able to pass through.
  mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  const owner = statSync(dataDir).uid
  if (process.getuid && owner !== process.getuid()) {
    throw new Trouble(
      `${dataDir} belongs to another user (number ${owner}). Start as that user, or set DATA_DIR to another folder.`,
    )
  }
  chmodSync(dataDir, asRoot ? 0o711 : 0o700)
}

function ownPlace(dataDir: string): string {
  const folder = join(realpathSync(dataDir), 'postgres')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Inside the data folder where the unprivileged user can reach it; otherwise outside, with a link to it. */
function placeForRoot(dataDir: string): string {
  const here = join(realpathSync(dataDir), 'postgres')
  const link = lstatSync(here, { throwIfNoEntry: false })
  if (link?.isSymbolicLink()) return existsSync(here) ? realpathSync(here) : gone(here)
  mkdirSync(here, { recursive: true, mode: 0o711 })
  chmodSync(here, 0o711)
  const user = storeUser(join(here, 'cluster'))
  if (canEnter(here, user)) return here
  if (existsSync(join(here, 'cluster'))) {
    throw new Trouble(`${here} can no longer be reached by the user that runs PostgreSQL. Open the folders above it.`)
  }
  const outside = makeOutside(here, user)
  rmdirSync(here)
  symlinkSync(outside, here)
  return outside
}

function makeOutside(here: string, user: User): string {
  const name = `throughline-${createHash('sha256').update(here).digest('hex').slice(0, 12)}`
  for (const base of bases) {
    const folder = join(base, name)
    // One left by a data folder that was deleted would open to nobody: its password went with the folder.
    if (existsSync(folder)) {
      throw new Trouble(
        `${folder} holds the store of a data folder that was deleted.\nRemove it to start with an empty store: rm -rf ${folder}`,
      )
    }
    try {
      mkdirSync(folder, { mode: 0o711 })
      chmodSync(folder, 0o711)
      if (canEnter(folder, user)) return folder
      rmdirSync(folder)
    } catch {
      continue
    }
  }
  throw new Trouble(`PostgreSQL needs a folder that ${user.name} can reach; neither ${bases.join(' nor ')} gives one.`)
}

function gone(link: string): never {
  throw new Trouble(
    `${link} points to a store that is no longer there. Put it back, or remove the link to start afresh.`,
  )
}

import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../progress.ts'
import { Trouble } from '../trouble.ts'
import { makeOutside } from './outside.ts'
import { canEnter, storeUser, type User } from './user.ts'

/** Where the embedded store keeps its programs, data, locks and log, and who runs it when we are root. */
export type Place = { folder: string; cluster: string; log: string; user: User | undefined }

export async function openPlace(dataDir: string, progress: Progress): Promise<Place> {
  const asRoot = process.getuid?.() === 0
  openDataFolder(dataDir, asRoot)
  const folder = asRoot ? await placeForRoot(dataDir, progress) : ownPlace(dataDir)
  const cluster = join(folder, 'cluster')
  return { folder, cluster, log: join(folder, 'postgres.log'), user: asRoot ? storeUser(cluster) : undefined }
}

function openDataFolder(dataDir: string, asRoot: boolean): void {
  // PostgreSQL refuses to run as root, so the user that runs it must be able to pass through.
  try {
    mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new Trouble(
      `${dataDir} cannot be written to by whoever runs this (${code}). Open the folder above it to them, or set DATA_DIR to another.`,
    )
  }
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
async function placeForRoot(dataDir: string, progress: Progress): Promise<string> {
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
  const outside = await makeOutside(here, user, progress)
  rmdirSync(here)
  symlinkSync(outside, here)
  return outside
}

function gone(link: string): never {
  throw new Trouble(
    `${link} points to a store that is no longer there. Put it back, or remove the link to start afresh.`,
  )
}

import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { machineTrouble, Trouble } from '../trouble.ts'

export type User = { name: string; uid: number; gid: number }

/** PostgreSQL will not run as root. Data that exists is run by its owner, whoever has since been added. */
export function storeUser(cluster: string): User {
  const existing = statSync(cluster, { throwIfNoEntry: false })
  if (existing && existing.uid !== 0) return { name: `user ${existing.uid}`, uid: existing.uid, gid: existing.gid }
  const user = find('postgres') ?? find('nobody')
  if (!user)
    throw new Trouble('Root cannot run PostgreSQL, and there is no user named postgres or nobody to run it as.')
  return user
}

function find(name: string): User | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { name, uid: id('-u'), gid: id('-g') }
  } catch (error) {
    if (noHandles(error)) throw machineTrouble(error) ?? error
    return undefined
  }
}

/** Nobody can be asked for: that is not that there is nobody. */
const noHandles = (error: unknown): boolean =>
  ['EMFILE', 'ENFILE'].includes(String((error as NodeJS.ErrnoException).code))

export function canEnter(folder: string, { uid, gid }: User): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'

export type Lock = { release(): void }

/**
 * A lock that the operating system lets go of when its holder dies, however it dies, so none is ever stale.
 * Node cannot lock a file by itself; SQLite, which comes with it, can. The file stays empty.
 */
export function tryLock(file: string, kind: 'shared' | 'exclusive'): Lock | undefined {
  const holder = new DatabaseSync(file, { timeout: 0 })
  try {
    holder.exec(kind === 'exclusive' ? 'begin exclusive' : 'begin; select 1 from sqlite_schema')
    return { release: () => holder.close() }
  } catch (error) {
    holder.close()
    if ((error as { errcode?: number }).errcode === busy) return undefined
    throw error
  }
}

const busy = 5

export async function takeLock(file: string, kind: 'shared' | 'exclusive', whileWaiting: () => void): Promise<Lock> {
  for (let tries = 0; ; tries++) {
    const lock = tryLock(file, kind)
    if (lock) return lock
    if (tries === 50) whileWaiting()
    await wait(20)
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Progress } from '../progress.ts'

type Watched = {
  isUp(): boolean
  bringBack(): Promise<void>
  progress: Progress
}

const every = 300
/** A disk that is full now may not be in a minute, so it is tried until it starts. */
const untilTriedAgain = 2_000

/** PostgreSQL may be killed while we live, or stop because its disk is full. It is started again; the pool then connects anew. */
export function watch({ isUp, bringBack, progress }: Watched): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const pause = (milliseconds: number) => wait(milliseconds, undefined, { ref: false, signal: stopping.signal })
  const stopped = look().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error
  })

  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(every)
      if (isUp()) continue
      progress('PostgreSQL has stopped. Starting it again')
      await untilBack()
      progress('PostgreSQL is running again')
    }
  }

  async function untilBack(): Promise<void> {
    let told = ''
    for (;;) {
      try {
        return await bringBack()
      } catch (error) {
        const { message } = error as Error
        // The times in its log differ each time; what is the matter does not.
        const same = message.replaceAll(/\d+/g, '')
        if (same !== told) progress(`PostgreSQL cannot be started, and is tried again until it can. ${message}`)
        told = same
      }
      await pause(untilTriedAgain)
    }
  }

  return {
    async stop() {
      stopping.abort()
      await stopped
    },
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Progress } from '../progress.ts'

type Watched = {
  isUp(): boolean
  bringBack(): Promise<void>
  onLost(error: unknown): void
  progress: Progress
}

const every = 300

/** PostgreSQL may be killed while we live. It is started again; the pool then connects anew. */
export function watch({ isUp, bringBack, onLost, progress }: Watched): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const stopped = look().catch((error: unknown) => {
    if (!stopping.signal.aborted) onLost(error)
  })

  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      await wait(every, undefined, { ref: false, signal: stopping.signal })
      if (isUp()) continue
      progress('PostgreSQL has stopped. Starting it again')
      await bringBack()
      progress('PostgreSQL is running again')
    }
  }

  return {
    async stop() {
      stopping.abort()
      await stopped
    },
  }
}

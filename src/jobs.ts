import { setTimeout as wait } from 'node:timers/promises'
import { publications } from '#publications/index.ts'
import { makeLog } from '#services/log.ts'
import { programVersion } from '#services/program.ts'
import { openQueue, type Job, type Queue } from '#services/queue.ts'
import { pass } from '#workings/issuing/pass.ts'
import type { House } from './screens/front/screen.ts'

/** Milliseconds after the door has opened: nobody's first page waits for the queue. */
const afterTheFirstPage = 3_000
const untilTriedAgain = 30_000

/** Everything that is done by the clock, a line a job. Each does nothing when there is nothing to do. */
const jobsOf = (house: House, trouble: (error: unknown) => void): Job[] => [
  { name: 'calendar', when: '*/5 * * * *', run: () => lookAtTheCalendar(house, trouble) },
]

/** Keeps the calendar while the server runs: what is due goes out, what was missed is made up. */
export function keepTheCalendar(house: House): { close(): Promise<void> } {
  const problems = makeLog(house.config.logLevel)
  const trouble = (error: unknown): void => void problems.fault(error, { keeping: 'the calendar' })
  const stopping = new AbortController()
  const opening = open(house, stopping.signal, trouble)
  return {
    async close() {
      stopping.abort()
      await (await opening)?.close()
    },
  }
}

async function open(house: House, stopping: AbortSignal, trouble: (error: unknown) => void): Promise<Queue | null> {
  const jobs = jobsOf(house, trouble)
  for (let delay = afterTheFirstPage; ; delay = untilTriedAgain) {
    const stopped = await wait(delay, false, { ref: false, signal: stopping }).catch(() => true)
    if (stopped) return null
    try {
      const queue = await openQueue(house.pool, jobs, trouble)
      // What came due while nobody was there is not left until the next five minutes.
      for (const { name } of jobs) await queue.soon(name)
      return queue
    } catch (error) {
      trouble(error)
    }
  }
}

/** For every authority in the store: several servers may share it, and it may hold several. */
async function lookAtTheCalendar(house: House, trouble: (error: unknown) => void): Promise<void> {
  const { rows } = await house.pool.query<{ authority: number }>('select authority from authority order by authority')
  for (const { authority } of rows) {
    const passing = { authority, program: programVersion(), trouble }
    await pass(house.db, house.declarations, publications, passing, house.now())
  }
}

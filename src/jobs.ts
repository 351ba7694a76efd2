import { setTimeout as wait } from 'node:timers/promises'
import { posting } from '#press/posting.ts'
import { makeLog, type Log } from '#services/log.ts'
import { programVersion } from '#services/program.ts'
import { openQueue, type Job, type Queue } from '#services/queue.ts'
import { backUpNightly } from '#workings/backup/nightly.ts'
import { pass } from '#workings/issuing/pass.ts'
import { markLapses } from '#workings/lapses/pass.ts'
import { sendQueued } from '#workings/mail/send.ts'
import { lookForSigns } from '#workings/signs/pass.ts'
import type { House } from './screens/front/screen.ts'

/** Milliseconds after the door has opened: nobody's first page waits for the queue. */
const afterTheFirstPage = 3_000
const untilTriedAgain = 30_000

/** Everything that is done by the clock, a line a job. Each does nothing when there is nothing to do. */
export const jobsOf = (house: House, problems: Log): Job[] => [
  { name: 'calendar', when: '*/5 * * * *', run: () => lookAtTheCalendar(house, problems), leadsTo: 'mail' },
  { name: 'mail', when: '* * * * *', run: () => sendTheMail(house, problems) },
  { name: 'signs', when: '10 * * * *', run: () => lookAtTheLog(house) },
  { name: 'backup', when: '*/10 * * * *', run: () => backUp(house, problems) },
  { name: 'lapses', when: '40 * * * *', run: () => lookAtWhatWasClosed(house) },
]

/** Keeps the calendar while the server runs: what is due goes out, what was missed is made up. */
export function keepTheCalendar(house: House): { close(): Promise<void> } {
  const problems = makeLog(house.config.logLevel)
  const stopping = new AbortController()
  const opening = open(house, stopping.signal, problems)
  return {
    async close() {
      stopping.abort()
      await (await opening)?.close()
    },
  }
}

async function open(house: House, stopping: AbortSignal, problems: Log): Promise<Queue | null> {
  const jobs = jobsOf(house, problems)
  const trouble = (error: unknown): void => void problems.fault(error, { keeping: 'the queue' })
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

/** Whatever goes out is posted to its readers with where to open it. */
async function lookAtTheCalendar(house: House, problems: Log): Promise<void> {
  const trouble = (error: unknown): void => void problems.fault(error, { keeping: 'the calendar' })
  for (const authority of await authoritiesOf(house)) {
    const passing = { authority, program: programVersion(), send: posting(authority, house.config.publicUrl), trouble }
    await pass(house.db, house.declarations, house.publications, passing, house.now())
  }
}

async function sendTheMail(house: House, problems: Log): Promise<void> {
  for (const authority of await authoritiesOf(house)) {
    const { trouble } = await sendQueued(house.db, house.mailer, authority, house.now())
    if (trouble !== null) problems.warn('Mail waits', { authority, because: trouble })
  }
}

/** The days of the access log that have ended and nobody looked at yet. */
async function lookAtTheLog(house: House): Promise<void> {
  for (const authority of await authoritiesOf(house)) await lookForSigns(house.db, authority, house.now())
}

/** Once a night; and what a night missed, as soon as somebody is there. */
async function backUp({ pool, config, declarations, ...house }: House, problems: Log): Promise<void> {
  const taken = await backUpNightly({ pool, config, declarations, at: house.now(), program: programVersion() })
  if (taken) problems.info('Backed up the store', { ...taken })
}

/** The evidence of what was closed: has what it rests on fallen back since? */
async function lookAtWhatWasClosed(house: House): Promise<void> {
  for (const authority of await authoritiesOf(house))
    await markLapses(house.db, house.declarations, authority, house.now())
}

/** Several servers may share a store, and it may hold several authorities. */
async function authoritiesOf({ pool }: House): Promise<number[]> {
  const { rows } = await pool.query<{ authority: number }>('select authority from authority order by authority')
  return rows.map(({ authority }) => authority)
}

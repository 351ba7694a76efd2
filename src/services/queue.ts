import pg from 'pg'
import type { PgBoss } from 'pg-boss'

/** Something that is done again and again, and does nothing when there is nothing to do: it may run twice, or be cut off anywhere. */
export type Job = {
  name: string
  /** The minutes and hours at which it runs, as cron says them, in London. */
  when: string
  run(): Promise<void>
  /** The job that has something to do once this one is done. */
  leadsTo?: string
}

export type Queue = {
  /** Runs a job as soon as somebody is free; asked for twice before it has begun, it runs once. */
  soon(name: string): Promise<void>
  close(): Promise<void>
}

/** A schema of the queue's own, which it makes and brings up to date by itself: no migration of ours knows it. */
const schema = 'queue'

/** How long a job that is running may take to end when we are told to stop; it begins again with the next start. */
const patience = 3_000

/**
 * Seconds. Whoever does a job says so again and again; one who was killed is missed after the first, found at the next look, and the
 * job begins again at the next poll: within thirty in all.
 */
const missedAfter = 10
const lookedFor = 5
const polled = 5
/** A backup of a region takes its time, and is not begun twice for that. */
const longest = 6 * 3_600
/** One that ends a server each time that it runs is left to its next time by the clock. */
const begunAgain = 3

/**
 * Does jobs when they are due, in one of the servers that share the store. The library is loaded here, after the first page.
 * @param trouble is told what went wrong; the next time tries again
 */
export async function openQueue(
  pool: pg.Pool,
  jobs: readonly Job[],
  trouble: (error: unknown) => void,
): Promise<Queue> {
  const { PgBoss: Boss } = await import('pg-boss')
  const boss = new Boss({
    schema,
    db: { executeSql: (text, values) => execute(pool, text, values) },
    superviseIntervalSeconds: lookedFor,
    monitorIntervalSeconds: lookedFor,
  })
  const running = new Set<Promise<void>>()
  boss.on('error', trouble)
  const close = async () => {
    await Promise.race([Promise.allSettled(running), pause(patience)])
    await boss.stop({ graceful: false, close: false })
  }
  try {
    await boss.start()
    const workers = new Map<string, string>()
    const soon = async (name: string) => {
      await boss.send(name)
      const worker = workers.get(name)
      if (worker) boss.notifyWorker(worker)
    }
    // Each has its queue before any runs: one may ask for another.
    for (const job of jobs) await schedule(boss, job)
    for (const job of jobs) {
      const run = async () => {
        await job.run()
        if (job.leadsTo) await soon(job.leadsTo)
      }
      workers.set(job.name, await takeOn(boss, job.name, run, running, trouble))
    }
    return { close, soon }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}

async function schedule(boss: PgBoss, { name, when }: Job): Promise<void> {
  const how = {
    retryLimit: begunAgain,
    heartbeatSeconds: missedAfter,
    expireInSeconds: longest,
    deleteAfterSeconds: 86_400,
  }
  // One waits at most. One that a killed server left behind as active keeps no other from running.
  await boss.createQueue(name, { policy: 'short', ...how })
  // A queue that an older program made is left as it was by that.
  await boss.updateQueue(name, how)
  await boss.schedule(name, when, null, { tz: 'Europe/London' })
}

const takeOn = (
  boss: PgBoss,
  name: string,
  run: () => Promise<void>,
  running: Set<Promise<void>>,
  trouble: (error: unknown) => void,
): Promise<string> =>
  boss.work(name, { pollingIntervalSeconds: polled }, async () => {
    const now = run().catch(trouble)
    running.add(now)
    await now
    running.delete(now)
  })

/** The library expects what `pg` makes of its answers by itself; our pool reads days and instants as text. */
async function execute(pool: pg.Pool, text: string, values: unknown[] | undefined) {
  return pool.query({ text, types: pg.types, ...(values === undefined ? {} : { values }) })
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

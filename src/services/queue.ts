import pg from 'pg'
import type { PgBoss } from 'pg-boss'

/** Something that is done again and again, and does nothing when there is nothing to do: it may run twice, or be cut off anywhere. */
export type Job = {
  name: string
  /** The minutes and hours at which it runs, as cron says them, in London. */
  when: string
  run(): Promise<void>
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
 * Does jobs when they are due, in one of the servers that share the store. The library is loaded here, after the first page.
 * @param trouble is told what went wrong; the next time tries again
 */
export async function openQueue(
  pool: pg.Pool,
  jobs: readonly Job[],
  trouble: (error: unknown) => void,
): Promise<Queue> {
  const { PgBoss: Boss } = await import('pg-boss')
  const boss = new Boss({ schema, db: { executeSql: (text, values) => execute(pool, text, values) } })
  const running = new Set<Promise<void>>()
  boss.on('error', trouble)
  const close = async () => {
    await Promise.race([Promise.allSettled(running), pause(patience)])
    await boss.stop({ graceful: false, close: false })
  }
  try {
    await boss.start()
    const workers = new Map<string, string>()
    for (const job of jobs) workers.set(job.name, await takeOn(boss, job, running, trouble))
    return {
      close,
      async soon(name) {
        await boss.send(name)
        boss.notifyWorker(workers.get(name)!)
      },
    }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}

async function takeOn(
  boss: PgBoss,
  { name, when, run }: Job,
  running: Set<Promise<void>>,
  trouble: (error: unknown) => void,
): Promise<string> {
  // One waits at most. One that a killed server left behind as active keeps no other from running.
  await boss.createQueue(name, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 86_400 })
  await boss.schedule(name, when, null, { tz: 'Europe/London' })
  return boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
    const now = run().catch(trouble)
    running.add(now)
    await now
    running.delete(now)
  })
}

/** The library expects what `pg` makes of its answers by itself; our pool reads days and instants as text. */
async function execute(pool: pg.Pool, text: string, values: unknown[] | undefined) {
  return pool.query({ text, types: pg.types, ...(values === undefined ? {} : { values }) })
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

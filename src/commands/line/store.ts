import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { migrate } from '#services/postgres/migrate.ts'
import { openStore } from '#services/postgres/store.ts'
import { databaseOn } from '#workings/database.ts'
import type { Ask, AskStore, Authority } from './command.ts'
import { Mistake } from './statuses.ts'

/** Opens the server's store, or one for this command alone; the last to leave stops it. */
export async function withStore<T>(
  ask: Ask,
  number: number | undefined,
  work: (store: AskStore) => Promise<T>,
): Promise<T> {
  const { pool, embedded, close } = await openStore(ask.config, ask.progress)
  try {
    ask.stopped.throwIfAborted()
    const applied = await migrate(pool, ask.progress)
    const authority = await authorityOf(pool, number)
    return await stoppable(
      pool,
      ask.stopped,
      work({ ...ask, pool, db: databaseOn(pool), embedded, applied, authority }),
    )
  } finally {
    await close()
  }
}

async function authorityOf(pool: pg.Pool, number: number | undefined): Promise<Authority | null> {
  const { rows } = await pool.query<Authority>('select authority, name, invented from authority order by authority')
  const listed = rows.map(({ authority, name }) => `  --authority ${authority}  (${name})`).join('\n')
  if (number !== undefined) {
    const found = rows.find(({ authority }) => authority === number)
    if (!found) throw new Mistake([`There is no authority ${number} here${listed && `; there are:\n${listed}`}`])
    return found
  }
  if (rows.length > 1) throw new Mistake([`The store holds several authorities. Say which:\n${listed}`])
  return rows[0] ?? null
}

/** Ctrl-C cancels whatever we are asking the store, again until the work has ended: it rolls back, or it was done already. */
async function stoppable<T>(pool: pg.Pool, stopped: AbortSignal, work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const cancel = async () => {
    while (!over.signal.aborted) {
      await pool
        .query(
          'select pg_cancel_backend(pid) from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
          [`throughline ${process.pid}`],
        )
        .catch(() => {})
      await wait(200)
    }
  }
  let cancelling: Promise<void> | undefined
  const begin = (): void => void (cancelling = cancel())
  stopped.addEventListener('abort', begin, { once: true })
  try {
    return await work
  } finally {
    over.abort()
    stopped.removeEventListener('abort', begin)
    await cancelling
  }
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { asKeeper, type Tx } from '#workings/database.ts'
import { onOne } from '#workings/one-connection.ts'

/** A transaction as keeper that can also COPY, which needs the connection itself. */
export type CopyingTx = { tx: Tx; copy(into: string, lines: string): Promise<void> }

/** One connection of the pool for one transaction. Cancelling it stops the statement that is running too. */
export async function copying<T>(
  pool: pg.Pool,
  signal: AbortSignal | undefined,
  work: (copying: CopyingTx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const lost = () => {}
  client.on('error', lost)
  let cancelling: Promise<unknown> = Promise.resolve()
  let pid: number | undefined
  const cancel = () => {
    // Heard here: it is waited for only once the work is over, and what fails unheard until then ends the server.
    if (pid !== undefined) cancelling = pool.query('select pg_cancel_backend($1)', [pid]).catch(() => {})
  }
  signal?.addEventListener('abort', cancel)
  let broken: unknown
  try {
    return await asKeeper(onOne(client), async (tx) => {
      pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid
      signal?.throwIfAborted()
      const result = await work({
        tx,
        copy: (into, lines) =>
          pipeline(Readable.from([Buffer.from(lines)]), client.query(copyFrom(`copy ${into} from stdin`))),
      })
      // Past here it is saved.
      signal?.throwIfAborted()
      pid = undefined
      return result
    })
  } catch (error) {
    broken = error
    throw error
  } finally {
    signal?.removeEventListener('abort', cancel)
    // A cancel that is on its way must not reach whoever has the connection next.
    await cancelling
    client.off('error', lost)
    client.release(isLost(broken) ? true : undefined)
  }
}

const isLost = (error: unknown): boolean => error instanceof Error && !('severity' in error) && 'code' in error

import type pg from 'pg'

export type Db = pg.PoolClient

type Options = {
  /** Isolation above read committed, for whoever needs one picture of everything. */
  isolation?: 'repeatable read' | 'serializable'
  /** How often to begin again after a serialisation failure or a deadlock. Not at all, unless asked. */
  retries?: number
}

const mayBeTriedAgain = new Set(['40001', '40P01'])

/** Committed when `work` returns, rolled back when it throws. */
export async function inTransaction<T>(pool: pg.Pool, work: (db: Db) => Promise<T>, options: Options = {}): Promise<T> {
  for (let left = options.retries ?? 0; ; left--) {
    try {
      return await attempt(pool, work, options.isolation)
    } catch (error) {
      if (left <= 0 || !mayBeTriedAgain.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

async function attempt<T>(pool: pg.Pool, work: (db: Db) => Promise<T>, isolation = 'read committed'): Promise<T> {
  const db = await pool.connect()
  // Without a listener, a server that dies during the transaction would end this program too.
  const ignore = () => {}
  db.on('error', ignore)
  let broken: Error | undefined
  try {
    await db.query(`begin isolation level ${isolation}`)
    const result = await work(db)
    const { command } = await db.query('commit')
    // PostgreSQL answers a commit of a failed transaction by rolling back, without an error.
    if (command !== 'COMMIT') throw new Error('The transaction had failed, and was rolled back.')
    return result
  } catch (error) {
    await db.query('rollback').catch((cause: Error) => (broken = cause))
    throw error
  } finally {
    db.off('error', ignore)
    db.release(broken)
  }
}

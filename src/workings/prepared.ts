import { createHash } from 'node:crypto'
import type pg from 'pg'

const mostKept = 600
const names = new Map<string, string>()

/**
 * A pool whose statements are prepared once a connection, and written to it without waiting for the answers to those
 * before. The derivations are a page of SQL each, with the same text every time: planning them took most of a save.
 */
export function preparing(pool: pg.Pool): Pick<pg.Pool, 'connect' | 'end' | 'query'> {
  const known = new WeakSet<pg.PoolClient>()
  return Object.assign(Object.create(pool) as pg.Pool, {
    async connect() {
      const client = await pool.connect()
      if (!known.has(client)) {
        known.add(client)
        prepare(client)
      }
      pipe(client)
      return client
    },
  })
}

function prepare(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    const [text, values, ...rest] = given
    const asks = typeof text === 'string' && Array.isArray(values) && values.length > 0
    const name = asks ? nameOf(text) : undefined
    return name === undefined ? query(...given) : query({ name, text, values }, ...rest)
  }) as typeof client.query
}

/** Only while it is ours: whoever copies rows in needs the connection's answers one at a time. One left within a transaction is not used again. */
function pipe(client: pg.PoolClient): void {
  const piped = client as { -readonly [K in 'pipeline']: boolean }
  const release = client.release.bind(client)
  piped.pipeline = true
  client.release = (broken) => {
    piped.pipeline = false
    release(broken || client.getTransactionStatus() !== 'I')
  }
}

function nameOf(text: string): string | undefined {
  const kept = names.get(text)
  if (kept !== undefined || names.size >= mostKept) return kept
  const name = `t${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

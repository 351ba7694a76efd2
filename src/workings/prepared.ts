import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Below this a statement is planned faster than its name is looked up. */
const worthKeeping = 300
const mostKept = 400
const names = new Map<string, string>()

/**
 * A pool whose long statements are prepared once a connection. The derivations are a page of SQL each, with the same text
 * every time: planning them took most of a save.
 */
export function preparing(pool: pg.Pool): Pick<pg.Pool, 'connect' | 'end' | 'query'> {
  const known = new WeakSet<pg.PoolClient>()
  return Object.assign(Object.create(pool) as pg.Pool, {
    async connect() {
      const client = await pool.connect()
      if (!known.has(client)) {
        known.add(client)
        const query = client.query.bind(client) as (...given: unknown[]) => unknown
        client.query = ((...given: unknown[]) => {
          const [text, values, ...rest] = given
          const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
          return name === undefined ? query(...given) : query({ name, text, values }, ...rest)
        }) as typeof client.query
      }
      return client
    },
  })
}

function nameOf(text: string): string | undefined {
  if (text.length < worthKeeping) return undefined
  const kept = names.get(text)
  if (kept !== undefined || names.size >= mostKept) return kept
  const name = `t${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

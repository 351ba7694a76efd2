import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database } from './database.ts'

/**
 * The workings' queries on a connection that is in use beside them, to copy rows in or to bring a store back, so that all is
 * one transaction. They are sent one after another, however they are asked: such a connection answers one at a time.
 */
export function onOne(client: pg.PoolClient): Database {
  const send = client.query.bind(client) as unknown as (...given: unknown[]) => Promise<unknown>
  let before: Promise<unknown> = Promise.resolve()
  const query = (...given: unknown[]) => {
    const answer = before.then(() => send(...given))
    // Whoever asked hears of a failure; whoever asks next has its own.
    before = answer.catch(() => {})
    return answer
  }
  const only = { query: query as typeof client.query, release: () => {} }
  return new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: { connect: async () => only, end: async () => {}, options: {} } }),
  })
}

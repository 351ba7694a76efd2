import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database } from '#workings/database.ts'

export const asKeeper = (client: pg.PoolClient) => client.query("select set_config('role', 'throughline_keeper', true)")

/** COPY and the workings' own queries share one connection, so that they are one transaction. */
export function onOne(client: pg.PoolClient): Database {
  const only = { query: client.query.bind(client), release: () => {} }
  return new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: { connect: async () => only, end: async () => {}, options: {} } }),
  })
}

import pg from 'pg'
import { parsing } from './parsing.ts'

export type Connection =
  { connectionString: string } | { host: string; port: number; user: string; password: string; database: string }

export function makePool(connection: Connection, most = 20): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    types: parsing,
    max: most,
    connectionTimeoutMillis: 10_000,
    // Instants are parsed as UTC, so every session must write them so.
    options: '-c TimeZone=UTC -c DateStyle=ISO,YMD',
    application_name: `throughline ${process.pid}`,
  })
  // A connection lost while idle is dropped by the pool and opened again when it is next wanted.
  pool.on('error', () => {})
  // One that is lost while it is in use fails the query that waits for it; nobody listening would end the whole program.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

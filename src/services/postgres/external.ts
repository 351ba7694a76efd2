import type pg from 'pg'
import { Trouble } from '../trouble.ts'
import { makePool } from './pool.ts'

const oldest = 15

export async function openExternal(url: string) {
  const pool = makePool({ connectionString: url })
  try {
    await check(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { pool, embedded: false, close: () => pool.end() }
}

type Server = { version: string; number: number; encoding: string }

async function check(pool: pg.Pool): Promise<void> {
  const { version, number, encoding } = await ask(pool)
  if (number < oldest * 10_000) {
    throw new Trouble(`DATABASE_URL is PostgreSQL ${version}. Throughline needs ${oldest} or newer.`)
  }
  if (encoding !== 'UTF8') throw new Trouble(`The database in DATABASE_URL is in ${encoding}. It must be in UTF8.`)
}

async function ask(pool: pg.Pool): Promise<Server> {
  const question = `select current_setting('server_version') as version,
    current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding`
  try {
    const { rows } = await pool.query<Server>(question)
    return rows[0] as Server
  } catch (error) {
    // The address is left out: it may hold a password.
    throw new Trouble(`The database in DATABASE_URL could not be reached: ${(error as Error).message}.`)
  }
}

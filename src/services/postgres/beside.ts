import type pg from 'pg'
import { Trouble } from '../trouble.ts'
import { makePool } from './pool.ts'

/**
 * A new, empty database beside the store's own for as long as the work takes.
 * @throws Trouble where whoever connects may not make one
 */
export async function inANewDatabaseBeside<T>(
  pool: pg.Pool,
  name: string,
  work: (beside: pg.Pool) => Promise<T>,
): Promise<T> {
  await pool.query(`drop database if exists ${name} with (force)`)
  await pool.query(`create database ${name} template template0`).catch((error: { code?: string; message: string }) => {
    if (error.code === '42501')
      throw new Trouble('Whoever connects to the store may not make a database beside it: alter role … createdb.')
    throw error
  })
  const beside = poolOn(pool, name)
  try {
    return await work(beside)
  } finally {
    await beside.end()
    await pool.query(`drop database if exists ${name} with (force)`)
  }
}

function poolOn({ options }: pg.Pool, database: string): pg.Pool {
  if (options.connectionString !== undefined)
    return makePool(
      { connectionString: Object.assign(new URL(options.connectionString), { pathname: `/${database}` }).href },
      4,
    )
  const { host, port, user, password } = options
  return makePool({ host: host!, port: port!, user: user!, password: password as string, database }, 4)
}

import { tablesOf } from './tables.ts'
import type { Db } from './transaction.ts'
import { Trouble } from '../trouble.ts'

/**
 * Leaves nothing of ours where there was nothing but empty tables, so that a store can be made in their place.
 * @throws Trouble where anything is in them: nothing is ever written over
 */
export async function mustBeEmpty(db: Db): Promise<void> {
  const tables = (await tablesOf(db)).map(({ name }) => name)
  if (tables.length > 0) await db.query(`lock table ${tables.join(', ')} in access exclusive mode`)
  for (const table of tables.filter((name) => name !== 'public.migration')) {
    const { rowCount } = await db.query(`select from ${table} limit 1`)
    if (rowCount !== 0)
      throw new Trouble(
        `The store is not empty (${table} holds rows), and a restore never writes over anything. Restore into an empty one: name a new folder with DATA_DIR, or an empty database with DATABASE_URL.`,
      )
  }
  await db.query('drop schema if exists answers cascade')
  const left = tables.filter((name) => name.startsWith('public.'))
  if (left.length > 0) await db.query(`drop table ${left.join(', ')} cascade`)
}

/** A server or command at work in the store: other programs of ours hold connections to it. */
export async function othersAtWork(db: Pick<Db, 'query'>): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and application_name ~ '^throughline \\d+$' and application_name <> current_setting('application_name')
     order by 1`,
  )
  return rows.map(({ name }) => name)
}

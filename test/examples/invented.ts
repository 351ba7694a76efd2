import { day } from '#language/day.ts'
import { fillInvented } from '#synthetic/fill.ts'
import { databaseOn } from '#workings/database.ts'
import { testDatabase } from '../database.ts'

export const inventedToday = day('2026-06-17')

/** An authority invented into a database of its own, as it stands at the start of one Wednesday. */
export async function invented({ children = 2000, seed = 1 } = {}) {
  const { pool, close } = await testDatabase()
  const filled = await fillInvented(pool, { children, seed, today: inventedToday }, () => {})
  const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query(text, values)).rows as T[]
  return { pool, db: databaseOn(pool), close, filled, rows, authority: 999, today: inventedToday }
}

/** What every table holds, as one line each: equal when every row is. */
export async function digests({ rows }: Awaited<ReturnType<typeof invented>>): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'answers') order by 1",
  )
  const all: Record<string, string> = {}
  for (const { name } of tables) {
    const [found] = await rows<{ digest: string | null }>(
      `select md5(string_agg(t::text, '|' order by t::text collate "C")) as digest from ${name} t`,
    )
    all[name] = found?.digest ?? 'empty'
  }
  return all
}

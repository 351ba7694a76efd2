import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

type Column = { table: string; column: string; type: string }

/** Every column of every table that is not PostgreSQL's own, whatever it holds. */
export async function columnsIn(pool: pg.Pool): Promise<Column[]> {
  const { rows } =
    await pool.query<Column>(`select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column,
      format_type(a.atttypid, null) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(temp|toast)'
      and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`)
  return rows
}

/** Where these words stand, in any letters: the tables and columns, each with how often. */
export async function standsIn(pool: pg.Pool, words: string): Promise<string[]> {
  const found: string[] = []
  for (const { table, column, type } of await columnsIn(pool)) {
    const holds =
      type === 'bytea'
        ? `position(convert_to($1, 'UTF8') in ${column}) > 0`
        : `position(lower($1) in lower(${column}::text)) > 0`
    const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table} where ${holds}`, [words])
    if (rows[0]!.n > 0) found.push(`${table}.${column}: ${rows[0]!.n}`)
  }
  return found
}

/** The files of a folder, and of those in it, that hold these words. */
export async function filesHolding(folder: string, words: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries)
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(words)) found.push(entry.name)
  return found
}

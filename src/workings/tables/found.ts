import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { Found } from './migration.ts'

/** The tables of answers that a database has, from its catalogues. */
export async function tablesOfAnswers(db: Db): Promise<Found> {
  const { rows } = await sql<{ kind: string; column: string; type: string }>`
    select t.relname as kind, a.attname as "column", format_type(a.atttypid, null) as type
    from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid
    where n.nspname = 'answers' and t.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by t.relname, a.attnum`.execute(db)
  const found = new Map<string, Map<string, string>>()
  for (const { kind, column, type } of rows) {
    const columns = found.get(kind) ?? new Map<string, string>()
    found.set(kind, columns.set(column, shortName(type)))
  }
  return found
}

const shortName = (type: string): string => (type === 'timestamp with time zone' ? 'timestamptz' : type)

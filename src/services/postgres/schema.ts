import type pg from 'pg'
import { parts } from './schema-parts.ts'

/**
 * What the database is, rather than how it came to be: the same words for the same schema, in an order that does
 * not change. PostgreSQL's own pg_dump does not come with the embedded one.
 */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const sections: string[] = []
  for (const { title, sql } of parts) {
    const { rows } = await pool.query<{ line: string }>(sql)
    if (rows.length > 0) sections.push(`-- ${title}\n\n${rows.map(({ line }) => line).join('\n')}\n`)
  }
  return `-- For reading. Made by script/describe from the migrations beside it.\n\n${sections.join('\n')}`
}

import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely'
import { fillCalendar } from '#services/calendar/fill.ts'
import { testDatabase } from '../database.ts'

/** The invented authority of these tests. */
export const authority = 1

type Nothing = Record<string, never>

export async function calendarDatabase(): Promise<Kysely<Nothing>> {
  const { pool } = await testDatabase()
  await pool.query(`insert into authority (authority, name, invented) values ($1, 'Hallam', true)`, [authority])
  await fillCalendar(pool, authority)
  await pool.query('analyze calendar')
  return new Kysely<Nothing>({ dialect: new PostgresDialect({ pool }) })
}

/** One answer for each start, in order, all asked in one statement; '' where there is none. */
export async function answers(
  db: Kysely<Nothing>,
  starts: readonly string[],
  type: 'date' | 'timestamptz',
  answer: (start: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<string[]> {
  const { rows } = await sql<{ answer: string | null }>`
    select (${answer(sql.ref('starts.start'))})::text as answer
    from unnest(${starts}::text[]::${sql.raw(type)}[]) with ordinality as starts (start, place)
    order by place`.execute(db)
  return rows.map((row) => row.answer ?? '')
}

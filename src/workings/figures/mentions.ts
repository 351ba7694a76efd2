import { sql } from 'kysely'
import type { CodedBreakdown } from '#language/breakdown.ts'
import type { Db } from '../database.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { codesNamed } from './divide.ts'
import { countedKind, rowsBehind, type FigureAsked } from './figure.ts'

/** Of the records counted in one quarter, how many name this code, or tell this in words. A record names as many as it names. */
export type Mention = { quarter: string; named: string; records: number }

/**
 * How many of the records behind a figure name each code, by the quarter of their day (its first month, as `2026-04`).
 * Since one record may name several, these do not sum to the figure: the breakdown itself does.
 */
export async function mentions(
  db: Db,
  view: View,
  settings: Settings,
  asked: Pick<FigureAsked, 'measure' | 'from' | 'until'>,
  by: CodedBreakdown,
): Promise<Mention[]> {
  const answers = sql.table(`answers.${countedKind(asked.measure).id}`)
  const told = Object.keys(by.told).map(
    (field) => sql`case when nullif(trim(a.${sql.ref(field)}), '') is not null then ${field}::text end`,
  )
  const all = sql`${codesNamed(by)} || array_remove(array[${sql.join([...told, sql`null::text`])}], null)`
  const { rows } = await sql<Mention>`
    select to_char(date_trunc('quarter', f.day), 'YYYY-MM') as quarter, named, count(*)::int as records
    from (${rowsBehind(asked, view, settings)}) f
    cross join lateral (select ${all} as every from ${answers} a
      where a.authority = ${view.authority} and a.record = f.record and a.version = f.version limit 1) said
    cross join lateral unnest(said.every) named
    where f.counted group by 1, 2`.execute(db)
  return rows
}

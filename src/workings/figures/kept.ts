import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Day } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import { kept } from '../caches/reads.ts'
import { readyCaches } from '../caches/refresh.ts'
import type { Db } from '../database.ts'
import type { View } from '../view.ts'

/** What is kept of a figure for one whole month, everywhere and in one team. */
export type KeptMonth = { month: string; counted: number; well: number; leftOut: number }

/**
 * Whole months of a figure from its cache; nothing where the cache would not be exact: another knowledge than today's is
 * asked for, the months do not sum, an older definition applies to some of them, or it is being built again.
 */
export async function keptMonths(
  db: Db,
  view: View,
  declarations: Declarations,
  measure: Measure,
  from: Day,
  until: Day,
): Promise<KeptMonth[] | null> {
  if (view.knownAt !== null || measure.versions.length > 1 || !kept(measure)) return null
  if (!(await readyCaches(db, view, declarations)).has('figures')) return null
  const { rows } = await sql<KeptMonth>`
    select to_char(month, 'YYYY-MM') as month, sum(counted)::int as counted, sum(well)::int as well, sum(left_out)::int as "leftOut"
    from figure_cache where authority = ${view.authority} and measure = ${measure.id} and month between ${from}::date and ${until}::date
    group by month order by month`.execute(db)
  return rows
}

import { sql, type RawBuilder } from 'kysely'
import { byMonth, byTeam } from '#language/breakdown.ts'
import { day } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import { compiledOnce } from '../compiled.ts'
import type { Tx } from '../database.ts'
import type { Children } from '../facts.ts'
import { divided } from '../figures/divide.ts'
import { rowsOf, type Asked } from '../figures/rows.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'

const ever = { from: day('1990-01-01'), until: day('2045-12-31'), grain: 'month' } as const

const row = sql`record, version, child, day, counted, well, left_out`

/** A row a measure, child, month and responsible team: what the child adds to the figure. Who was responsible is looked up once for all the measures. */
export function partsOf(
  measures: readonly Measure[],
  view: View,
  settings: Settings,
  children: Children,
): RawBuilder<unknown> {
  const asked: Asked = { view, settings, period: ever, children }
  const each = measures.map(
    ({ id, versions }) => sql`select ${id}::text as measure, ${row} from (${rowsOf(versions[0]!, asked)}) of_measure`,
  )
  const rows = divided(sql.join(each, sql` union all `), [byMonth, byTeam], null, 'on the counting date', asked)
  return sql`select measure, child, (by_month || '-01')::date as month, by_team::uuid as team,
      count(*) filter (where counted)::int as counted, count(*) filter (where well)::int as well, count(*) filter (where left_out is not null)::int as left_out
    from (${rows}) f group by measure, child, by_month, by_team`
}

const key = sql`measure, child, month, team`
const numbers = sql`counted, well, left_out`

/**
 * Puts some children's parts in place of what was kept, and adds to the sums the difference that this makes, in the order of
 * the keys; it never counts again (design.md section 4). What is as it was is not written.
 */
export async function refreshFigures(
  tx: Tx,
  measures: readonly Measure[],
  view: View,
  settings: Settings,
  children: readonly string[],
): Promise<void> {
  if (measures.length === 0) return
  await compiledOnce(tx, 'figures', measures, { view, settings, children }, ({ view, children, named }) => {
    const those = sql`authority = ${view.authority} and measure = any(${measures.map(({ id }) => id)}::text[]) and child = any(${children}::uuid[])`
    named('are', sql`select ${key}, ${numbers} from (${partsOf(measures, view, settings, children)}) p`)
    named('were', sql`select ${key}, ${numbers} from figure_part where ${those}`)
    named('gone', sql`delete from figure_part where ${those} and (${key}) not in (select ${key} from are)`)
    named(
      'kept',
      sql`insert into figure_part (authority, ${key}, ${numbers})
        select ${view.authority}, d.* from (select * from are except select * from were) d
        on conflict (authority, ${key}) do update set (${numbers}) = row(excluded.counted, excluded.well, excluded.left_out)`,
    )
    named(
      'changes',
      sql`select measure, month, team, sum(counted)::int as counted, sum(well)::int as well, sum(left_out)::int as left_out
        from (select * from are union all select ${key}, -counted, -well, -left_out from were) d group by measure, month, team`,
    )
    return sql`insert into figure_cache as sums (authority, measure, month, team, ${numbers})
      select ${view.authority}, measure, month, team, ${numbers} from changes where (${numbers}) <> (0, 0, 0) order by measure, month, team
      on conflict (authority, measure, month, team) do update
        set counted = sums.counted + excluded.counted, well = sums.well + excluded.well, left_out = sums.left_out + excluded.left_out`
  })
}

/** Drops and derives the whole of one measure's parts and sums. */
export async function rebuildFigures(tx: Tx, measure: Measure, view: View, settings: Settings): Promise<void> {
  const { authority } = view
  await sql`delete from figure_part where authority = ${authority} and measure = ${measure.id}`.execute(tx)
  await sql`delete from figure_cache where authority = ${authority} and measure = ${measure.id}`.execute(tx)
  await sql`insert into figure_part (authority, measure, child, month, team, counted, well, left_out)
    select ${authority}, measure, child, month, team, counted, well, left_out from (${partsOf([measure], view, settings, null)}) p`.execute(
    tx,
  )
  await sql`insert into figure_cache (authority, measure, month, team, counted, well, left_out)
    select authority, measure, month, team, sum(counted), sum(well), sum(left_out) from figure_part
    where authority = ${authority} and measure = ${measure.id} group by authority, measure, month, team`.execute(tx)
}

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

type Sum = { measure: string; month: string; team: string; counted: number; well: number; left_out: number }

/** Adds to the sums the difference that these children make, in the order of the keys; it never counts again (design.md section 4). */
export async function refreshFigures(
  tx: Tx,
  measures: readonly Measure[],
  view: View,
  settings: Settings,
  children: readonly string[],
): Promise<void> {
  if (measures.length === 0) return
  const { authority } = view
  const { rows: were } = await sql<Sum>`delete from figure_part
    where authority = ${authority} and measure = any(${measures.map(({ id }) => id)}::text[]) and child = any(${[...children]}::uuid[])
    returning measure, month, team, counted, well, left_out`.execute(tx)
  const are = await compiledOnce(
    tx,
    'figures',
    measures,
    { view, settings, children },
    (from, whose) => sql<Sum>`insert into figure_part (authority, measure, child, month, team, counted, well, left_out)
      select ${authority}, measure, child, month, team, counted, well, left_out from (${partsOf(measures, from, settings, whose)}) p
      returning measure, month, team, counted, well, left_out`,
  )
  const changes = differences(were, are)
  if (changes.length === 0) return
  await sql`insert into figure_cache as kept (authority, measure, month, team, counted, well, left_out)
    select ${authority}, * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as d(measure text, month date, team uuid, counted int, well int, left_out int)
    order by measure, month, team
    on conflict (authority, measure, month, team) do update
      set counted = kept.counted + excluded.counted, well = kept.well + excluded.well, left_out = kept.left_out + excluded.left_out`.execute(
    tx,
  )
}

function differences(were: readonly Sum[], are: readonly Sum[]): Sum[] {
  const sums = new Map<string, Sum>()
  const add = (part: Sum, sign: 1 | -1) => {
    const key = `${part.measure} ${part.month} ${part.team}`
    const sum = sums.get(key) ?? { ...part, counted: 0, well: 0, left_out: 0 }
    sums.set(key, sum)
    sum.counted += sign * part.counted
    sum.well += sign * part.well
    sum.left_out += sign * part.left_out
  }
  for (const part of were) add(part, -1)
  for (const part of are) add(part, 1)
  return [...sums.values()].filter((sum) => sum.counted !== 0 || sum.well !== 0 || sum.left_out !== 0)
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

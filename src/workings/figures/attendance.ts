import { sql, type RawBuilder } from 'kysely'
import type { Counting } from '#language/measure.ts'
import { agencyDetails } from '#language/spine/index.ts'
import { facts, merged } from '../facts.ts'
import type { Asked } from './rows.ts'

type Attending = Extract<Counting, { is: 'attendance' }>

/**
 * A row for each agency of each meeting: those that had to be invited, or those that were. An agency is known by its name;
 * one that the authority has not named among its agencies is 'other'.
 */
export function attendanceRows(
  { field, required, went }: Attending,
  asked: Asked,
  placed: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const named = sql`named as (select distinct on (lower(name)) lower(name) as name, what from ${facts(agencyDetails, asked.view)} a order by lower(name), a.record),
    f as materialized (select f.* from ${placed} f where f.${sql.ref(field)} is not null),
    there as (select f.record, f.child, coalesce(n.what, 'other') as agency, x.invited, x."tookPart" as took_part
      from f cross join jsonb_to_recordset(f.${sql.ref(field)}) x(agency text, invited boolean, "tookPart" text)
      left join named n on n.name = lower(x.agency))`
  const row = (agency: RawBuilder<unknown>, well: RawBuilder<unknown>) =>
    sql`f.record, f.version, f.child, f.placed_day as day, true as counted, ${well} as well, null::text as left_out, null::float8 as value, ${agency} as agency`
  if (went === 'invited') {
    return sql`with ${merged(asked.view)}, ${named}
      select ${row(sql`w.agency`, sql`exists (select from there t where t.record = f.record and t.child = f.child and t.agency = w.agency and t.invited)`)}
      from f cross join unnest(${[...required]}::text[]) w(agency)`
  }
  return sql`with ${merged(asked.view)}, ${named}
    select ${row(sql`t.agency`, sql`coalesce(t.took_part, 'no') <> 'no'`)}
    from f join there t on t.record = f.record and t.child = f.child where t.invited`
}

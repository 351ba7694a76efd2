import { sql, type RawBuilder } from 'kysely'
import { personDetails } from '#language/spine/index.ts'
import { facts, merged } from '#workings/facts.ts'
import type { Tx } from '#workings/database.ts'
import type { View } from '#workings/view.ts'
import type { Telling } from '../format.ts'
import { comparedBy, filled, stagedTable } from '../stage/staged.ts'

export const plannedTable = (telling: Telling): string => `planned_${telling.id}`

/**
 * Beside each staged row stands what is known here, and what is to become of it: added; changed, where what is known came
 * from an import; unchanged; or kept, where a person has recorded otherwise or has withdrawn it.
 */
export async function compare(tx: Tx, telling: Telling, view: View): Promise<void> {
  const [staged, planned] = [sql.table(stagedTable(telling)), sql.table(plannedTable(telling))]
  await indexed(tx, staged, sql`record`)
  await findThoseEnteredHere(tx, telling, view)
  const answers = sql.table(`answers.${telling.kind.id}`)
  const born = telling.kind.id === personDetails.id ? sql`a.born` : sql`null::date`
  await sql`create temp table ${planned} on commit drop as
    select s.*, coalesce(e.subject, c.subject) as subject, e.version, e.about, e.source as was_source, e.recorded_from as was_from, ${born} as was_born,
      case when e.record is null then 'added'
        when e.state = 'withdrawn' then 'kept'
        when (${columns('a', telling)}) is not distinct from (${columns('s', telling)}) then 'unchanged'
        when e.import is null then 'kept'
        else 'changed' end as what
    from ${staged} s join import_child c using (number)
    left join record e on e.authority = ${view.authority} and e.record = s.record and e.recorded_until = 'infinity'
    left join ${answers} a on (a.authority, a.record, a.version, a.subject) = (e.authority, e.record, e.version, e.subject)`.execute(
    tx,
  )
  await sql`analyze ${planned}`.execute(tx)
}

/** The planner may not have met the records of a moment ago and think them few: with an index it does well either way. */
async function indexed(tx: Tx, table: RawBuilder<unknown>, by: RawBuilder<unknown>): Promise<void> {
  await sql`create index on ${table} (${by})`.execute(tx)
  await sql`analyze ${table}`.execute(tx)
}

/** As rows, so that one unanswered column is compared like any other. */
const columns = (of: string, telling: Telling): RawBuilder<unknown> =>
  sql`row(${sql.join(filled(telling).map((name) => sql.ref(`${of}.${name}`)))})`

/** What a person has entered here for the same child and key is the same record; each is found once. */
async function findThoseEnteredHere(tx: Tx, telling: Telling, view: View): Promise<void> {
  const staged = sql.table(stagedTable(telling))
  const [here, fresh] = [sql.table(`here_${telling.id}`), sql.table(`fresh_${telling.id}`)]
  await sql`create temp table ${here} on commit drop as select s.record from ${staged} s join record r on r.authority = ${view.authority} and r.record = s.record and r.recorded_until = 'infinity'`.execute(
    tx,
  )
  await indexed(tx, here, sql`record`)
  await sql`create temp table ${fresh} on commit drop as select s.*, s.ctid as at, c.subject from ${staged} s join import_child c using (number)
    where c.how <> 'new' and c.subject is not null and not exists (select from ${here} h where h.record = s.record)`.execute(
    tx,
  )
  await indexed(tx, fresh, sql`subject`)
  const same = telling.sameAs
    .map((field) => comparedBy(telling, field))
    .map((name) => sql` and f.${sql.ref(name)} = s.${sql.ref(name)}`)
  await sql`with ${merged(view)},
    entered as (
      select distinct on (f.record) f.record, s.at from ${fresh} s join ${facts(telling.kind, view)} f on f.child = s.subject ${sql.join(same, sql``)}
      where not exists (select from ${staged} o where o.record = f.record) order by f.record, s.row)
    update ${staged} s set record = e.record from (select distinct on (at) at, record from entered order by at, record) e where s.ctid = e.at`.execute(
    tx,
  )
}

import { sql, type RawBuilder } from 'kysely'
import { ageBands, type Breakdown, type CodedBreakdown } from '#language/breakdown.ts'
import type { RecordKind } from '#language/record.ts'
import { allocation, personDetails } from '#language/spine/index.ts'
import { facts, merged, type Children, type Named } from '../facts.ts'
import type { Asked } from './rows.ts'

/** Which team a child is counted under: the one responsible on the counting date, or the one responsible now. */
export type Responsible = 'on the counting date' | 'now'

/** Rows with a text column for each way they are divided: `by_month`, `by_team` … */
export function divided(
  rows: RawBuilder<unknown>,
  by: readonly Breakdown[],
  counted: RecordKind | null,
  responsible: Responsible,
  asked: Asked,
): RawBuilder<unknown> {
  const parts = by.map((breakdown) => part(breakdown, counted, responsible, asked))
  const columns = parts.map(({ column }, at) => sql`, ${column} as ${sql.ref(columnOf(by[at]!))}`)
  const joins = parts.map(({ join }) => join)
  return sql`with ${merged(asked.view)}, counted_rows as materialized (${rows})
    select c.* ${sql.join(columns, sql` `)} from counted_rows c ${sql.join(joins, sql` `)}`
}

export const columnOf = (breakdown: Breakdown) => `by_${breakdown.id}`
export const noTeam = '00000000-0000-0000-0000-000000000000'

/** Looked up for the children counted and no others: all of an authority's children are too many to read for a month's figure. */
const ofThoseCounted = (children: Children): Children | Named =>
  children ??
  sql<{
    child: string
  }>`select child from counted_rows union select m.child from merged m join counted_rows c on c.child = m.kept`

/**
 * What one other record said of each counted row, the first in an order. Those records are found first, and by
 * themselves: joined in one go, each was looked up once for every row of its child.
 */
function beside(
  said: RawBuilder<unknown>,
  kind: RecordKind,
  on: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  as: string,
  asked: Asked,
): RawBuilder<unknown> {
  const alias = sql.ref(as)
  return sql`left join (select distinct on (c.record, c.child, c.day) c.record, c.child, c.day, ${said} as said from counted_rows c
    join (select * from ${facts(kind, asked.view, ofThoseCounted(asked.children))} found offset 0) a on a.child = c.child and ${on}
    order by c.record, c.child, c.day, ${order}) ${alias} on ${alias}.record = c.record and ${alias}.child = c.child and ${alias}.day = c.day`
}

type Part = { column: RawBuilder<unknown>; join: RawBuilder<unknown> }

function part(breakdown: Breakdown, counted: RecordKind | null, responsible: Responsible, asked: Asked): Part {
  // A figure may be divided by two of the same sort.
  const name = `said_${breakdown.id}`
  const said = sql.ref(`${name}.said`)
  switch (breakdown.is) {
    case 'month':
      return { column: sql`to_char(c.day, 'YYYY-MM')`, join: sql`` }
    case 'agency':
      return { column: sql`c.agency`, join: sql`` }
    case 'team':
      return team(responsible, asked)
    case 'sex':
      return {
        column: sql`coalesce(sexes.said, 'not_recorded')`,
        join: beside(sql`a.sex`, personDetails, sql`true`, latest, 'sexes', asked),
      }
    case 'age':
      return {
        column: sql`case ${sql.join(
          ageBands.map((band) => sql`when births.said between ${band.from} and ${band.to} then ${band.words}`),
          sql` `,
        )} else 'Not known' end`,
        join: beside(
          sql`extract(year from age(c.day - 1, a.born - 1))::int`,
          personDetails,
          sql`true`,
          latest,
          'births',
          asked,
        ),
      }
    case 'own':
      return counted === null
        ? { column: sql`'not recorded'::text`, join: sql`` }
        : {
            column: sql`coalesce(${said}, 'not recorded')`,
            join: sql`left join lateral (select a.${sql.ref(breakdown.field)} as said from ${sql.table(`answers.${counted.id}`)} a where a.authority = ${asked.view.authority} and a.record = c.record and a.version = c.version limit 1) ${sql.ref(name)} on true`,
          }
    case 'coded':
      return counted === null
        ? { column: sql`${breakdown.none}::text`, join: sql`` }
        : {
            column: sql`case coalesce(cardinality(${said}), 0) when 0 then ${breakdown.none} when 1 then ${said}[1] else ${breakdown.several} end`,
            join: sql`left join lateral (select ${codesNamed(breakdown)} as said from ${sql.table(`answers.${counted.id}`)} a where a.authority = ${asked.view.authority} and a.record = c.record and a.version = c.version limit 1) ${sql.ref(name)} on true`,
          }
    case 'held': {
      const [from, until] = [sql.ref(`a.${breakdown.from}`), sql.ref(`a.${breakdown.until}`)]
      const holds = sql`${from} <= c.day and (${until} is null or ${until} > c.day)`
      return {
        column: sql`coalesce(${said}, ${breakdown.otherwise})`,
        join: beside(sql.ref(`a.${breakdown.field}`), breakdown.kind, holds, sql`${from} desc, a.record`, name, asked),
      }
    }
  }
}

/** Every code of a record's own answers `a`, as `field_option`, each once. */
export function codesNamed({ fields }: CodedBreakdown): RawBuilder<string[]> {
  const each = Object.keys(fields).map(
    (field) => sql`select ${`${field}_`} || code from unnest(coalesce(a.${sql.ref(field)}, '{}')) code`,
  )
  return sql<string[]>`array(${sql.join(each, sql` union `)})`
}

const latest = sql`a.recorded_from desc, a.record`

function team(responsible: Responsible, asked: Asked): Part {
  const on = responsible === 'now' ? sql`${asked.view.today}::date` : sql`c.day`
  const holds = sql`a.team is not null and a."from" <= ${on} and (a.until is null or a.until > ${on})`
  return {
    column: sql`coalesce(teams.said, ${noTeam}::uuid)::text`,
    join: beside(
      sql`a.team`,
      allocation,
      holds,
      sql`(a.role is not distinct from 'social_worker') desc, a."from" desc, a.record`,
      'teams',
      asked,
    ),
  }
}

import { sql, type RawBuilder } from 'kysely'
import { ageBands, type Breakdown } from '#language/breakdown.ts'
import type { RecordKind } from '#language/record.ts'
import { allocation, personDetails } from '#language/spine/index.ts'
import { facts, merged } from '../facts.ts'
import type { Asked } from './rows.ts'

/** Which team a child is counted under: the one responsible on the counting date, or the one responsible now. */
export type Responsible = 'on the counting date' | 'now'

/** Rows with a text column for each way they are divided: `by_month`, `by_team` … */
export function divided(rows: RawBuilder<unknown>, by: readonly Breakdown[], counted: RecordKind | null, responsible: Responsible, asked: Asked): RawBuilder<unknown> {
  const parts = by.map((breakdown) => part(breakdown, counted, responsible, asked))
  const columns = parts.map(({ column }, at) => sql`, ${column} as ${sql.ref(columnOf(by[at]!))}`)
  const joins = parts.map(({ join }) => join)
  return sql`with ${merged(asked.view)}, counted_rows as materialized (${rows})
    select c.* ${sql.join(columns, sql` `)} from counted_rows c ${sql.join(joins, sql` `)}`
}

export const columnOf = (breakdown: Breakdown) => `by_${breakdown.id}`
export const noTeam = '00000000-0000-0000-0000-000000000000'

type Part = { column: RawBuilder<unknown>; join: RawBuilder<unknown> }

function part(breakdown: Breakdown, counted: RecordKind | null, responsible: Responsible, asked: Asked): Part {
  switch (breakdown.is) {
    case 'month':
      return { column: sql`to_char(c.day, 'YYYY-MM')`, join: sql`` }
    case 'team':
      return team(responsible, asked)
    case 'sex':
      return { column: sql`coalesce(sexes.sex, 'not_recorded')`, join: sql`left join lateral (select a.sex from ${facts(personDetails, asked.view)} a where a.child = c.child order by a.recorded_from desc limit 1) sexes on true` }
    case 'age':
      return {
        column: sql`case ${sql.join(ageBands.map((band) => sql`when births.age between ${band.from} and ${band.to} then ${band.words}`), sql` `)} else 'Not known' end`,
        join: sql`left join lateral (select extract(year from age(c.day - 1, a.born - 1))::int as age from ${facts(personDetails, asked.view)} a where a.child = c.child order by a.recorded_from desc limit 1) births on true`,
      }
    case 'own':
      return counted === null
        ? { column: sql`'not recorded'::text`, join: sql`` }
        : {
            column: sql`coalesce(own.said, 'not recorded')`,
            join: sql`left join lateral (select a.${sql.ref(breakdown.field)} as said from ${sql.table(`answers.${counted.id}`)} a where a.authority = ${asked.view.authority} and a.record = c.record and a.version = c.version limit 1) own on true`,
          }
    case 'held':
      return {
        column: sql`coalesce(held.said, ${breakdown.otherwise})`,
        join: sql`left join lateral (select a.${sql.ref(breakdown.field)} as said from ${facts(breakdown.kind, asked.view)} a
          where a.child = c.child and a.${sql.ref(breakdown.from)} <= c.day and (a.${sql.ref(breakdown.until)} is null or a.${sql.ref(breakdown.until)} > c.day)
          order by a.${sql.ref(breakdown.from)} desc, a.record limit 1) held on true`,
      }
  }
}

function team(responsible: Responsible, asked: Asked): Part {
  const on = responsible === 'now' ? sql`${asked.view.today}::date` : sql`c.day`
  return {
    column: sql`coalesce(teams.team, ${noTeam}::uuid)::text`,
    join: sql`left join lateral (select a.team from ${facts(allocation, asked.view)} a
      where a.child = c.child and a.team is not null and a."from" <= ${on} and (a.until is null or a.until > ${on})
      order by (a.role = 'social_worker') desc, a."from" desc, a.record limit 1) teams on true`,
  }
}

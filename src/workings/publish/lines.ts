import { sql, type RawBuilder } from 'kysely'
import type { ListColumn } from '#language/list-column.ts'
import type { Measure } from '#language/measure.ts'
import { speaksOf, type RecordKind } from '#language/record.ts'
import { allocation, teamDetails } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { answering, dayOf, facts, instantOf, merged } from '../facts.ts'
import { countedKind } from '../figures/figure.ts'
import { optionWords } from '../figures/part-words.ts'
import type { View } from '../view.ts'
import type { ToldRow } from './derive.ts'

/** As a file holds it: words, a number, a day, an instant, or which kind of nothing there is. */
export type ToldCell = string | number | { nothing: 'not recorded' | 'not known' | 'none' }
export type ToldLine = { record: string; version: number; child: string; cells: ToldCell[] }

/** The rows that a figure counts, with the cells of a list's columns as they stood on the counting date. */
export async function linesOf(
  tx: Tx,
  view: View,
  measure: Measure,
  columns: readonly ListColumn[],
  rows: readonly ToldRow[],
): Promise<ToldLine[]> {
  const counted = rows.filter((row) => row.counted)
  const found = await cellsOf(tx, view, countedKind(measure), columns, counted)
  return counted.map(({ record, version, child }, place) => {
    const cells = columns.map((column, nth) => found.get(`${place} ${nth}`) ?? otherwiseOf(column))
    return { record, version, child, cells }
  })
}

const otherwiseOf = (column: ListColumn): ToldCell =>
  'otherwise' in column ? column.otherwise : column.is === 'team' ? 'No team responsible' : { nothing: 'not recorded' }

type Found = { place: number; nth: number; said: string | number | null }

/** Every column of every row in one statement, by the row's place and the column's. */
async function cellsOf(
  tx: Tx,
  view: View,
  kind: RecordKind,
  columns: readonly ListColumn[],
  rows: readonly ToldRow[],
): Promise<ReadonlyMap<string, ToldCell>> {
  if (columns.length === 0 || rows.length === 0) return new Map()
  const asked = sql`asked as materialized (select * from jsonb_to_recordset(${JSON.stringify(
    rows.map(({ record, version, child, day }, place) => ({ place, record, version, child, day })),
  )}::jsonb) a(place int, record uuid, version int, child uuid, day date))`
  const each = columns.map(
    (column, nth) => sql`select c.place, ${nth}::int as nth, c.said from (${query(view, kind, column)}) c`,
  )
  const { rows: found } = await sql<Found>`with ${merged(view)}, ${asked} ${sql.join(each, sql` union all `)}`.execute(
    tx,
  )
  return new Map(found.map(({ place, nth, said }) => [`${place} ${nth}`, cell(kind, columns[nth]!, said)]))
}

function query(view: View, kind: RecordKind, column: ListColumn): RawBuilder<unknown> {
  switch (column.is) {
    case 'own':
      return ofItself(view, kind, said(kind, column.field, 'o'))
    case 'length': {
      const [from, until] = [instantOf(kind, column.from, 'o'), instantOf(kind, column.until, 'o')]
      return ofItself(
        view,
        kind,
        sql`case when ${dayOf(kind, column.until, 'o')} is null then ${column.whileOpen}
        else round(extract(epoch from ${until} - ${from}) / 3600, 1)::text end`,
      )
    }
    case 'held':
      return thatHeld(
        view,
        column.kind,
        sql`coalesce(h.${sql.ref(column.field)}::text, 'not recorded')`,
        sql.ref(`h.${column.from}`),
        sql.ref(`h.${column.until}`),
      )
    case 'team':
      return sql`select t.place, coalesce((select d.name from ${facts(teamDetails, view)} d where d.subject = t.team), 'Name not recorded') as said
        from (${thatHeld(view, allocation, sql`h.team`, sql`h."from"`, sql`h.until`, sql`and h.team is not null`, 'team')}) t`
    case 'about': {
      const { kind: of, where } = column.those
      const on = dayOf(of, speaksOf(of)[0]!, 'b')
      return sql`select a.place, min(${on})::text as said from asked a join ${facts(of, view)} b on b.about = a.record
        where ${answering(of, where, 'b')} group by a.place`
    }
  }
}

const ofItself = (view: View, kind: RecordKind, what: RawBuilder<unknown>) => sql`
  select a.place, ${what} as said from asked a join lateral (select o.* from ${sql.table(`answers.${kind.id}`)} o
    where o.authority = ${view.authority} and o.record = a.record and o.version = a.version limit 1) o on true`

function said(kind: RecordKind, field: string, a: string): RawBuilder<unknown> {
  const shape = kind.fields[field]?.shape.is
  if (shape === 'instant')
    return sql`coalesce(to_char(${sql.ref(`${a}.${field}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), ${sql.ref(`${a}.${field}_day`)}::text)`
  return shape === 'many-choice'
    ? sql`array_to_string(${sql.ref(`${a}.${field}`)}, ' ')`
    : sql`${sql.ref(`${a}.${field}`)}::text`
}

/** Of several that held on the day, the one that began last. */
const thatHeld = (
  view: View,
  kind: RecordKind,
  what: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  until: RawBuilder<unknown>,
  and: RawBuilder<unknown> = sql``,
  as: 'said' | 'team' = 'said',
) => sql`
  select distinct on (a.place) a.place, ${what} as ${sql.ref(as)} from asked a
  join ${facts(kind, view, sql<{ child: string }>`select child from asked union select m.child from merged m join asked on asked.child = m.kept`)} h
    on h.child = a.child and ${from} <= a.day and (${until} is null or ${until} > a.day) ${and}
  order by a.place, ${from} desc, h.record`

function cell(kind: RecordKind, column: ListColumn, value: string | number | null): ToldCell {
  if (value === null) return { nothing: column.is === 'length' ? 'not known' : 'not recorded' }
  if (column.is === 'length') return value === column.whileOpen ? value : Number(value)
  if (column.is === 'held')
    return value === 'not recorded' ? { nothing: value } : optionWords(column.kind, column.field, String(value))
  if (column.is !== 'own') return value
  const shape = kind.fields[column.field]?.shape
  if (shape?.is === 'number') return Number(value)
  if (shape?.is !== 'many-choice') return optionWords(kind, column.field, String(value))
  return String(value)
    .split(' ')
    .map((id) => shape.options[id]?.words ?? id)
    .join('; ')
}

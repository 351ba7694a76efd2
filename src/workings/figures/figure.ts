import { sql } from 'kysely'
import type { Breakdown } from '#language/breakdown.ts'
import type { Day } from '#language/day.ts'
import { inForce, isShare, type Measure } from '#language/measure.ts'
import type { RecordKind } from '#language/record.ts'
import type { Db } from '../database.ts'
import type { Children } from '../facts.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { columnOf, divided, type Responsible } from './divide.ts'
import { rowsOf, type Asked, type Period } from './rows.ts'

export type FigureAsked = {
  measure: Measure
  from: Day
  until: Day
  by?: readonly Breakdown[]
  responsible?: Responsible
  /** Where it is known who may be counted: nobody else's records are read. */
  children?: Children
}

/** One part of a figure. `leftOut` says how many, in words, beside whatever is shown. */
export type Part = {
  /** The answer under each way it is divided. */
  at: Readonly<Record<string, string>>
  counted: number
  /** Of those counted, how many went well; null where nothing is asked of them. */
  well: number | null
  /** The middle value; null where there is none. */
  value: number | null
  leftOut: Readonly<Record<string, number>>
}

export type Row = {
  record: string
  version: number
  child: string
  day: Day
  counted: boolean
  well: boolean | null
  left_out: string | null
  value: number | null
} & Readonly<Record<`by_${string}`, string>>

/** The kind of record that a measure's rows are, whose own choices may divide it. */
export function countedKind(measure: Measure): RecordKind {
  const { counts } = measure.versions[0]!
  return counts.is === 'in time' ? counts.of.starts.kind : counts.of.kind
}

function askedOf(asked: FigureAsked, view: View, settings: Settings): Asked {
  const grain: Period['grain'] = asked.by?.some((breakdown) => breakdown.is === 'month') ? 'month' : 'all'
  return { view, settings, period: { from: asked.from, until: asked.until, grain }, children: asked.children ?? null }
}

/** The rows behind a figure, as SQL: every number of it is counted from these. */
export function rowsBehind(asked: FigureAsked, view: View, settings: Settings) {
  const whole = askedOf(asked, view, settings)
  const version = inForce(asked.measure, asked.until)
  return divided(
    rowsOf(version, whole),
    asked.by ?? [],
    countedKind(asked.measure),
    asked.responsible ?? 'on the counting date',
    whole,
  )
}

/** A figure derived from the records: its parts, or one part for the whole. Run as keeper: it never varies with its reader (law 7). */
export async function figure(db: Db, view: View, settings: Settings, asked: FigureAsked): Promise<Part[]> {
  const by = asked.by ?? []
  const keys = by.map((breakdown) => sql.ref(columnOf(breakdown)))
  const group = keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`
  const select = keys.length === 0 ? sql`` : sql`${sql.join(keys)},`
  const { rows } = await sql<
    Record<string, string> & { counted: number; well: number; value: number | null; left_out: (string | null)[] }
  >`
    select ${select} count(*) filter (where counted) as counted, count(*) filter (where well) as well,
      percentile_cont(0.5) within group (order by value) filter (where counted) as value,
      array_agg(left_out) filter (where left_out is not null) as left_out
    from (${rowsBehind(asked, view, settings)}) f ${group}`.execute(db)
  return rows.map((row) => ({
    at: Object.fromEntries(by.map((breakdown) => [breakdown.id, row[columnOf(breakdown)] ?? ''])),
    counted: row.counted,
    well: isShare(inForce(asked.measure, asked.until).counts) ? row.well : null,
    value: row.value,
    leftOut: tally(row.left_out ?? []),
  }))
}

/** The rows behind a figure, in order of day: as many counted as the figure says (law 1). The seam masks those its reader may not see. */
export async function list(db: Db, view: View, settings: Settings, asked: FigureAsked): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select * from (${rowsBehind(asked, view, settings)}) f order by day desc, record, child`.execute(db)
  return rows
}

function tally(words: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) if (word !== null) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

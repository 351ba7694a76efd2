import type { Day } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import type { Db } from '../database.ts'
import { figure, list, type Row } from '../figures/figure.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'

/** One row behind a told figure. */
export type ToldRow = {
  record: string
  version: number
  child: string
  day: Day
  counted: boolean
  well: boolean | null
  left_out: string | null
  value: number | null
  /** Where a record has a row for each agency. */
  agency: string | null
}

export type Total = { counted: number; well: number | null; leftOut: number; value: number | null }
export type Derived = Total & { rows: ToldRow[] }
export type Period = { from: Day; until: Day }

/** A figure and the rows behind it from one point of view. */
export async function derived(
  db: Db,
  view: View,
  settings: Settings,
  measure: Measure,
  days: Period,
): Promise<Derived> {
  const [whole] = await figure(db, view, settings, { measure, from: days.from, until: days.until })
  const rows = await rowsBehind(db, view, settings, measure, days)
  const { counted = 0, well = null, value = null } = whole ?? {}
  return { counted, well, value, leftOut: rows.filter((row) => row.left_out !== null).length, rows }
}

export async function rowsBehind(
  db: Db,
  view: View,
  settings: Settings,
  measure: Measure,
  { from, until }: Period,
): Promise<ToldRow[]> {
  return (await list(db, view, settings, { measure, from, until })).map(asTold)
}

const asTold = (row: Row & { agency?: string | null }): ToldRow => ({
  record: row.record,
  version: row.version,
  child: row.child,
  day: row.day,
  counted: row.counted,
  well: row.well,
  left_out: row.left_out,
  value: row.value,
  agency: row.agency ?? null,
})

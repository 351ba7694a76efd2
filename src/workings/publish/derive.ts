import { sql } from 'kysely'
import type { Breakdown } from '#language/breakdown.ts'
import type { Day } from '#language/day.ts'
import { inForce, isShare, type Measure } from '#language/measure.ts'
import type { Db } from '../database.ts'
import { merged } from '../facts.ts'
import { list, type Row } from '../figures/figure.ts'
import { placedChildren } from '../figures/placed.ts'
import { settingsOf, type Settings } from '../settings.ts'
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

/** A point of view from which figures are derived. Who is read as whom is the same for all of them, and asked once. */
export type Deriving = { db: Db; view: View; settings: Settings }

export async function deriving(db: Db, view: View): Promise<Deriving> {
  const { rows } = await sql<{
    child: string
    kept: string
  }>`with ${merged(view)} select child, kept from merged`.execute(db)
  const merges = { children: rows.map(({ child }) => child), kept: rows.map(({ kept }) => kept) }
  return { db, view: { ...view, merges }, settings: await settingsOf(db, view) }
}

/** A figure and the rows behind it from one point of view. */
export async function derived(from: Deriving, measure: Measure, days: Period): Promise<Derived> {
  const rows = await rowsIn(from, measure, days)
  return { ...totalOf(measure, days, rows), rows: rows.map(asTold) }
}

/** The rows behind a figure, each with its answer under every way of dividing it. */
export async function rowsIn(
  { db, view, settings }: Deriving,
  measure: Measure,
  { from, until }: Period,
  by: readonly Breakdown[] = [],
): Promise<Row[]> {
  const children = await placedChildren(db, view, measure, { from, until })
  if (children?.length === 0) return []
  return list(db, view, settings, { measure, from, until, by, children })
}

/** What some rows come to: a figure is its list (law 1). */
export function totalOf(measure: Measure, { until }: Period, rows: readonly Row[]): Total {
  const counted = rows.filter((row) => row.counted)
  return {
    counted: counted.length,
    well: isShare(inForce(measure, until).counts) ? counted.filter((row) => row.well === true).length : null,
    leftOut: rows.filter((row) => row.left_out !== null).length,
    value: middle(counted.flatMap(({ value }) => (value === null ? [] : [value]))),
  }
}

/** As `percentile_cont(0.5)` has it, to the last bit. */
function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  return low === undefined || high === undefined ? null : low + 0.5 * (high - low)
}

export const asTold = (row: Row & { agency?: string | null }): ToldRow => ({
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

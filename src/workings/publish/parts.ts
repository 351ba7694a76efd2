import { sql } from 'kysely'
import { byMonth, type Breakdown } from '#language/breakdown.ts'
import { addMonths, firstOfMonth, type Day } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import { teamDetails } from '#language/spine/index.ts'
import type { Db } from '../database.ts'
import { facts } from '../facts.ts'
import { columnOf } from '../figures/divide.ts'
import { figure, type Part, type Row } from '../figures/figure.ts'
import { monthWords, partWords } from '../figures/part-words.ts'
import type { View } from '../view.ts'
import { rowsIn, totalOf, type Deriving, type Period, type Total } from './derive.ts'

/** One part of a told figure: under a breakdown, of one month, or of the period before. */
export type ToldPart = Total & { way: string; place: number; part: string; words: string }

/** The months of a chart, the one that the period ends in being the last. */
export const monthsShown = 13

/** A figure's rows under one way of dividing it, in the order of its parts' words. */
export async function partsBy(
  from: Deriving,
  measure: Measure,
  by: Breakdown,
  days: Period,
  rows: readonly Row[],
): Promise<ToldPart[]> {
  const column = columnOf(by) as `by_${string}`
  const found = Map.groupBy(rows, (row) => row[column] ?? '')
  const worded = await inWords(from, measure, by, [...found.keys()])
  return worded.map(({ at, words }, place) => ({
    way: by.id,
    place,
    part: at,
    words,
    ...totalOf(measure, days, found.get(at)!),
  }))
}

/** The last thirteen months, each of them there: a month in which nothing was counted is nought, and not missing. */
export async function partsOverMonths(from: Deriving, measure: Measure, { until }: Period): Promise<ToldPart[]> {
  const first = firstMonth(until)
  const found = await figure(from.db, from.view, from.settings, { measure, from: first, until, by: [byMonth] })
  const byKey = new Map(found.map((part) => [part.at['month'], part]))
  return Array.from({ length: monthsShown }, (_, place) => {
    const month = addMonths(first, place).slice(0, 7)
    return { way: 'over months', place, part: month, words: monthWords(month), ...totalIn(byKey.get(month)) }
  })
}

/** The last thirteen months under one way of dividing a figure: its parts one after the other, each over every month. */
export async function partsOverMonthsBy(
  from: Deriving,
  measure: Measure,
  by: Breakdown,
  { until }: Period,
): Promise<ToldPart[]> {
  const first = firstMonth(until)
  const found = await figure(from.db, from.view, from.settings, { measure, from: first, until, by: [byMonth, by] })
  const values = await inWords(from, measure, by, [...new Set(found.map((part) => part.at[by.id] ?? ''))])
  const byKey = new Map(found.map((part) => [`${part.at['month']} ${part.at[by.id] ?? ''}`, part]))
  return values.flatMap(({ at, words }, series) =>
    Array.from({ length: monthsShown }, (_, nth) => {
      const month = addMonths(first, nth).slice(0, 7)
      const place = series * monthsShown + nth
      return { way: overMonthsBy(by.id), place, part: month, words, ...totalIn(byKey.get(`${month} ${at}`)) }
    }),
  )
}

/** Under what a split chart's parts are kept. */
export const overMonthsBy = (split: string): string => `over months by ${split}`

/** The whole of another period, to stand beside this one. */
export async function partBefore(from: Deriving, measure: Measure, days: Period, words: string): Promise<ToldPart> {
  const rows = await rowsIn(from, measure, days)
  return { way: 'before', place: 0, part: days.from, words, ...totalOf(measure, days, rows) }
}

const firstMonth = (until: Day): Day => addMonths(firstOfMonth(until), 1 - monthsShown)

function totalIn(part: Part | undefined): Total {
  if (!part) return { counted: 0, well: null, value: null, leftOut: 0 }
  const { counted, well, value, leftOut } = part
  return { counted, well, value, leftOut: Object.values(leftOut).reduce((sum, count) => sum + count, 0) }
}

async function inWords({ db, view }: Deriving, measure: Measure, by: Breakdown, values: readonly string[]) {
  const teams = by.is === 'team' ? await teamNames(db, view) : new Map<string, string>()
  return values
    .map((at) => ({ at, words: partWords(measure, by, at, teams) }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB', { numeric: true }) || a.at.localeCompare(b.at))
}

async function teamNames(db: Db, view: View): Promise<Map<string, string>> {
  const { rows } = await sql<{ team: string; name: string | null }>`
    select t.subject as team, t.name from ${facts(teamDetails, view)} t`.execute(db)
  return new Map(rows.map(({ team, name }) => [team, name ?? 'Name not recorded']))
}

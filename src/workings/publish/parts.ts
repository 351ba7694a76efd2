import { sql } from 'kysely'
import { byMonth, type Breakdown } from '#language/breakdown.ts'
import { addMonths, firstOfMonth, type Day } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import { teamDetails } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { figure, type Part } from '../figures/figure.ts'
import { monthWords, partWords } from '../figures/part-words.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'
import type { Period } from './derive.ts'

/** One part of a told figure: under a breakdown, of one month, or of the period before. */
export type ToldPart = {
  way: string
  place: number
  part: string
  words: string
  counted: number
  well: number | null
  value: number | null
  leftOut: number
}

/** The months of a chart, the one that the period ends in being the last. */
export const monthsShown = 13

type From = { tx: Tx; view: View; settings: Settings; measure: Measure }

/** A figure under one way of dividing it, in the order of its parts' words. */
export async function partsBy(from: From, by: Breakdown, days: Period): Promise<ToldPart[]> {
  const found = await figure(from.tx, from.view, from.settings, { measure: from.measure, ...days, by: [by] })
  const teams = by.is === 'team' ? await teamNames(from.tx, from.view) : new Map<string, string>()
  const named = found.map((part) => ({ part, at: part.at[by.id] ?? '' }))
  const worded = named.map(({ part, at }) => ({ part, at, words: partWords(from.measure, by, at, teams) }))
  return worded
    .toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB', { numeric: true }) || a.at.localeCompare(b.at))
    .map(({ part, at, words }, place) => told(by.id, place, at, words, part))
}

/** The last thirteen months, each of them there: a month in which nothing was counted is nought, and not missing. */
export async function partsOverMonths(from: From, { until }: Period): Promise<ToldPart[]> {
  const first = firstMonth(until)
  const found = await figure(from.tx, from.view, from.settings, {
    measure: from.measure,
    from: first,
    until,
    by: [byMonth],
  })
  const byKey = new Map(found.map((part) => [part.at['month'], part]))
  return Array.from({ length: monthsShown }, (_, place) => {
    const month = addMonths(first, place).slice(0, 7)
    return told('over months', place, month, monthWords(month), byKey.get(month) ?? none)
  })
}

/** The last thirteen months under one way of dividing a figure: its parts one after the other, each over every month. */
export async function partsOverMonthsBy(from: From, by: Breakdown, { until }: Period): Promise<ToldPart[]> {
  const first = firstMonth(until)
  const ways = [byMonth, by]
  const found = await figure(from.tx, from.view, from.settings, { measure: from.measure, from: first, until, by: ways })
  const teams = by.is === 'team' ? await teamNames(from.tx, from.view) : new Map<string, string>()
  const values = [...new Set(found.map((part) => part.at[by.id] ?? ''))]
    .map((at) => ({ at, words: partWords(from.measure, by, at, teams) }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB', { numeric: true }) || a.at.localeCompare(b.at))
  const byKey = new Map(found.map((part) => [`${part.at['month']} ${part.at[by.id] ?? ''}`, part]))
  return values.flatMap(({ at, words }, series) =>
    Array.from({ length: monthsShown }, (_, nth) => {
      const month = addMonths(first, nth).slice(0, 7)
      const place = series * monthsShown + nth
      return told(overMonthsBy(by.id), place, month, words, byKey.get(`${month} ${at}`) ?? none)
    }),
  )
}

/** Under what a split chart's parts are kept. */
export const overMonthsBy = (split: string): string => `over months by ${split}`

const firstMonth = (until: Day): Day => addMonths(firstOfMonth(until), 1 - monthsShown)

/** The whole of another period, to stand beside this one. */
export async function partBefore(from: From, days: Period, words: string): Promise<ToldPart> {
  const [whole] = await figure(from.tx, from.view, from.settings, { measure: from.measure, ...days })
  return told('before', 0, days.from, words, whole ?? none)
}

const none = { counted: 0, well: null, value: null, leftOut: {} }

const told = (
  way: string,
  place: number,
  part: string,
  words: string,
  { counted, well, value, leftOut }: Omit<Part, 'at'>,
) => ({
  way,
  place,
  part,
  words,
  counted,
  well,
  value,
  leftOut: Object.values(leftOut).reduce((sum, count) => sum + count, 0),
})

async function teamNames(tx: Tx, view: View): Promise<Map<string, string>> {
  const { rows } = await sql<{ team: string; name: string | null }>`
    select t.subject as team, t.name from ${facts(teamDetails, view)} t`.execute(tx)
  return new Map(rows.map(({ team, name }) => [team, name ?? 'Name not recorded']))
}

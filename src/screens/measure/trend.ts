import { byMonth } from '#language/breakdown.ts'
import { monthOf, type Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Measure } from '#language/measure.ts'
import { trendMonths } from '#language/trend.ts'
import type { Seam } from '#workings/access/reading.ts'
import { stillInTime } from '#workings/figures/overdue.ts'
import { shownParts, type Division } from './division.ts'
import { byMonths, parts } from './figures.ts'
import type { Eyes, Said } from './number.ts'
import { lastOfMonth, monthsTo, monthWords } from './period.ts'

export type Series = { name: string; said: ReadonlyMap<string, Said> }
export type Trend = {
  measure: Measure
  /** As `2026-05`, oldest first: from the first with anything on record, and twelve at least. */
  months: readonly string[]
  /** The last month is under way. */
  underWay: boolean
  series: readonly Series[]
  /** How the series divide the figure; null where each is a figure of its own. */
  by: string | null
  /** Of a share held in time: how many of each month may still come to be. */
  still: ReadonlyMap<string, number>
}

const fewestShown = 12
const mostParts = 6

/** Two years of a measure by month, and of the one that tells the other half: children apart from episodes. */
export async function trendFor(
  seam: Seam,
  declarations: Declarations,
  measures: readonly [Measure, ...Measure[]],
  until: Day,
): Promise<Trend> {
  const asked = monthsAsked(seam, until)
  const series: Series[] = []
  for (const measure of measures)
    series.push({
      name: measures.length > 1 ? shortName(measure) : measure.name,
      said: await byMonths(seam, declarations, measure, asked.months),
    })
  return trendOn(seam, declarations, measures[0], asked, series, null)
}

/** The same months, with a line for each part: from home and from care. Too many parts are no picture. */
export async function trendBy(
  seam: Seam,
  declarations: Declarations,
  measure: Measure,
  division: Division,
  until: Day,
  eyes: Eyes,
): Promise<Trend | null> {
  const { by, responsible } = division
  const shown = shownParts(division, eyes)
  if (by.is === 'month' || by.is === 'agency' || shown.length < 2 || shown.length > mostParts) return null
  const asked = monthsAsked(seam, until)
  const [from, to] = [asked.months[0]!, lastOfMonth(until)]
  const all = await parts(seam, { measure, from, until: to, by: [byMonth, by], responsible })
  const series = shown.map(({ part, label }) => ({
    name: label,
    said: new Map(all.filter(({ at }) => at[by.id] === part.at[by.id]).map((one) => [one.at['month']!, one])),
  }))
  return trendOn(seam, declarations, measure, asked, series, by.name.toLowerCase())
}

type MonthsAsked = { months: Day[]; underWay: boolean }

function monthsAsked({ view }: Seam, until: Day): MonthsAsked {
  const underWay = view.today <= lastOfMonth(until)
  return { months: monthsTo(until, underWay ? trendMonths + 1 : trendMonths), underWay }
}

async function trendOn(
  seam: Seam,
  declarations: Declarations,
  measure: Measure,
  { months: days, underWay }: MonthsAsked,
  series: readonly Series[],
  by: string | null,
): Promise<Trend> {
  const { counts } = measure.versions.at(-1)!
  const span = { from: days[0]!, until: lastOfMonth(days.at(-1)!) }
  const still =
    counts.is === 'in time' && by === null ? await stillInTime(seam, declarations, counts.of.id, span) : new Map()
  const keys = days.map(monthOf)
  const begun = keys.findIndex((month) => begins(series, month))
  const latest = keys.length - fewestShown - (underWay ? 1 : 0)
  const months = keys.slice(begun === -1 ? latest : Math.min(begun, latest))
  return { measure, months, underWay, series, by, still }
}

/** Whether anything was on record that month: before the first there are no months of none, only no records. */
export const begins = (series: readonly Series[], month: string): boolean =>
  series.some(({ said }) => (said.get(month)?.counted ?? 0) > 0)

/** The month in words; the one under way says that it is. */
export const monthSaid = ({ months, underWay }: Trend, at: number): string =>
  `${monthWords(months[at]!)}${underWay && at === months.length - 1 ? ' so far' : ''}`

const shortName = (measure: Measure) => (measure.versions[0]!.counts.is === 'children' ? 'Children' : 'Episodes')

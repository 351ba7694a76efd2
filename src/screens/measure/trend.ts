import type { Measure } from '#language/measure.ts'
import { isShare } from '#language/measure.ts'
import { addMonths, firstOfMonth, monthOf, type Day } from '#language/day.ts'
import { lineChart } from '#ui/chart/line-chart.ts'
import { overTime } from '#ui/chart/sentence.ts'
import { details } from '#ui/components/details.ts'
import { html, type Html } from '#ui/html.ts'
import { direction, directionRule } from '#workings/figures/direction.ts'
import { byMonths, monthKeys } from './figures.ts'
import type { Seam } from '#workings/access/reading.ts'
import { hidden, unitOf, valueOf, type Eyes, type Said } from './number.ts'
import { monthWords } from './period.ts'

export type Trend = { months: string[]; series: { measure: Measure; said: Map<string, Said> }[] }

/** Twelve months of a measure, and of the one that tells the other half, as two lines. */
export async function trendOf(seam: Seam, measures: readonly Measure[], until: Day): Promise<Trend> {
  const series: Trend['series'] = []
  for (const measure of measures) series.push({ measure, said: await byMonths(seam, measure, until) })
  return { months: monthKeys(until), series }
}

export const trendValues = ({ months, series }: Trend, eyes: Eyes) =>
  series.map(({ measure, said }) => months.map((month) => valueOf(measure, said.get(month), eyes)))

export function trendChart(trend: Trend, eyes: Eyes, today: Day): Html {
  const [first] = trend.series
  if (!first) return html``
  const over = trend.months.map(monthWords)
  const values = trendValues(trend, eyes)
  const lines = trend.series.map(({ measure }, at) => ({
    name: trend.series.length > 1 ? shortName(measure) : measure.name,
    values: values[at]!,
  }))
  const unit = trend.series.length > 1 ? { one: '', many: '' } : unitOf(first.measure)
  const judged = judgement(trend, eyes, today)
  const sentence = `${overTime(over, lines, unit).replaceAll(/ +(?= |,|\.)/g, '')}${judged}`
  return lineChart({
    id: `trend-${first.measure.id}`,
    title: `${trend.series.map(({ measure }) => measure.name).join(', and ')}, by month`,
    description: `A line for each of ${lines.map(({ name }) => name.toLowerCase()).join(' and ')} over twelve months to ${over.at(-1) ?? ''}. The numbers are in the table below it.`,
    unit,
    over,
    series: lines,
    sentence,
  })
}

/** The rule, once on a page. */
export const ruleShown = (): Html => details({ summaryText: 'When “improving” is said', text: directionRule })

const shortName = (measure: Measure) => (measure.versions[0]!.counts.is === 'children' ? 'Children' : 'Episodes')

/** Said of whole months alone: the month that is under way has not finished getting worse or better. */
function judgement({ months, series }: Trend, eyes: Eyes, today: Day): string {
  const { measure, said } = series[0]!
  const share = isShare(measure.versions[0]!.counts)
  const last = monthOf(addMonths(firstOfMonth(today), -1))
  const past = months
    .filter((month) => month <= last)
    .map((month) => said.get(month) ?? { counted: 0, well: share ? 0 : null, value: null })
  if (measure.versions[0]!.counts.is === 'median' || past.slice(-4).some((month) => hidden(month, eyes))) return ''
  const way = direction(past, measure.better)
  return way === null
    ? ''
    : ` It is ${way}: each of the last three whole months was ${way === 'improving' ? 'better' : 'worse'} than the one before.`
}

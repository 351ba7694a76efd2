import { isShare, valuedAs } from '#language/measure.ts'
import { limitsWords, trendOf, trendRule, type Trend as Judged } from '#language/trend.ts'
import { charts } from '#ui/chart/chart-figure.ts'
import { inWords, type Value } from '#ui/chart/figures.ts'
import { lineChart, type Level } from '#ui/chart/line-chart.ts'
import { overTime } from '#ui/chart/sentence.ts'
import { details } from '#ui/components/details.ts'
import { html, type Html } from '#ui/html.ts'
import { nothingWords } from '#ui/nothing.ts'
import { suppressed } from '#workings/figures/suppress.ts'
import { hidden, unitOf, valueOf, type Eyes, type Said } from './number.ts'
import { monthWords } from './period.ts'
import { begins, monthSaid, type Series, type Trend } from './trend.ts'

export const trendCharts = (trends: readonly Trend[], eyes: Eyes): Html =>
  trends.length === 1 ? trendChart(trends[0]!, eyes) : charts(trends.map((trend) => trendChart(trend, eyes)))

/** Its lines, its limits and its numbers; and in a sentence what the last whole month said, what this one says so far, and which way it goes. */
export function trendChart(trend: Trend, eyes: Eyes): Html {
  const { measure, months, underWay, series, by, still } = trend
  const lines = linesOf(trend, eyes)
  const several = series.length > 1
  const unit = several ? { one: '', many: '' } : unitOf(measure)
  const judged = series.map((each, at) => judgement(trend, each, lines[at]!.values))
  const whole = months.slice(0, underWay ? -1 : undefined).map(monthWords)
  const sentence = [
    overTime(
      whole,
      lines.map(({ name, values }) => ({ name, values: values.slice(0, whole.length) })),
      unit,
    ),
    underWay && soFarWords(trend, lines),
    stillSaid(months, still, eyes),
  ]
  const lined = by === null ? judged[0]?.limits : null
  const notes = [
    ...judged.map(({ words }, at) => (several ? `${series[at]!.name}: ${words}` : words)),
    ...(lined
      ? [`The lines across${several ? ` are of ${series[0]!.name.toLowerCase()}` : ''}: ${limitsWords(lined)}`]
      : []),
  ]
  const over = months.map((_, at) => monthSaid(trend, at))
  return lineChart({
    id: `trend-${measure.id}${by === null ? '' : '-by'}`,
    title:
      by === null && several
        ? `${measure.name}: ${series.map(({ name }) => name.toLowerCase()).join(' and ')}, by month`
        : `${measure.name}, by month${by === null ? '' : ` and ${by}`}`,
    description: `A line for each of ${lines.map(({ name }) => name.toLowerCase()).join(' and ')}, by month to ${over.at(-1) ?? ''}${lined ? ', with the mean of its first twelve months and the limits of chance' : ''}. The numbers are in the table below it.`,
    unit,
    over,
    underWay,
    series: lines,
    levels: levelsOf(lined ?? null),
    notes,
    sentence: sentence
      .filter(Boolean)
      .join(' ')
      .replaceAll(/ +(?=[ ,.;])/g, ''),
  })
}

/** The rule, once on a page. */
export const ruleShown = (): Html => details({ summaryText: 'When “improving” is said', text: html`${trendRule}` })

type Line = { name: string; values: Value[] }

/** What a reader of totals is shown of each month: among the parts of one, as many are left out as hide one another. */
function linesOf({ measure, months, series, by }: Trend, eyes: Eyes): Line[] {
  const { threshold } = eyes
  const none: Said = { counted: 0, well: isShare(measure.versions[0]!.counts) ? 0 : null, value: null }
  const out = months.map((month) =>
    by === null || threshold === null
      ? []
      : suppressed(
          series.map(({ said }) => said.get(month) ?? none),
          threshold,
        ),
  )
  return series.map(({ name, said }, nth) => ({
    name,
    values: months.map((month, at) => (out[at]![nth] ? 'suppressed' : valueOf(measure, said.get(month), eyes))),
  }))
}

/** Said of whole months alone: the month that is under way has not finished getting worse or better. */
function judgement({ measure, months, underWay, series }: Trend, { said }: Series, values: readonly Value[]): Judged {
  const begun = months.findIndex((month) => begins(series, month))
  const whole = months.slice(0, underWay ? -1 : undefined)
  const judged = whole.flatMap((month, at) => (begun === -1 || at < begun ? [] : [{ month, value: values[at]! }]))
  if (judged.some(({ value }) => value === 'suppressed'))
    return {
      says: 'cannot say',
      words: 'Which way it is going is not said, since some of its months are not shown.',
      limits: null,
    }
  return trendOf(
    judged.map(({ month, value }) => ({
      month,
      value: typeof value === 'number' ? value : null,
      counted: said.get(month)?.counted ?? 0,
    })),
    measure.better,
    valuedAs(measure),
  )
}

function levelsOf(limits: Judged['limits']): Level[] {
  if (limits === null) return []
  const { mean, upper, lower } = limits
  const level = (name: string, value: number | null) => (value === null ? [] : [{ name, value }])
  return [...level('Upper limit', upper), ...level('Mean', mean), ...level('Lower limit', lower)]
}

function soFarWords({ measure, months }: Trend, lines: readonly Line[]): string {
  const alone = unitOf(measure)
  const unit = lines.length > 1 && alone !== '%' ? { one: '', many: '' } : alone
  const said = lines.map(({ name, values }) => {
    const value = values.at(-1)!
    const words = typeof value === 'number' ? inWords(value, unit) : nothingWords[value].toLowerCase()
    return lines.length > 1 ? `${name} ${words}` : words
  })
  return `So far in ${monthWords(months.at(-1)!)}: ${said.join('; ')}.`
}

function stillSaid(months: readonly string[], still: Trend['still'], eyes: Eyes): string {
  const each = months
    .map((month) => ({ month, n: still.get(month) ?? 0 }))
    .filter(({ n }) => n > 0)
    .map(
      ({ month, n }) => `${hidden({ counted: n, well: null, value: null }, eyes) ? 'some' : n} of ${monthWords(month)}`,
    )
  return each.length === 0 ? '' : `Not done yet, and still in time: ${each.join(', ')}.`
}

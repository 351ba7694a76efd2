import { monthNames } from './day.ts'

/**
 * A whole month of a figure, as `2026-05`: its value, null where it had nothing to measure, and of how many. The month
 * under way is never among them.
 */
export type MonthValue = { month: string; value: number | null; counted: number }
export type Valued = 'count' | 'share' | 'length'

/** What the months are held against: their mean at the start, and how far chance alone takes a month from it. */
export type Limits = {
  mean: number
  /** Null where a share could not go so high. */
  upper: number | null
  /** Null where a figure could not go so low. */
  lower: number | null
  /** The first and last months of the baseline. */
  from: string
  until: string
}

export type Trend = {
  says: 'improving' | 'worsening' | 'changed' | 'no clear change' | 'cannot say'
  /** A sentence that stands after the figure's own. */
  words: string
  limits: Limits | null
}

/** How many whole months are asked for: the baseline, and as many to hold against it. */
export const trendMonths = 24
export const baselineMonths = 12
export const run = 7
/** Three standard deviations in moving ranges of two: 3 / 1.128. */
const threeSigma = 2.66
/** With fewer a month than this in the baseline, on average, chance goes further than the limits say. */
export const fewest: Readonly<Record<Valued, number>> = { count: 3, share: 10, length: 5 }

export const trendRule = `The first ${baselineMonths} of the last ${trendMonths} whole months are the baseline. Its mean is drawn, with limits ${threeSigma} times the average change from one month to the next on either side: chance alone seldom takes a month beyond them. “Improving”, “worsening” and “changed” are said only where the last whole month is beyond a limit, or the last ${run} or more are all on one side of the mean. With fewer than ${baselineMonths} months, or fewer on average than ${fewest.count} a month in a count, ${fewest.share} in a share or ${fewest.length} in a length, nothing is said. Months with nothing to measure are passed over, and the month under way is not judged. It is the XmR chart of statistical process control, as NHS England’s Making Data Count uses it.`

/**
 * Which way a figure is going, by a stated rule and never by an impression (PM-10).
 * @param months whole months, oldest first; the last `trendMonths` of them count
 * @param better which way is good; where neither is, a change is said and no more
 * @param valued a count, a share of a hundred, or a length of time
 * @source Wheeler, Understanding Variation (1993); NHS England, Making Data Count
 */
export function trendOf(months: readonly MonthValue[], better: 'higher' | 'lower' | 'neither', valued: Valued): Trend {
  const known = months.slice(-trendMonths).filter((one): one is Point => one.value !== null)
  if (known.length < baselineMonths)
    return cannot(`Too few months to say which way it is going: ${known.length} of the ${baselineMonths} needed.`)
  const baseline = known.slice(0, baselineMonths)
  if (average(baseline.map(({ counted }) => counted)) < fewest[valued])
    return cannot(`Too few a month to say which way it is going: fewer than ${fewest[valued]} on average.`)
  const limits = limitsOf(baseline, valued)
  if (limits === null) return cannot('Which way it is going cannot be said: every month of its baseline was the same.')
  const side = (point: Point) => Math.sign(point.value - limits.mean)
  const last = known.at(-1)!
  const others = known.findLastIndex((point) => side(point) !== side(last))
  const together = side(last) === 0 ? 0 : known.length - 1 - others
  const beyond =
    (limits.upper !== null && last.value > limits.upper) || (limits.lower !== null && last.value < limits.lower)
  if (together < run && !beyond)
    return {
      says: 'no clear change',
      words: `No clear change: the latest months are within what chance does about the mean of ${shown(limits.mean)}.`,
      limits,
    }
  const up = side(last) > 0
  const says = better === 'neither' ? 'changed' : up === (better === 'higher') ? 'improving' : 'worsening'
  const [where, limit] = up ? ['above', limits.upper] : ['below', limits.lower]
  const because = [
    ...(together >= run ? [`the last ${together} months are all ${where} the mean of ${shown(limits.mean)}`] : []),
    ...(beyond ? [`${monthWords(last.month)} is ${where} the limit of ${shown(limit!)}`] : []),
  ]
  return { says, words: `It ${verbs[says]}: ${because.join(', and ')}.`, limits }
}

type Point = { month: string; value: number; counted: number }
const verbs = { improving: 'is improving', worsening: 'is worsening', changed: 'has changed' } as const
const cannot = (words: string): Trend => ({ says: 'cannot say', words, limits: null })

export function limitsOf(baseline: readonly Point[], valued: Valued): Limits | null {
  const mean = average(baseline.map(({ value }) => value))
  const change = average(baseline.slice(1).map(({ value }, at) => Math.abs(value - baseline[at]!.value)))
  // With no change at all the limits would be the mean itself, and any month would be beyond them.
  if (change === 0) return null
  const [upper, lower] = [mean + threeSigma * change, mean - threeSigma * change]
  return {
    mean,
    upper: valued === 'share' && upper >= 100 ? null : upper,
    lower: lower > 0 ? lower : null,
    from: baseline[0]!.month,
    until: baseline.at(-1)!.month,
  }
}

/** What the lines on the chart are, in words: no colour or place has to be known to read them. */
export function limitsWords({ mean, upper, lower, from, until }: Limits): string {
  const said = [
    `mean ${shown(mean)}`,
    upper === null ? 'no upper limit that it could pass' : `upper limit ${shown(upper)}`,
    lower === null ? 'no lower limit that it could pass' : `lower limit ${shown(lower)}`,
  ]
  return `${said.join(', ')}, by the months from ${monthWords(from)} to ${monthWords(until)}.`
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const shown = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
const monthWords = (month: string) => `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

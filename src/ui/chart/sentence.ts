import { nothingWords } from '../nothing.ts'
import { inWords, isNumber, type Series, type Unit, type Value } from './figures.ts'

/**
 * "12 episodes in March 2026, up from 9 in February 2026." It says which way a number went and never whether that is
 * better: only a person, with more than two numbers, can say that.
 */
export function overTime(over: readonly string[], series: readonly Series[], unit: Unit): string {
  const last = over.length - 1
  const now = over[last]
  if (now === undefined) return 'There is nothing to show yet.'
  const said = series.map(({ name, values }) => {
    const words = latest(values[last], values[last - 1], now, over[last - 1], unit)
    return series.length > 1 ? `${name}: ${words}` : words
  })
  const sentence = `${said.join('; ')}.`
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

function latest(
  value: Value | undefined,
  before: Value | undefined,
  now: string,
  then: string | undefined,
  unit: Unit,
): string {
  if (!isNumber(value)) return `${nothingWords[value ?? 'not recorded'].toLowerCase()} in ${now}`
  const here = `${inWords(value, unit)} in ${now}`
  if (then === undefined || !isNumber(before)) return here
  const earlier = unit === '%' ? inWords(before, unit) : before.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  if (value === before) return `${here}, the same as in ${then}`
  return `${here}, ${value > before ? 'up' : 'down'} from ${earlier} in ${then}`
}

/** "Most: North team, 12 episodes. Fewest: South team, 3 episodes." */
export function acrossBars(bars: readonly { label: string; value: Value }[], unit: Unit): string {
  const known = bars.filter((bar): bar is { label: string; value: number } => isNumber(bar.value))
  const [first, ...rest] = known
  if (!first) return 'There is no number to show.'
  if (rest.length === 0) return `${first.label}: ${inWords(first.value, unit)}.`
  const most = known.reduce((a, b) => (b.value > a.value ? b : a))
  const least = known.reduce((a, b) => (b.value < a.value ? b : a))
  if (most.value === least.value) return `Each has ${inWords(most.value, unit)}.`
  const [high, low] = unit === '%' ? ['Highest', 'Lowest'] : ['Most', 'Fewest']
  return `${high}: ${most.label}, ${inWords(most.value, unit)}. ${low}: ${least.label}, ${inWords(least.value, unit)}.`
}

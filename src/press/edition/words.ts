import {
  addDays,
  addMonths,
  daysBetween,
  describe,
  firstOfMonth,
  monthOf,
  partsOf,
  span,
  weekday,
  type Day,
} from '#language/day.ts'
import { monthWords } from '#workings/figures/part-words.ts'
import type { ToldMeasure } from '#workings/publish/template.ts'
import { inWords } from '#ui/chart/figures.ts'

/** "Monday 23 to Sunday 29 March 2026", "March 2026", "1 April 2025 to 31 March 2026". */
export function periodWords(from: Day, until: Day): string {
  if (from === until) return `${weekday(from)} ${describe(from)}`
  const [a, b] = [partsOf(from), partsOf(until)]
  if (from === firstOfMonth(until) && addDays(until, 1) === addMonths(from, 1)) return monthWords(monthOf(from))
  if (daysBetween(from, until) > 13) return span(from, until)
  const first = a.month === b.month ? String(a.date) : describe(from).replace(` ${b.year}`, '')
  return `${weekday(from)} ${first} to ${weekday(until)} ${describe(until)}`
}

export type Number = { counted: number; well: number | null; value: number | null }

/** The one number that people quote, as it is everywhere: how many, a share to a tenth, or hours to a tenth. Null where there is none. */
export function headline({ said }: ToldMeasure, { counted, well, value }: Number): number | null {
  if (said.as === 'count') return counted
  if (said.as === 'hours') return value === null ? null : Math.round(value * 10) / 10
  return counted === 0 || well === null ? null : Math.round((well / counted) * 1000) / 10
}

/** The number after the name of what it counts: "34", "72% (18 of 25)", "5.2 hours". */
export function said(measure: ToldMeasure, number: Number): string {
  const head = headline(measure, number)
  if (head === null)
    return measure.said.as === 'share' ? 'there was nothing to work a share out from' : 'there was none'
  if (measure.said.as === 'count') return head.toLocaleString('en-GB')
  if (measure.said.as === 'hours') return inWords(head, { one: 'hour', many: 'hours' })
  return `${inWords(head, '%')} (${number.well} of ${number.counted.toLocaleString('en-GB')})`
}

/** What a figure says beside the period before. It says which way a number went, and never that this is better. */
export function sentenceOf(measure: ToldMeasure, now: Number, then: (Number & { words: string }) | null): string {
  const here = `${measure.name}: ${said(measure, now)}`
  if (then === null) return `${here}.`
  const [a, b] = [headline(measure, now), headline(measure, then)]
  if (a === null || b === null) return `${here}; in ${then.words}, ${said(measure, then)}.`
  if (a === b) return `${here}, the same as in ${then.words}.`
  return `${here}, ${a > b ? 'up' : 'down'} from ${said(measure, then)} in ${then.words}.`
}

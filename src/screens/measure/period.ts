import { addDays, addMonths, day, firstOfMonth, isDay, monthOf, span, type Day } from '#language/day.ts'
import { roles } from '#language/roles.ts'
import { monthWords } from '#workings/figures/part-words.ts'
import { one, type SignedIn } from '../front/screen.ts'

export { monthWords }
export type Period = { from: Day; until: Day; words: string }

export const lastOfMonth = (of: Day): Day => addDays(addMonths(firstOfMonth(of), 1), -1)
export const monthOn = (of: Day): Period => ({
  from: firstOfMonth(of),
  until: lastOfMonth(of),
  words: monthWords(monthOf(of)),
})

/** Those whose role shows them no child see figures with small counts suppressed, and whole months alone: two periods that differ by a day would give a day away. */
export const seesTotalsOnly = ({ reader }: Pick<SignedIn, 'reader'>): boolean => roles[reader.role].scope === 'none'

/** A period that is not over says so, or it would be read as one that is. */
export const soFar = (period: Period, today: Day): Period =>
  period.from <= today && today <= period.until ? { ...period, words: `${period.words} so far` } : period

/** The period that the address asks for: a month, or from one day to another; this month otherwise. */
export const periodOf = (ask: Pick<SignedIn, 'query' | 'view' | 'reader'>): Period =>
  soFar(askedFor(ask), ask.view.today)

function askedFor(ask: Pick<SignedIn, 'query' | 'view' | 'reader'>): Period {
  const month = one(ask.query, 'month')
  if (/^\d{4}-\d\d$/.test(month) && isDay(`${month}-01`)) return monthOn(day(`${month}-01`))
  const [from, until] = [one(ask.query, 'from'), one(ask.query, 'until')]
  if (seesTotalsOnly(ask) || !isDay(from) || !isDay(until) || until < from) return monthOn(ask.view.today)
  if (from === firstOfMonth(from) && until === lastOfMonth(from)) return monthOn(from)
  return { from, until, words: span(from, until) }
}

/** The months of a year, the latest last. */
export function monthsTo(until: Day, count = 12): Day[] {
  return Array.from({ length: count }, (_, at) => addMonths(firstOfMonth(until), at - count + 1))
}

/** Periods to choose from without typing: this month, the last, three, this financial year, and twelve months. */
export function presets(today: Day): { words: string; from: Day; until: Day }[] {
  const first = firstOfMonth(today)
  const april = day(`${Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0)}-04-01`)
  return [
    { words: 'This month', from: first, until: lastOfMonth(today) },
    { words: 'Last month', from: addMonths(first, -1), until: addDays(first, -1) },
    { words: 'Last three months', from: addMonths(first, -3), until: addDays(first, -1) },
    { words: 'This financial year', from: april, until: lastOfMonth(today) },
    { words: 'Last twelve months', from: addMonths(first, -12), until: addDays(first, -1) },
  ]
}

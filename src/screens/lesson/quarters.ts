import { addDays, addMonths, day, firstOfMonth, isDay, monthNames, partsOf, type Day } from '#language/day.ts'
import { one, type SignedIn } from '../front/screen.ts'

/** A quarter of the financial year, which is one of the calendar's too: `2026-04` is April to June. */
export type Quarter = { key: string; from: Day; until: Day; words: string }

const shown = 8

export function quarterOn(of: Day, today: Day): Quarter {
  const { year, month } = partsOf(of)
  const first = month - ((month - 1) % 3)
  const from = firstOfMonth(day(`${year}-${String(first).padStart(2, '0')}-01`))
  const until = addDays(addMonths(from, 3), -1)
  const words = `${monthNames[first - 1]} to ${monthNames[first + 1]} ${year}${from <= today && today <= until ? ' so far' : ''}`
  return { key: from.slice(0, 7), from, until, words }
}

/** The last quarters to one, oldest first. */
export const quartersTo = ({ from }: Quarter, today: Day, count: number): Quarter[] =>
  Array.from({ length: count }, (_, n) => quarterOn(addMonths(from, 3 * (n - count + 1)), today))

/** Those to choose among, the newest first. */
export const quartersOffered = (today: Day): Quarter[] => quartersTo(quarterOn(today, today), today, shown).toReversed()

/** The quarter that the address asks for, or the last that is over: this one has hardly begun, for most of it. */
export function quarterOf({ query, view }: Pick<SignedIn, 'query' | 'view'>): Quarter {
  const asked = `${one(query, 'quarter')}-01`
  const offered = quartersOffered(view.today)
  return offered.find(({ from }) => isDay(asked) && from === asked) ?? offered[1]!
}

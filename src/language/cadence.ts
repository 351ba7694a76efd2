import { addDays, addMonths, dayFrom, firstOfMonth, partsOf, weekday, weekdays, type Day, type Weekday } from './day.ts'

/**
 * On which days a publication goes out, and so which days each issue is of: always the whole ones before it.
 * - day: on each working day, of the days since the last; or on every day, of the day before
 * - week: on a weekday, of the Monday to Sunday before; where that is no working day, on the next that is free
 * - month, quarter, year: on the nth working day after it has ended. Quarters and years are those of April to March
 */
export type Cadence =
  | { every: 'day'; on: 'working days' | 'every day' }
  | { every: 'week'; on: Weekday }
  | { every: 'month' | 'quarter' | 'year'; workingDay: number }

/** One going out: on which day, and of which days, both included. */
export type Occasion = { on: Day; from: Day; until: Day }

type IsWorking = (day: Day) => boolean

/** Those whose day of going out lies between two days, both included, the earliest first. */
export function occasions(cadence: Cadence, first: Day, last: Day, isWorking: IsWorking): Occasion[] {
  // A holiday moves an occasion later by days; an nth working day may lie weeks into the next period.
  const early = cadence.every === 'day' || cadence.every === 'week' ? addDays(first, -70) : addMonths(first, -14)
  const found = ({ day: daily, week: weekly, month: ended, quarter: ended, year: ended } as const)[cadence.every](
    cadence as never,
    early,
    last,
    isWorking,
  )
  return found.filter(({ on }) => on >= first && on <= last)
}

function daily({ on }: { on: 'working days' | 'every day' }, first: Day, last: Day, isWorking: IsWorking): Occasion[] {
  const days: Day[] = []
  for (let each = first; each <= last; each = addDays(each, 1))
    if (on === 'every day' || isWorking(each)) days.push(each)
  return days.slice(1).map((each, at) => ({ on: each, from: days[at]!, until: addDays(each, -1) }))
}

function weekly({ on }: { on: Weekday }, first: Day, last: Day, isWorking: IsWorking): Occasion[] {
  const found: Occasion[] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    const nominal = addDays(monday, (weekdays.indexOf(on) + 6) % 7)
    // After a long closure several weeks are due at once: each has a day of its own, by which it is known.
    const free = found.length > 0 ? addDays(found.at(-1)!.on, 1) : nominal
    const next = nthWorkingDay(1, free > nominal ? free : nominal, isWorking)
    found.push({ on: next, from: addDays(monday, -7), until: addDays(monday, -1) })
  }
  return found
}

const months = { month: 1, quarter: 3, year: 12 } as const

function ended(
  { every, workingDay }: { every: keyof typeof months; workingDay: number },
  first: Day,
  last: Day,
  isWorking: IsWorking,
): Occasion[] {
  const length = months[every]
  const found: Occasion[] = []
  for (let from = beginning(first, length); addMonths(from, length) <= last; from = addMonths(from, length)) {
    const next = addMonths(from, length)
    found.push({ on: nthWorkingDay(workingDay, next, isWorking), from, until: addDays(next, -1) })
  }
  return found
}

/** The period of so many months that holds a day, counted from April. */
function beginning(of: Day, length: number): Day {
  const { year, month } = partsOf(of)
  const sinceApril = (month + 8) % 12
  return addMonths(firstOfMonth(dayFrom(year, month, 1)), -(sinceApril % length))
}

const mondayOf = (of: Day): Day => addDays(of, -((weekdays.indexOf(weekday(of)) + 6) % 7))

/** A calendar in which nothing is ever worked would be looked through for ever. */
const furthest = 60

function nthWorkingDay(nth: number, from: Day, isWorking: IsWorking): Day {
  let left = nth
  for (let each = from, tried = 0; tried < furthest; each = addDays(each, 1), tried += 1) {
    if (isWorking(each)) left -= 1
    if (left === 0) return each
  }
  return addDays(from, furthest)
}

/** The period of the same kind just before, to compare with: the week before a week, the quarter before a quarter. */
export function before({ from, until }: { from: Day; until: Day }, cadence: Cadence): { from: Day; until: Day } {
  if (cadence.every === 'day') return { from: addDays(from, -7), until: addDays(until, -7) }
  if (cadence.every === 'week') return { from: addDays(from, -7), until: addDays(until, -7) }
  return { from: addMonths(from, -months[cadence.every]), until: addDays(from, -1) }
}

/** What the period before is called, beside this one. */
export const beforeWords = ({ every }: Cadence): string =>
  every === 'day' ? 'the same days a week before' : `the ${every} before`

const nth = (n: number) =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`

/** "Every Monday, or the next working day, of the week before". */
export function cadenceWords(cadence: Cadence): string {
  if (cadence.every === 'day')
    return cadence.on === 'every day' ? 'Every day, of the day before' : 'Every working day, of the days since the last'
  if (cadence.every === 'week') return `Every ${cadence.on}, or the next working day, of the week before`
  return `On the ${nth(cadence.workingDay)} working day after each ${cadence.every === 'year' ? 'year to 31 March' : cadence.every}`
}

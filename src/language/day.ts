declare const london: unique symbol

/** A day in London, written `2026-03-31`. It has no hours and no zone, so it sorts, compares and stores as it reads. */
export type Day = string & { readonly [london]: 'day' }

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export type Weekday = (typeof weekdays)[number]

const milliseconds = 86_400_000

export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const { year, month, date } = partsOf(text as Day)
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** For days written in code and read from the store; what a person types goes through `parseTyped`, which explains. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`'${text}' is not a day, such as 2026-03-31`)
  return text
}

export function dayFrom(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

export function addDays(from: Day, days: number): Day {
  return day(new Date(at(from) + days * milliseconds).toISOString().slice(0, 10))
}

export function daysBetween(from: Day, until: Day): number {
  return (at(until) - at(from)) / milliseconds
}

/** The same day of the month, clamped to its end: 31 January and one month is 28 or 29 February. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, date } = partsOf(from)
  const count = year * 12 + month - 1 + months
  const there = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  return dayFrom(there.year, there.month, Math.min(date, daysInMonth(there.year, there.month)))
}

/**
 * An age is reached as its anniversary begins (Family Law Reform Act 1969, section 9). A child born on 29 February has
 * no anniversary in a common year until 1 March, so that is when they turn a year older.
 */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = partsOf(born)
  if (date > daysInMonth(year + age, month)) return dayFrom(year + age, 3, 1)
  return dayFrom(year + age, month, date)
}

export function eighteenthBirthday(born: Day): Day {
  return birthday(born, 18)
}

/** Whole years on that day; below nought before birth, so that an unborn child is never aged nought by mistake. */
export function ageOn(born: Day, on: Day): number {
  const years = partsOf(on).year - partsOf(born).year
  return birthday(born, years) <= on ? years : years - 1
}

export function weekday(of: Day): Weekday {
  return weekdays[new Date(at(of)).getUTCDay()]!
}

/** The Monday on which its week began. */
export function mondayOf(of: Day): Day {
  return addDays(of, -((weekdays.indexOf(weekday(of)) + 6) % 7))
}

export function firstOfMonth(of: Day): Day {
  return day(`${of.slice(0, 7)}-01`)
}

/** `2026-03`: what a monthly figure is filed under. */
export function monthOf(of: Day): string {
  return of.slice(0, 7)
}

/** `31 March 2026`, as GOV.UK writes dates. */
export function describe(of: Day): string {
  const { year, month, date } = partsOf(of)
  return `${date} ${monthNames[month - 1]} ${year}`
}

/** From one day to another, with the month and the year once where both share them: "6 to 17 December 2011". */
export function span(from: Day, until: Day): string {
  if (from === until) return describe(from)
  const [a, b] = [partsOf(from), partsOf(until)]
  if (a.year !== b.year) return `${describe(from)} to ${describe(until)}`
  const first = a.month === b.month ? String(a.date) : `${a.date} ${monthNames[a.month - 1]}`
  return `${first} to ${describe(until)}`
}

export function partsOf(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function at(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`)
}

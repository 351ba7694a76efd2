import { dayFrom, daysInMonth, monthNames, type Day } from './day.ts'

/** The three boxes of a date input, as a person filled them in. */
export type TypedDay = { day: string; month: string; year: string }
type Box = keyof TypedDay

/** Either the day, or what is wrong and which boxes to mark. `empty` is apart because a day may be optional. */
export type TypedDayResult = { day: Day } | { problem: 'empty' | 'missing' | 'short year' | 'not real'; boxes: Box[] }

export function parseTyped(typed: TypedDay): TypedDayResult {
  const text = { day: typed.day.trim(), month: typed.month.trim(), year: typed.year.trim() }
  const boxes: Box[] = ['day', 'month', 'year']

  const blank = boxes.filter((box) => text[box] === '')
  if (blank.length === 3) return { problem: 'empty', boxes }
  if (blank.length > 0) return { problem: 'missing', boxes: blank }

  // A two-figure year is asked about and never guessed: '09' may be a grandparent or a grandchild.
  if (/^\d{1,3}$/.test(text.year)) return { problem: 'short year', boxes: ['year'] }

  const date = /^\d{1,2}$/.test(text.day) ? Number(text.day) : NaN
  const month = monthNumber(text.month)
  const year = /^[1-9]\d{3}$/.test(text.year) ? Number(text.year) : NaN
  const unreal = boxes.filter((box) => Number.isNaN({ day: date, month, year }[box]))
  if (unreal.length > 0) return { problem: 'not real', boxes: unreal }
  if (date < 1 || date > daysInMonth(year, month)) return { problem: 'not real', boxes: ['day'] }
  return { day: dayFrom(year, month, date) }
}

/** A number, a name, or a name cut short: 3, 03, March, mar, Sept. */
function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) {
    const month = Number(text)
    return month >= 1 && month <= 12 ? month : NaN
  }
  const start = text.toLowerCase().replace(/\.$/, '')
  const found = monthNames.findIndex((name) => start.length >= 3 && name.toLowerCase().startsWith(start))
  return found === -1 ? NaN : found + 1
}

import { bankHolidays, dayNumber, type DayNumber } from './holidays.ts'
import { isSchoolDay, termEnds } from './school-year.ts'

/** Due days reckoned one day at a time, as with a finger on a wall calendar. Nothing here knows how the product does it. */
export function workingDaysAfter(start: DayNumber, n: number): DayNumber {
  return steps(start, n, 1, isWorkingDay)
}

export function workingDaysBefore(meeting: DayNumber, n: number): DayNumber {
  return steps(meeting, n, -1, isWorkingDay)
}

export function schoolDaysAfter(start: DayNumber, n: number): DayNumber {
  return steps(start, n, 1, isSchoolDay)
}

export function schoolDaysBefore(meeting: DayNumber, n: number): DayNumber {
  return steps(meeting, n, -1, isSchoolDay)
}

export function monthsAfter(start: DayNumber, n: number): DayNumber {
  const from = new Date(start * 86_400_000)
  const [year, month, date] = [from.getUTCFullYear(), from.getUTCMonth() + 1, from.getUTCDate()]
  const wanted = dayNumber(year, month + n, date)
  const endOfMonth = dayNumber(year, month + n + 1, 1) - 1
  return wanted < endOfMonth ? wanted : endOfMonth
}

/** The end of the nth term after the start's own; a start in the holidays belongs to the term that has just ended. */
export function termsAfter(start: DayNumber, n: number): DayNumber {
  const own = termEnds.findLastIndex(({ from }) => from <= start)
  return Math.max(start, termEnds[own + n]!.until)
}

/** The nth term to have ended wholly before the meeting. */
export function termsBefore(meeting: DayNumber, n: number): DayNumber {
  return termEnds.filter(({ until }) => until < meeting).at(-n)!.until
}

function steps(from: DayNumber, n: number, by: 1 | -1, counts: (day: DayNumber) => boolean): DayNumber {
  let at = from
  for (let left = n; left > 0; left -= counts(at) ? 1 : 0) at += by
  return at
}

function isWorkingDay(day: DayNumber): boolean {
  const weekday = new Date(day * 86_400_000).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !bankHolidays.has(day)
}

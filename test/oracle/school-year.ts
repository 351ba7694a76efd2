import { bankHolidays, dayNumber, easterMonday, type DayNumber } from './holidays.ts'

/**
 * The invented authority's school year in words, walked day by day. Autumn begins on the first weekday of September and
 * ends on the last Friday by 22 December; spring begins on the third Monday after that, at the earliest free of a holiday, and
 * ends on the Friday nine days before Easter Sunday; summer begins on the Monday after Easter week and ends on the last
 * Friday by 24 July. Each has a week off: the weeks of October's and May's last Monday, and February's third.
 */
type OneTerm = { from: DayNumber; until: DayNumber; weekOff: DayNumber }

const [sunday, monday, friday, saturday] = [0, 1, 5, 6]

const terms: OneTerm[] = []
for (let year = 2008; year <= 2036; year++) {
  const easterSunday = year > 2008 ? easterMonday(year) - 1 : dayNumber(2008, 3, 23)
  terms.push(
    { from: christmasFriday(year - 1) + 17, until: easterSunday - 9, weekOff: nth(monday, 3, year, 2) },
    { from: easterSunday + 8, until: backTo(friday, dayNumber(year, 7, 24)), weekOff: lastMonday(year, 5) },
    { from: firstWeekday(year, 9), until: christmasFriday(year), weekOff: lastMonday(year, 10) },
  )
}

export function isSchoolDay(day: DayNumber): boolean {
  if (weekday(day) === saturday || weekday(day) === sunday || bankHolidays.has(day)) return false
  return terms.some(({ from, until, weekOff }) => day >= from && day <= until && (day < weekOff || day >= weekOff + 7))
}

export const termEnds = terms.map(({ from, until }) => ({ from, until }))

function christmasFriday(year: number): DayNumber {
  return backTo(friday, dayNumber(year, 12, 22))
}

function lastMonday(year: number, month: number): DayNumber {
  return backTo(monday, dayNumber(year, month + 1, 1) - 1)
}

function firstWeekday(year: number, month: number): DayNumber {
  let day = dayNumber(year, month, 1)
  while (weekday(day) === saturday || weekday(day) === sunday) day++
  return day
}

function nth(wanted: number, n: number, year: number, month: number): DayNumber {
  let day = dayNumber(year, month, 1)
  for (let seen = 0; ; day++) if (weekday(day) === wanted && ++seen === n) return day
}

function backTo(wanted: number, from: DayNumber): DayNumber {
  let day = from
  while (weekday(day) !== wanted) day--
  return day
}

function weekday(day: DayNumber): number {
  return new Date(day * 86_400_000).getUTCDay()
}

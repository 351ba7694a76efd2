import { firstFrom, isWeekend, lastUntil, monday, plusDays } from './weekdays.ts'

/**
 * The eight bank holidays of an ordinary year in England and Wales (Banking and Financial Dealings Act 1971, schedule 1;
 * New Year's Day and the first Monday in May by yearly proclamation), in the almanac's order.
 */
export function holidaysByRule(year: number): string[] {
  const easter = easterSunday(year)
  const newYear = `${year}-01-01`
  const christmas = `${year}-12-25`
  const boxing = `${year}-12-26`
  return [
    isWeekend(newYear) ? firstFrom(newYear, monday) : newYear,
    plusDays(easter, -2),
    plusDays(easter, 1),
    firstFrom(`${year}-05-01`, monday),
    lastUntil(`${year}-05-31`, monday),
    lastUntil(`${year}-08-31`, monday),
    // Whichever way the two meet a weekend, their substitutes are the 27th for one and the 28th for the other.
    isWeekend(christmas) ? `${year}-12-27` : christmas,
    isWeekend(boxing) ? `${year}-12-28` : boxing,
  ]
}

/** The Gregorian reckoning, as in the table of Butcher's Ecclesiastical Calendar (1876); its letters have no other names. */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`
}

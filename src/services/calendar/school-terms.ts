import { firstFrom, friday, lastUntil, monday, plusDays, weekdayFrom } from './weekdays.ts'
import { easterSunday } from './holiday-rule.ts'

export type Span = { from: string; until: string }

/** A school term, both days in it, with the breaks and single days on which its schools are shut to pupils. */
export type Term = Span & { breaks: Span[] }

/**
 * The invented authority's terms, for an authority that has not yet given its own: each council and many schools set
 * theirs (Education Act 2002, section 32), so no national rule could be right. Three terms, as the virtual school counts.
 */
export function defaultTerms(firstYear: number, lastYear: number): Term[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)
  return years.flatMap((year) => [spring(year), summer(year), autumn(year)])
}

function autumn(year: number): Term {
  const lastMonday = lastUntil(`${year}-10-31`, monday)
  return { from: weekdayFrom(`${year}-09-01`), until: lastSchoolFriday(year), breaks: [week(lastMonday)] }
}

function spring(year: number): Term {
  const twoWeeksLater = plusDays(lastSchoolFriday(year - 1), 17)
  const thirdMonday = plusDays(firstFrom(`${year}-02-01`, monday), 14)
  return { from: twoWeeksLater, until: plusDays(easterSunday(year), -9), breaks: [week(thirdMonday)] }
}

function summer(year: number): Term {
  const lastMonday = lastUntil(`${year}-05-31`, monday)
  return {
    from: plusDays(easterSunday(year), 8),
    until: lastUntil(`${year}-07-24`, friday),
    breaks: [week(lastMonday)],
  }
}

function lastSchoolFriday(year: number): string {
  return lastUntil(`${year}-12-22`, friday)
}

function week(from: string): Span {
  return { from, until: plusDays(from, 4) }
}

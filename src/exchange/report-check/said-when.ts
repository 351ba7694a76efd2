import { addDays, addMonths, dayFrom, firstOfMonth, isDay, monthNames, type Day } from '#language/day.ts'

/** The last month of each part of a year that lies in one. */
const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, early: 4, mid: 8, late: 12 }

/**
 * The last day of a day, month, season or year in words: "25th March 2011", "April 2017", "late 2018", "2016".
 * A day without its year is that of the year in which it is nearest to the report. Null where it is none.
 */
export function lastDayOf(said: string, dated: Day): Day | null {
  const [, date, name, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:(\p{L}+)(?: of)?[ -]?)?(20\d\d)?$/u.exec(said.trim()) ?? []
  if (name === undefined) return year === undefined || date !== undefined ? null : dayFrom(Number(year), 12, 31)
  if (year === undefined) return nearest(dated, (each) => lastDayOf(`${said.trim()} ${each}`, dated))
  const season = seasons[name.toLowerCase()]
  if (season !== undefined) return lastOfMonth(Number(year), season)
  const number = monthNames.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1
  if (number === 0) return null
  if (date === undefined) return lastOfMonth(Number(year), number)
  const made = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(made) ? made : null
}

const lastOfMonth = (year: number, month: number): Day =>
  addDays(addMonths(firstOfMonth(dayFrom(year, month, 1)), 1), -1)

function nearest(dated: Day, inYear: (year: number) => Day | null): Day | null {
  const year = Number(dated.slice(0, 4))
  const far = (one: Day) => Math.abs(Date.parse(one) - Date.parse(dated))
  const near = [year - 1, year, year + 1].flatMap((each) => inYear(each) ?? [])
  return near.toSorted((a, b) => far(a) - far(b))[0] ?? null
}

/**
 * Bank holidays in England and Wales, day and month, typed apart from our almanac and agreeing with it only because both
 * are right. To check it against: GOV.UK's "UK bank holidays" (2012 on); for moved and extra days the London Gazette's proclamations
 * (29 April 2011; Diamond Jubilee 2012; VE Day 2020; Platinum Jubilee and state funeral 2022; coronation 2023). From 2028 they
 * follow schedule 1 of the Banking and Financial Dealings Act 1971, with Easter from the tables in the Book of Common Prayer.
 */
const typed = `
  2009: 1 Jan, 10 Apr, 13 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
  2010: 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
  2011: 3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
  2012: 2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec
  2013: 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
  2014: 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
  2015: 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
  2016: 1 Jan, 25 Mar, 28 Mar, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
  2017: 2 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
  2018: 1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
  2019: 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
  2020: 1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec
  2021: 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
  2022: 3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec
  2023: 2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
  2024: 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
  2025: 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
  2026: 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
  2027: 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
  2028: 3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
  2029: 1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
  2030: 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
  2031: 1 Jan, 11 Apr, 14 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
  2032: 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
  2033: 3 Jan, 15 Apr, 18 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
  2034: 2 Jan, 7 Apr, 10 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
  2035: 1 Jan, 23 Mar, 26 Mar, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
  2036: 1 Jan, 11 Apr, 14 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec`

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Whole days since 1 January 1970, the only kind of day that the oracle knows. */
export type DayNumber = number

export function dayNumber(year: number, month: number, date: number): DayNumber {
  return Date.UTC(year, month - 1, date) / 86_400_000
}

export const bankHolidays: ReadonlySet<DayNumber> = new Set(
  typed
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [year, days] = line.split(':')
      return days!.split(',').map((text) => {
        const [date, month] = text.trim().split(' ')
        return dayNumber(Number(year), monthNames.indexOf(month!) + 1, Number(date))
      })
    }),
)

/** Easter Monday is the second holiday after New Year's Day in every one of those years. */
export function easterMonday(year: number): DayNumber {
  return [...bankHolidays].filter((day) => new Date(day * 86_400_000).getUTCFullYear() === year)[2]!
}

import { holidaysByRule } from './holiday-rule.ts'

export type Holiday = { day: string; name: string }

/** GOV.UK publishes about two years ahead: holidays are taken as published to this day, and later ones may move. */
export const publishedUntil = '2027-12-31'

const names = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
]

/**
 * England and Wales, in the order of the names above, each on the day it was kept: substitutes for weekends, and the ones
 * moved by proclamation (early May in 1995 and 2020; spring in 2002, 2012 and 2022).
 */
const almanac = `
1990  01-01  04-13  04-16  05-07  05-28  08-27  12-25  12-26
1991  01-01  03-29  04-01  05-06  05-27  08-26  12-25  12-26
1992  01-01  04-17  04-20  05-04  05-25  08-31  12-25  12-28
1993  01-01  04-09  04-12  05-03  05-31  08-30  12-27  12-28
1994  01-03  04-01  04-04  05-02  05-30  08-29  12-27  12-26
1995  01-02  04-14  04-17  05-08  05-29  08-28  12-25  12-26
1996  01-01  04-05  04-08  05-06  05-27  08-26  12-25  12-26
1997  01-01  03-28  03-31  05-05  05-26  08-25  12-25  12-26
1998  01-01  04-10  04-13  05-04  05-25  08-31  12-25  12-28
1999  01-01  04-02  04-05  05-03  05-31  08-30  12-27  12-28
2000  01-03  04-21  04-24  05-01  05-29  08-28  12-25  12-26
2001  01-01  04-13  04-16  05-07  05-28  08-27  12-25  12-26
2002  01-01  03-29  04-01  05-06  06-04  08-26  12-25  12-26
2003  01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26
2004  01-01  04-09  04-12  05-03  05-31  08-30  12-27  12-28
2005  01-03  03-25  03-28  05-02  05-30  08-29  12-27  12-26
2006  01-02  04-14  04-17  05-01  05-29  08-28  12-25  12-26
2007  01-01  04-06  04-09  05-07  05-28  08-27  12-25  12-26
2008  01-01  03-21  03-24  05-05  05-26  08-25  12-25  12-26
2009  01-01  04-10  04-13  05-04  05-25  08-31  12-25  12-28
2010  01-01  04-02  04-05  05-03  05-31  08-30  12-27  12-28
2011  01-03  04-22  04-25  05-02  05-30  08-29  12-27  12-26
2012  01-02  04-06  04-09  05-07  06-04  08-27  12-25  12-26
2013  01-01  03-29  04-01  05-06  05-27  08-26  12-25  12-26
2014  01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26
2015  01-01  04-03  04-06  05-04  05-25  08-31  12-25  12-28
2016  01-01  03-25  03-28  05-02  05-30  08-29  12-27  12-26
2017  01-02  04-14  04-17  05-01  05-29  08-28  12-25  12-26
2018  01-01  03-30  04-02  05-07  05-28  08-27  12-25  12-26
2019  01-01  04-19  04-22  05-06  05-27  08-26  12-25  12-26
2020  01-01  04-10  04-13  05-08  05-25  08-31  12-25  12-28
2021  01-01  04-02  04-05  05-03  05-31  08-30  12-27  12-28
2022  01-03  04-15  04-18  05-02  06-02  08-29  12-27  12-26
2023  01-02  04-07  04-10  05-01  05-29  08-28  12-25  12-26
2024  01-01  03-29  04-01  05-06  05-27  08-26  12-25  12-26
2025  01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26
2026  01-01  04-03  04-06  05-04  05-25  08-31  12-25  12-28
2027  01-01  03-26  03-29  05-03  05-31  08-30  12-27  12-28
2028  01-03  04-14  04-17  05-01  05-29  08-28  12-25  12-26
2029  01-01  03-30  04-02  05-07  05-28  08-27  12-25  12-26
2030  01-01  04-19  04-22  05-06  05-27  08-26  12-25  12-26
`

/** Holidays beyond the eight, each proclaimed for its one day. */
const extra: Holiday[] = [
  { day: '1999-12-31', name: 'Millennium Eve' },
  { day: '2002-06-03', name: 'Golden Jubilee' },
  { day: '2011-04-29', name: 'Wedding of Prince William and Catherine Middleton' },
  { day: '2012-06-05', name: 'Diamond Jubilee' },
  { day: '2022-06-03', name: 'Platinum Jubilee' },
  { day: '2022-09-19', name: 'State funeral of Queen Elizabeth II' },
  { day: '2023-05-08', name: 'Coronation of King Charles III' },
]

const inAlmanac = new Map(
  almanac
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/))
    .map(([year, ...days]) => [Number(year), days.map((day) => `${year}-${day}`)]),
)

/** Past the almanac's last year the ordinary rule is the best that anyone knows. */
export function bankHolidays(firstYear: number, lastYear: number): Holiday[] {
  const holidays: Holiday[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const days = inAlmanac.get(year) ?? holidaysByRule(year)
    holidays.push(...days.map((day, at) => ({ day, name: names[at]! })))
    holidays.push(...extra.filter(({ day }) => day.startsWith(String(year))))
  }
  return holidays
}

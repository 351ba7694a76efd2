import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  before,
  days,
  limitWords,
  months,
  schoolDays,
  terms,
  weeks,
  workingDays,
  type Limit,
} from '#language/limits.ts'
import { dueDay } from '#workings/due.ts'
import { answers, authority, calendarDatabase } from './calendar-database.ts'
import { dayNumber, type DayNumber } from './holidays.ts'
import * as oracle from './reckoning.ts'

/**
 * Faults that were planted in the product to see the tests bite, and how many tests of each file failed.
 *
 * | planted                                      | every day | clock changes | by hand | elsewhere                      |
 * | -------------------------------------------- | --------- | ------------- | ------- | ------------------------------ |
 * | day 0 counted as day 1                       | 11        |               | 44      |                                |
 * | a start at a weekend counted as day 1        | 11        |               | 5       |                                |
 * | no days allowed, moved to a working day      | 1         |               | 1       |                                |
 * | a count back that counts the meeting's day   | 5         |               | 3       |                                |
 * | Easter ignored                               | 12        |               | 10      | almanac against rule           |
 * | Boxing Day 2026 without its substitute       | 12        |               | 4       | almanac against rule           |
 * | early May 2020 not moved                     | 16        |               | 2       | almanac against rule           |
 * | early May 1995 not moved                     |           |               | 2       | almanac against rule           |
 * | extra holidays forgotten                     | 16        |               | 12      | almanac against rule           |
 * | months not clamped, spilling into the next   | 5         |               | 8       |                                |
 * | months of 30 days                            | 5         |               | 9       |                                |
 * | schools open at half-term                    | 4         |               | 1       | default terms' length          |
 * | school holidays counted to the coming term   | 3         |               | 1       |                                |
 * | hours counted on the wall, not as they pass  |           | 3             | 5       |                                |
 * | London never on summer time                  |           | 3             | 4       | instants                       |
 * | a repeated hour guessed                      |           | 1             |         | instants                       |
 * | a skipped hour accepted                      |           | 1             |         | instants                       |
 * | counts not shifted by a new closure          |           |               |         | filling the calendar           |
 */
const starts: DayNumber[] = []
for (let day = dayNumber(2010, 1, 1); day <= dayNumber(2035, 12, 31); day++) starts.push(day)

type Reckoned = [Limit, (start: DayNumber) => DayNumber]

const all: Reckoned[] = [
  ...[0, 1, 3, 5, 10, 15, 20, 35, 45].map((n): Reckoned => [workingDays(n), (day) => oracle.workingDaysAfter(day, n)]),
  ...[7, 28].map((n): Reckoned => [days(n), (day) => day + n]),
  ...[1, 6].map((n): Reckoned => [weeks(n), (day) => day + 7 * n]),
  ...[1, 3, 6, 12].map((n): Reckoned => [months(n), (day) => oracle.monthsAfter(day, n)]),
  ...[1, 10, 20].map((n): Reckoned => [schoolDays(n), (day) => oracle.schoolDaysAfter(day, n)]),
  ...[0, 1, 2].map((n): Reckoned => [terms(n), (day) => oracle.termsAfter(day, n)]),
  ...[1, 2, 3, 5].map((n): Reckoned => [before(workingDays(n)), (day) => oracle.workingDaysBefore(day, n)]),
  [before(schoolDays(5)), (day) => oracle.schoolDaysBefore(day, 5)],
  [before(days(7)), (day) => day - 7],
  [before(weeks(2)), (day) => day - 14],
  [before(months(1)), (day) => oracle.monthsAfter(day, -1)],
  [before(terms(1)), (day) => oracle.termsBefore(day, 1)],
]

const db = await calendarDatabase()

for (const [limit, reckon] of all)
  test(`${limitWords(limit)} falls on the reckoned day, from every day of 2010 to 2035`, async () => {
    const found = await answers(db, starts.map(written), 'date', (start) => dueDay({ authority, start, limit }))
    const wrong = starts.flatMap((start, at) => {
      const reckoned = written(reckon(start))
      return found[at] === reckoned ? [] : [`from ${written(start)}: reckoned ${reckoned}, found ${found[at]}`]
    })
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${starts.length} differ`)
  })

function written(day: DayNumber): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

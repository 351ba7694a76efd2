import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays } from './bank-holidays.ts'
import { easterSunday, holidaysByRule } from './holiday-rule.ts'
import { weekdayOf } from './weekdays.ts'

const inYear = (year: number) => bankHolidays(year, year).map(({ day }) => day)

test('the almanac is the ordinary rule, but for the holidays that were moved or added', () => {
  const kept = Array.from({ length: 41 }, (_, at) => inYear(1990 + at)).flat()
  const ruled = Array.from({ length: 41 }, (_, at) => holidaysByRule(1990 + at)).flat()
  assert.deepEqual(
    ruled.filter((day) => !kept.includes(day)),
    ['1995-05-01', '2002-05-27', '2012-05-28', '2020-05-04', '2022-05-30'],
  )
  assert.deepEqual(kept.filter((day) => !ruled.includes(day)).toSorted(), [
    '1995-05-08',
    '1999-12-31',
    '2002-06-03',
    '2002-06-04',
    '2011-04-29',
    '2012-06-04',
    '2012-06-05',
    '2020-05-08',
    '2022-06-02',
    '2022-06-03',
    '2022-09-19',
    '2023-05-08',
  ])
})

test('Easter is where the prayer book’s table puts it', () => {
  const table = {
    1990: '04-15',
    2000: '04-23',
    2008: '03-23',
    2011: '04-24',
    2026: '04-05',
    2035: '03-25',
    2038: '04-25',
  }
  for (const [year, day] of Object.entries(table)) assert.equal(easterSunday(Number(year)), `${year}-${day}`)
  for (let year = 1990; year <= 2045; year++) assert.equal(weekdayOf(easterSunday(year)), 0)
})

test('no bank holiday falls at a weekend, and none is kept twice', () => {
  const days = bankHolidays(1990, 2045).map(({ day }) => day)
  assert.deepEqual(
    days.filter((day) => weekdayOf(day) % 6 === 0),
    [],
  )
  assert.equal(new Set(days).size, days.length)
})

test('a year past the almanac has the eight holidays of the rule', () => {
  assert.deepEqual(inYear(2033), holidaysByRule(2033))
  assert.equal(inYear(2045).length, 8)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, ageOn, birthday, day, daysBetween, describe, eighteenthBirthday, isDay } from './day.ts'
import { firstOfMonth, mondayOf, monthOf, span, weekday } from './day.ts'
import { parseTyped } from './typed-day.ts'

test('a day that no calendar has is not a day', () => {
  for (const nonsense of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '31/03/2026', '', '2026-04-31T00:00Z'])
    assert.equal(isDay(nonsense), false, nonsense)
  assert.throws(() => day('2026-02-30'), /not a day/)
  assert.equal(day('2024-02-29'), '2024-02-29')
})

test('a month on from 31 January is the end of February', () => {
  assert.equal(addMonths(day('2026-01-31'), 1), '2026-02-28')
  assert.equal(addMonths(day('2024-01-31'), 1), '2024-02-29')
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28')
  assert.equal(addMonths(day('2026-03-31'), -1), '2026-02-28')
  assert.equal(addMonths(day('2026-01-15'), -1), '2025-12-15')
})

test('days count over a leap day, and back over it', () => {
  assert.equal(addDays(day('2024-02-28'), 2), '2024-03-01')
  assert.equal(addDays(day('2024-03-01'), -1), '2024-02-29')
  assert.equal(daysBetween(day('2024-02-28'), day('2024-03-01')), 2)
})

test('a child born on 29 February turns eighteen on 1 March of a common year', () => {
  const born = day('2008-02-29')
  assert.equal(eighteenthBirthday(born), '2026-03-01')
  assert.equal(ageOn(born, day('2026-02-28')), 17)
  assert.equal(ageOn(born, day('2026-03-01')), 18)
  assert.equal(birthday(born, 16), '2024-02-29')
})

test('a child is a year older as the birthday begins, and an unborn child has no age yet', () => {
  assert.equal(ageOn(day('2010-06-15'), day('2026-06-14')), 15)
  assert.equal(ageOn(day('2010-06-15'), day('2026-06-15')), 16)
  assert.equal(ageOn(day('2026-06-15'), day('2026-06-15')), 0)
  assert.equal(ageOn(day('2026-06-15'), day('2026-03-01')), -1)
})

test('a day reads as people say it', () => {
  assert.equal(describe(day('2026-03-31')), '31 March 2026')
  assert.equal(weekday(day('2026-04-03')), 'Friday')
  assert.equal(firstOfMonth(day('2026-03-31')), '2026-03-01')
  assert.equal(monthOf(day('2026-03-31')), '2026-03')
})

test('a typed date may name its month', () => {
  for (const month of ['3', '03', 'March', 'mar', ' MARCH '])
    assert.deepEqual(parseTyped({ day: '31', month, year: '2026' }), { day: '2026-03-31' })
  assert.deepEqual(parseTyped({ day: '9', month: 'Sept.', year: '2026' }), { day: '2026-09-09' })
})

test('a typed date that cannot be taken says which boxes to look at', () => {
  const wrong = (d: string, month: string, year: string) => parseTyped({ day: d, month, year })
  assert.deepEqual(wrong('', ' ', ''), { problem: 'empty', boxes: ['day', 'month', 'year'] })
  assert.deepEqual(wrong('31', '', '2026'), { problem: 'missing', boxes: ['month'] })
  assert.deepEqual(wrong('31', '3', '26'), { problem: 'short year', boxes: ['year'] })
  assert.deepEqual(wrong('30', '2', '2026'), { problem: 'not real', boxes: ['day'] })
  assert.deepEqual(wrong('1', 'ma', '2026'), { problem: 'not real', boxes: ['month'] })
  assert.deepEqual(wrong('1', '13', '0x7E'), { problem: 'not real', boxes: ['month', 'year'] })
})

test('a week begins on its Monday, and a Sunday is the last of its days', () => {
  assert.deepEqual(
    ['2026-06-01', '2026-06-07', '2026-06-08'].map((of) => mondayOf(day(of))),
    ['2026-06-01', '2026-06-01', '2026-06-08'],
  )
})

test('from one day to another the month and the year are said once where both share them, and a day alone once', () => {
  const said = (from: string, until: string) => span(day(from), day(until))
  assert.equal(said('2011-12-06', '2011-12-17'), '6 to 17 December 2011')
  assert.equal(said('2011-11-28', '2011-12-17'), '28 November to 17 December 2011')
  assert.equal(said('2011-12-06', '2012-01-17'), '6 December 2011 to 17 January 2012')
  assert.equal(said('2026-12-15', '2026-12-15'), '15 December 2026')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day, weekday, type Day } from './day.ts'
import {
  addHours,
  hoursBetween,
  instant,
  isInstant,
  londonDay,
  londonInstant,
  londonTime,
  startOfDay,
} from './instant.ts'

const london = (on: string, time: string, which?: 'first' | 'second') => londonInstant(day(on), time, { which })

test('a London time is an hour behind in summer and level in winter', () => {
  assert.equal(london('2026-01-15', '09:30'), '2026-01-15T09:30:00.000Z')
  assert.equal(london('2026-07-15', '09:30'), '2026-07-15T08:30:00.000Z')
})

test('the hour that the clocks repeat is asked about', () => {
  assert.equal(london('2026-10-25', '01:30'), 'repeated')
  assert.equal(london('2026-10-25', '01:30', 'first'), '2026-10-25T00:30:00.000Z')
  assert.equal(london('2026-10-25', '01:30', 'second'), '2026-10-25T01:30:00.000Z')
  assert.equal(london('2026-10-25', '00:59'), '2026-10-24T23:59:00.000Z')
  assert.equal(london('2026-10-25', '02:00'), '2026-10-25T02:00:00.000Z')
})

test('an hour that the clocks skip is refused', () => {
  assert.equal(london('2026-03-29', '01:00'), 'skipped')
  assert.equal(london('2026-03-29', '01:59', 'first'), 'skipped')
  assert.equal(london('2026-03-29', '00:59'), '2026-03-29T00:59:00.000Z')
  assert.equal(london('2026-03-29', '02:00'), '2026-03-29T01:00:00.000Z')
})

test('seventy-two hours over the October change end an hour earlier on the wall', () => {
  const back = instant('2026-10-24T20:00:00+01:00')
  assert.equal(londonTime(back), '20:00')
  assert.equal(londonTime(addHours(back, 72)), '19:00')
  assert.equal(londonDay(addHours(back, 72)), '2026-10-27')
})

test('just after midnight in summer is already the next day in London', () => {
  assert.equal(londonDay(instant('2026-06-30T23:00:00.000Z')), '2026-07-01')
  assert.equal(londonDay(instant('2026-06-30T22:59:59.999Z')), '2026-06-30')
})

test('a day with a clock change has 23 or 25 hours', () => {
  const length = (of: string) => hoursBetween(startOfDay(day(of)), startOfDay(addDays(day(of), 1)))
  assert.deepEqual(['2026-03-29', '2026-10-25', '2026-06-01'].map(length), [23, 25, 24])
})

test('an instant without a zone, or with nonsense in it, is refused', () => {
  assert.throws(() => instant('2026-03-31T15:04:05'), /not an instant/)
  assert.throws(() => instant('2026-03-31T25:04:05Z'), /not an instant/)
  assert.equal(isInstant('2026-02-30T00:00:00.000Z'), false)
  assert.equal(isInstant('2026-03-31T15:04:05Z'), false)
  assert.equal(instant('2026-03-31T15:04Z'), '2026-03-31T15:04:00.000Z')
})

test('from 1996 the clocks change on the last Sundays of March and October, at one in the morning UTC', () => {
  for (let year = 1996; year <= 2045; year++) {
    const spring = lastSunday(year, '03-31')
    const autumn = lastSunday(year, '10-31')
    assert.equal(londonTime(instant(`${spring}T00:59:59.999Z`)), '00:59')
    assert.equal(londonTime(instant(`${spring}T01:00:00.000Z`)), '02:00')
    assert.equal(londonTime(instant(`${autumn}T00:59:59.999Z`)), '01:59')
    assert.equal(londonTime(instant(`${autumn}T01:00:00.000Z`)), '01:00')
  }
})

test('every third day from 1960 to 2045 shows what the runtime’s own clock shows', () => {
  const face = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })
  for (let on = day('1960-01-01'); on < '2046-01-01'; on = addDays(on, 3)) {
    const at = instant(`${on}T23:30:00.000Z`)
    const [year, month, date] = londonDay(at).split('-')
    assert.equal(`${date}/${month}/${year}, ${londonTime(at)}`, face.format(new Date(at)))
  }
})

function lastSunday(year: number, endOfMonth: string): Day {
  let on = day(`${year}-${endOfMonth}`)
  while (weekday(on) !== 'Sunday') on = addDays(on, -1)
  return on
}

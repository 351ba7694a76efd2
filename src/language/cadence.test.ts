import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays } from '../../test/oracle/holidays.ts'
import { before, cadenceWords, occasions, type Cadence, type Occasion } from './cadence.ts'
import { addDays, day, weekday, weekdays, type Day } from './day.ts'

const number = (of: Day) => Date.parse(of) / 86_400_000
const isWorking = (of: Day) => !['Saturday', 'Sunday'].includes(weekday(of)) && !bankHolidays.has(number(of))
const between = (cadence: Cadence, first: string, last: string, working = isWorking) =>
  occasions(cadence, day(first), day(last), working)
const said = (all: readonly Occasion[]) => all.map(({ on, from, until }) => `${on}: ${from} to ${until}`)

test('a bank holiday moves Monday’s report to Tuesday, and it is still of the week before', () => {
  const mondays = { every: 'week', on: 'Monday' } as const
  assert.deepEqual(said(between(mondays, '2026-04-27', '2026-05-11')), [
    '2026-04-27: 2026-04-20 to 2026-04-26',
    '2026-05-05: 2026-04-27 to 2026-05-03',
    '2026-05-11: 2026-05-04 to 2026-05-10',
  ])
})

test('Easter moves a Friday’s report over four days, and Christmas a Monday’s to the 29th', () => {
  const fridays = { every: 'week', on: 'Friday' } as const
  assert.deepEqual(said(between(fridays, '2026-04-01', '2026-04-09')), ['2026-04-07: 2026-03-23 to 2026-03-29'])
  const mondays = { every: 'week', on: 'Monday' } as const
  assert.deepEqual(said(between(mondays, '2026-12-22', '2027-01-04')), [
    '2026-12-29: 2026-12-21 to 2026-12-27',
    '2027-01-04: 2026-12-28 to 2027-01-03',
  ])
})

test('a daily report on working days is of every day since the last one, the weekend with it', () => {
  assert.deepEqual(said(between({ every: 'day', on: 'working days' }, '2026-04-01', '2026-04-08')), [
    '2026-04-01: 2026-03-31 to 2026-03-31',
    '2026-04-02: 2026-04-01 to 2026-04-01',
    '2026-04-07: 2026-04-02 to 2026-04-06',
    '2026-04-08: 2026-04-07 to 2026-04-07',
  ])
  assert.deepEqual(said(between({ every: 'day', on: 'every day' }, '2026-04-04', '2026-04-05')), [
    '2026-04-04: 2026-04-03 to 2026-04-03',
    '2026-04-05: 2026-04-04 to 2026-04-04',
  ])
})

test('quarters and years run from April, and go out on their nth working day', () => {
  assert.deepEqual(said(between({ every: 'quarter', workingDay: 5 }, '2026-01-01', '2026-12-31')), [
    '2026-01-08: 2025-10-01 to 2025-12-31',
    '2026-04-09: 2026-01-01 to 2026-03-31',
    '2026-07-07: 2026-04-01 to 2026-06-30',
    '2026-10-07: 2026-07-01 to 2026-09-30',
  ])
  assert.deepEqual(said(between({ every: 'year', workingDay: 20 }, '2025-01-01', '2026-12-31')), [
    '2025-04-30: 2024-04-01 to 2025-03-31',
    '2026-04-30: 2025-04-01 to 2026-03-31',
  ])
  assert.deepEqual(said(between({ every: 'month', workingDay: 1 }, '2024-02-15', '2024-04-15')), [
    '2024-03-01: 2024-02-01 to 2024-02-29',
    '2024-04-02: 2024-03-01 to 2024-03-31',
  ])
})

test('two weeks’ reports never fall on one day, however long the authority is shut', () => {
  const shut = (of: Day) => isWorking(of) && (of < '2025-12-22' || of > '2026-01-06')
  assert.deepEqual(said(between({ every: 'week', on: 'Monday' }, '2025-12-15', '2026-01-19', shut)), [
    '2025-12-15: 2025-12-08 to 2025-12-14',
    '2026-01-07: 2025-12-15 to 2025-12-21',
    '2026-01-08: 2025-12-22 to 2025-12-28',
    '2026-01-09: 2025-12-29 to 2026-01-04',
    '2026-01-12: 2026-01-05 to 2026-01-11',
    '2026-01-19: 2026-01-12 to 2026-01-18',
  ])
})

test('from 2024 to 2030 every cadence goes out on the days that a diary kept day by day would say', () => {
  for (const cadence of everyCadence) {
    const [first, last] = [day('2024-01-01'), day('2030-12-31')]
    const diary = kept(cadence, day('2022-01-01'), last).filter(({ on }) => on >= first)
    assert.deepEqual(occasions(cadence, first, last, isWorking), diary, cadenceWords(cadence))
  }
})

test('whichever days are asked for, an occasion is there or not by itself', () => {
  for (const cadence of everyCadence) {
    const whole = between(cadence, '2026-01-01', '2026-12-31')
    const days = Array.from({ length: 365 }, (_, n) => addDays(day('2026-01-01'), n))
    assert.deepEqual(
      days.flatMap((each) => between(cadence, each, each)),
      whole,
      cadenceWords(cadence),
    )
  }
})

test('every day of the years is in one issue of each cadence, and in no second', () => {
  for (const cadence of everyCadence) {
    const all = between(cadence, '2024-01-01', '2030-12-31')
    const wrong = all.slice(1).filter(({ from }, at) => from !== addDays(all[at]!.until, 1))
    assert.deepEqual(wrong, [], cadenceWords(cadence))
  }
})

test('a week is compared with the week before, a quarter with the quarter before', () => {
  const of = (from: string, until: string) => ({ from: day(from), until: day(until) })
  const weekly = before(of('2026-03-23', '2026-03-29'), { every: 'week', on: 'Monday' })
  assert.deepEqual(weekly, of('2026-03-16', '2026-03-22'))
  const quarterly = before(of('2026-04-01', '2026-06-30'), { every: 'quarter', workingDay: 5 })
  assert.deepEqual(quarterly, of('2026-01-01', '2026-03-31'))
  const weekend = before(of('2026-04-02', '2026-04-06'), { every: 'day', on: 'working days' })
  assert.deepEqual(weekend, of('2026-03-26', '2026-03-30'))
})

const everyCadence: readonly Cadence[] = [
  { every: 'day', on: 'working days' },
  { every: 'day', on: 'every day' },
  ...weekdays.map((on) => ({ every: 'week', on }) as const),
  ...(['month', 'quarter', 'year'] as const).flatMap((every) =>
    [1, 5, 20].map((workingDay) => ({ every, workingDay })),
  ),
]

/**
 * A diary: each day in turn is looked at once, what has fallen due joins a queue, and a working day takes one off it.
 * It shares no reckoning with what it checks.
 */
function kept(cadence: Cadence, first: Day, last: Day): Occasion[] {
  const found: Occasion[] = []
  const waiting: Pick<Occasion, 'from' | 'until'>[] = []
  const ended: (Pick<Occasion, 'from' | 'until'> & { worked: number })[] = []
  let [begun, began] = [first, first]
  for (let n = number(first); n <= number(last); n++) {
    const today = shown(n)
    if (cadence.every === 'day' && n > number(first) && (cadence.on === 'every day' || isWorking(today))) {
      found.push({ on: today, from: begun, until: shown(n - 1) })
      begun = today
    }
    if (cadence.every === 'week') {
      const sinceMonday = (n + 3) % 7
      if (weekdays[(n + 4) % 7] === cadence.on)
        waiting.push({ from: shown(n - sinceMonday - 7), until: shown(n - sinceMonday - 1) })
      const next = isWorking(today) && waiting.shift()
      if (next) found.push({ on: today, ...next })
    }
    if ('workingDay' in cadence) {
      if (begins[cadence.every].has(today.slice(5))) {
        ended.push({ from: began, until: shown(n - 1), worked: 0 })
        began = today
      }
      if (isWorking(today))
        for (const period of ended) {
          period.worked += 1
          if (period.worked === cadence.workingDay) found.push({ on: today, from: period.from, until: period.until })
        }
    }
  }
  return found
}

const month = Array.from({ length: 12 }, (_, n) => `${String(n + 1).padStart(2, '0')}-01`)
const begins = {
  month: new Set(month),
  quarter: new Set(['01-01', '04-01', '07-01', '10-01']),
  year: new Set(['04-01']),
}
const shown = (n: number): Day => day(new Date(n * 86_400_000).toISOString().slice(0, 10))

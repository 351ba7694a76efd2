import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { hiddenMonths } from './hidden.ts'

const months = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04']
const over = (words: string, ...counts: number[]) =>
  counts.map((counted, place) => ({
    way: 'over months',
    place,
    part: months[place]!,
    words,
    counted,
    well: null,
    value: null,
    leftOut: 0,
  }))
const firstQuarter = { from: day('2026-01-01'), until: day('2026-03-31') }

test('a small month is hidden with another of its quarter, since the quarter’s whole is told beside it', () => {
  const hidden = hiddenMonths(over('Episodes', 6, 9, 3, 12, 7), [firstQuarter], 5)
  assert.deepEqual(hidden, [false, true, true, false, false])
})

test('where no whole is told, a small month is hidden and one more, as ever', () => {
  assert.deepEqual(hiddenMonths(over('Episodes', 6, 9, 3, 12, 7), [], 5), [true, false, true, false, false])
  assert.deepEqual(hiddenMonths(over('Episodes', 6, 9, 0, 12, 7), [firstQuarter], 5), [
    false,
    false,
    false,
    false,
    false,
  ])
})

test('of two lines, a month that is small in one is hidden in both, since the month’s total may be known', () => {
  const hidden = hiddenMonths([...over('Home', 9, 9, 9, 9, 9), ...over('Care', 9, 9, 2, 9, 9)], [], 5)
  assert.ok(hidden[2] && hidden[7])
})

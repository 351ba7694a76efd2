import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fallenBack, notSustained } from './fallen.ts'

const months = (from: number, values: readonly (number | null)[], counted = 20) =>
  values.map((value, at) => {
    const n = from + at
    return { month: `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`, value, counted }
  })
const held = months(0, [90, 92, 88, 91, 89, 90, 92, 88, 91, 89, 90, 92])

test('a dip that chance could have made is no lapse, and one beyond the limit is, whatever came after it', () => {
  assert.equal(fallenBack(held, months(12, [84, 86]), 'higher', 'share'), null)
  assert.deepEqual(fallenBack(held, months(12, [90, 79, 91]), 'higher', 'share'), {
    month: '2026-02',
    words: 'It fell below its lower limit of 84 in February 2026; its mean had been 90.',
  })
})

test('seven months together on the worse side of the mean are a lapse, and six are none', () => {
  const worse = [88, 88, 88, 88, 88, 88]
  assert.equal(fallenBack(held, months(12, worse), 'higher', 'share'), null)
  assert.match(fallenBack(held, months(12, [...worse, 88]), 'higher', 'share')!.words, /for 7 months together/)
  assert.equal(fallenBack(held, months(12, [92, 92, 92, 92, 92, 92, 92]), 'higher', 'share'), null)
})

test('of a measure that is better lower, a rise is what lapses, and a fall is none', () => {
  assert.equal(fallenBack(held, months(12, [60]), 'lower', 'share'), null)
  assert.match(fallenBack(held, months(12, [99]), 'lower', 'share')!.words, /above its upper limit/)
})

test('where twelve months cannot be had, or months are of few, nothing is said to have lapsed', () => {
  assert.equal(fallenBack(held.slice(1), months(12, [10]), 'higher', 'share'), null)
  assert.equal(fallenBack(held, months(12, [10], 9), 'higher', 'share'), null)
  assert.equal(fallenBack(held, months(12, [null]), 'higher', 'share'), null)
})

test('a measure is sustained over six whole months, and at its target in each where it has one', () => {
  assert.match(notSustained(held.slice(0, 5), 'higher', null)!, /in 5 of those months, and 6 whole months are needed/)
  assert.equal(notSustained(held.slice(0, 6), 'higher', null), null)
  assert.match(notSustained(held.slice(0, 6), 'higher', 90)!, /not at the level of 90 in March 2025, May 2025/)
})

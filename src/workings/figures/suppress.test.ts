import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSmall, suppressed } from './suppress.ts'

const plain = (...counts: number[]) => counts.map((counted) => ({ counted, well: null }))

test('one to four are suppressed; nought and five are not', () => {
  assert.deepEqual(suppressed(plain(0, 5, 6), 5), [false, false, false])
  assert.deepEqual(suppressed(plain(0, 4, 6, 9), 5), [false, true, true, false], 'the next smallest hides the one')
  assert.deepEqual(
    suppressed(plain(2, 4, 9, 12), 5),
    [true, true, false, false],
    'two that are six together hide each other',
  )
  assert.deepEqual(suppressed(plain(1, 2, 9, 12), 5), [true, true, true, false], 'two that are three together do not')
})

test('a share gives away few who did not as well as few who did', () => {
  assert.equal(isSmall({ counted: 50, well: 46 }, 5), true)
  assert.equal(isSmall({ counted: 50, well: 50 }, 5), false)
})

test('nothing suppressed can be worked out from the total and the parts that show', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), (counts) => {
      const out = suppressed(plain(...counts), 5)
      const hidden = counts.filter((_, at) => out[at])
      const sum = hidden.reduce((total, count) => total + count, 0)
      assert.ok(counts.every((count, at) => out[at] || count === 0 || count >= 5))
      const othersShown = counts.some((count, at) => !out[at] && count > 0)
      if (hidden.length > 0 && othersShown) assert.ok(hidden.length > 1 && (sum === 0 || sum >= 5))
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSmall, reasonsShown, suppressed } from './suppress.ts'

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

const table = (rows: readonly (readonly number[])[]) =>
  rows.flatMap((row, team) =>
    row.map((counted, month) => ({
      at: { team: `${team}`, month: `${month}` } as Record<string, string>,
      counted,
      well: null,
    })),
  )

test('divided in two ways, nothing suppressed can be worked out from the totals of either', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([teams, months]) =>
      fc.array(fc.array(fc.nat(20), { minLength: months, maxLength: months }), { minLength: teams, maxLength: teams }),
    )
  fc.assert(
    fc.property(tables, (rows) => {
      const all = table(rows)
      const out = suppressed(all, 5)
      const hidden = new Set(all.filter((_, at) => out[at]))
      assert.ok(all.every((part) => hidden.has(part) || part.counted === 0 || part.counted >= 5))
      for (const way of ['team', 'month']) {
        for (const line of Map.groupBy(all, ({ at }) => at[way]!).values()) {
          const out = line.filter((part) => hidden.has(part))
          const sum = out.reduce((total, { counted }) => total + counted, 0)
          const shown = line.some((part) => !hidden.has(part) && part.counted > 0)
          if (out.length > 0 && shown) assert.ok(out.length > 1 && sum >= 5)
        }
      }
    }),
  )
})

test('few who went well, few who did not and few who are left out are each as telling as few counted', () => {
  const one = (change: object) => ({ counted: 20, well: 10, leftOut: {}, ...change })
  const isHidden = (part: ReturnType<typeof one>) => suppressed([part], 5)[0]
  assert.deepEqual(
    [one({}), one({ well: 3 }), one({ well: 18 }), one({ well: 20 }), one({ leftOut: { died: 1 } })].map(isHidden),
    [false, true, true, false, true],
  )
})

test('a reason that few share is told with the others, and beside them nobody is told reason by reason', () => {
  const [alone, few, many] = [{ leftOut: { history: 20 } }, { leftOut: { history: 20, died: 2 } }, { leftOut: {} }]
  assert.deepEqual(reasonsShown([alone], 5), [{ history: 20 }])
  assert.deepEqual(reasonsShown([few, alone, many], 5), [
    { 'for more than one reason': 22 },
    { 'for more than one reason': 20 },
    {},
  ])
  assert.deepEqual(reasonsShown([few], null), [{ history: 20, died: 2 }])
})

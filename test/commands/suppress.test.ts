import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Part } from '#workings/figures/figure.ts'
import { suppressed } from '../../src/commands/figures/suppress.ts'

const parts = (rows: readonly (readonly number[])[]): Part[] =>
  rows.flatMap((row, team) =>
    row.map((counted, month) => ({
      at: { team: `${team}`, month: `${month}` },
      counted,
      well: null,
      value: null,
      leftOut: {},
    })),
  )

test('divided in two ways, nothing suppressed can be worked out from the totals of either', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([teams, months]) =>
      fc.array(fc.array(fc.nat(20), { minLength: months, maxLength: months }), { minLength: teams, maxLength: teams }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      const all = parts(rows)
      const hidden = suppressed(all, 5)
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
  const one = (change: Partial<Part>): Part => ({ at: {}, counted: 20, well: 10, value: null, leftOut: {}, ...change })
  const isHidden = (part: Part) => suppressed([part], 5).has(part)
  assert.deepEqual(
    [one({}), one({ well: 3 }), one({ well: 18 }), one({ well: 20 }), one({ leftOut: { died: 1 } })].map(isHidden),
    [false, true, true, false, true],
  )
})

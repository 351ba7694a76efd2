import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, day } from '#language/day.ts'
import { WhatFollows } from './what-follows.ts'
import { cutToTotals, wholePeriod, type Cut, type FigureOver } from './totals.ts'

test('a month, a quarter and a financial year are whole, and nothing else is', () => {
  const whole = (from: string, until: string) => wholePeriod({ from: day(from), until: day(until) })
  assert.equal(whole('2026-02-01', '2026-02-28'), 'month')
  assert.equal(whole('2024-02-01', '2024-02-28'), null)
  assert.equal(whole('2026-04-01', '2026-06-30'), 'quarter')
  assert.equal(whole('2026-05-01', '2026-07-31'), null)
  assert.equal(whole('2026-04-01', '2027-03-31'), 'year')
  assert.equal(whole('2026-01-01', '2026-12-31'), null)
  assert.equal(whole('2026-05-01', '2026-05-30'), null)
  assert.equal(whole('2026-05-02', '2026-06-01'), null)
})

const april = day('2025-04-01')
const months = Array.from({ length: 12 }, (_, at) => addMonths(april, at))
const last = (at: number) => day(new Date(Date.parse(addMonths(april, at + 1)) - 86_400_000).toISOString().slice(0, 10))
type Span = { first: number; last: number; from: typeof april; until: typeof april }
const span = (first: number, until: number): Span => ({
  first,
  last: until,
  from: months[first]!,
  until: last(until),
})
const spans = [...months.map((_, at) => span(at, at)), ...[0, 3, 6, 9].map((at) => span(at, at + 2)), span(0, 11)]

/** So many in each month of each team, divided by team or not. */
const counting =
  (counts: readonly (readonly number[])[]): FigureOver =>
  ({ from, until }, byTeam) => {
    const { first, last } = spans.find((one) => one.from === from && one.until === until)!
    const sums = counts.map((row) => row.slice(first, last + 1).reduce((sum, n) => sum + n, 0))
    const part = (counted: number, at: Record<string, string>) => ({
      at,
      counted,
      well: null,
      value: null,
      leftOut: {},
    })
    const parts = byTeam
      ? sums.flatMap((n, team) => (n === 0 ? [] : [part(n, { team: String(team) })]))
      : [
          part(
            sums.reduce((sum, n) => sum + n, 0),
            {},
          ),
        ]
    return Promise.resolve(parts)
  }

const told = (cuts: readonly Cut[]) => cuts.map(({ part, hidden }) => (hidden ? 'suppressed' : part.counted))

test('a quarter with one small month is not shown, since its other months would give that one away; with two it is', async () => {
  const of = async (first: number, until: number) =>
    told(await cutToTotals(counting([[3, 9, 9, 4, 3, 9, 9, 9, 9, 9, 9, 9]]), span(first, until), false, 5))
  assert.deepEqual(await of(0, 0), ['suppressed'])
  assert.deepEqual(await of(0, 2), ['suppressed'])
  assert.deepEqual(await of(3, 5), [16])
  assert.deepEqual(await of(6, 8), [27])
  // July and August are known together from their quarter, so of the year April alone would be left.
  assert.deepEqual(await of(0, 11), ['suppressed'])
})

test('whatever a year’s months, quarters and teams hold, nothing that is suppressed can be worked out from all that is shown', async () => {
  const count = fc.oneof(fc.constant(0), fc.nat(6), fc.integer({ min: 5, max: 9 }), fc.integer({ min: 8, max: 40 }))
  const year = fc.array(count, { minLength: 12, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.array(year, { minLength: 1, maxLength: 4 }), async (counts) => {
      const size = counts.length * 12
      const known: number[][] = []
      const hidden: number[][] = []
      const cells = (within: Span, team: number | null) =>
        Array.from({ length: size }, (_, at) => {
          const [row, month] = [Math.floor(at / 12), at % 12]
          return (team === null || row === team) && month >= within.first && month <= within.last ? 1 : 0
        })
      for (const within of spans)
        for (const byTeam of [false, true])
          for (const { part, hidden: out } of await cutToTotals(counting(counts), within, byTeam, 5)) {
            const row = cells(within, byTeam ? Number(part.at['team']) : null)
            if (!out) known.push(row)
            else if (part.counted < 5) hidden.push(row)
          }
      // Nobody is in a part that is not there: its nought is known.
      for (const [team, row] of counts.entries())
        for (const [month, n] of row.entries()) if (n === 0) known.push(cells(span(month, month), team))
      const follows = known.reduce((some, row) => some.with(row), new WhatFollows())
      for (const row of hidden) assert.ok(!follows.settles(row), JSON.stringify(counts))
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  )
})

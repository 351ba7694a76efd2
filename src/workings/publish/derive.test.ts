import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byTeam } from '#language/breakdown.ts'
import { addDays, addMonths } from '#language/day.ts'
import { pathways } from '#pathways/index.ts'
import { invented } from '../../../test/examples/invented.ts'
import { asKeeper } from '../database.ts'
import { figure, list } from '../figures/figure.ts'
import { deriving, rowsIn, totalOf } from './derive.ts'
import { partsBy } from './parts.ts'

const { db, authority, today } = await invented({ children: 600, seed: 7 })
const view = { authority, today, knownAt: null }
const measures = [...pathways.measures.values()]
const periods = [
  ...[7, 70, 350].map((ago) => ({ from: addDays(today, -ago), until: addDays(today, 6 - ago) })),
  { from: addMonths(today, -3), until: today },
  { from: addDays(today, 100), until: addDays(today, 106) },
]

test('what is derived from the children concerned alone is what all the records say, row by row', async () => {
  await asKeeper(db, async (tx) => {
    const from = await deriving(tx, view)
    let rows = 0
    for (const measure of measures)
      for (const days of periods) {
        const found = await rowsIn(from, measure, days)
        assert.deepEqual(
          found,
          await list(tx, view, from.settings, { measure, ...days }),
          `${measure.id} from ${days.from}`,
        )
        rows += found.length
      }
    assert.ok(rows > 500, `${rows} rows were compared`)
  })
})

test('what its rows come to is the figure, whole and by team', async () => {
  await asKeeper(db, async (tx) => {
    const from = await deriving(tx, view)
    for (const measure of measures.filter(({ by }) => by.includes(byTeam)))
      for (const days of periods) {
        const rows = await rowsIn(from, measure, days, [byTeam])
        const { leftOut, ...total } = totalOf(measure, days, rows)
        const [whole = { counted: 0, value: null, well: total.well, leftOut: {} }] = await figure(
          tx,
          view,
          from.settings,
          { measure, ...days },
        )
        const said = `${measure.id} from ${days.from}`
        assert.deepEqual(total, { counted: whole.counted, well: whole.well, value: whole.value }, said)
        assert.equal(
          leftOut,
          Object.values(whole.leftOut).reduce((sum, n) => sum + n, 0),
          said,
        )
        const parts = await partsBy(from, measure, byTeam, days, rows)
        const asked = await figure(tx, view, from.settings, { measure, ...days, by: [byTeam] })
        const numbers = parts.map(({ part, counted, well, value }) => ({ part, counted, well, value }))
        const wanted = asked.map(({ at, counted, well, value }) => ({ part: at['team']!, counted, well, value }))
        assert.deepEqual(numbers.toSorted(byPart), wanted.toSorted(byPart), said)
      }
  })
})

const byPart = (a: { part: string }, b: { part: string }): number => (a.part < b.part ? -1 : 1)

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bySex } from '#language/breakdown.ts'
import { day } from '#language/day.ts'
import { isShare } from '#language/measure.ts'
import { missingEpisodes, missingLength, missingMeasures } from '#pathways/missing/measures.ts'
import { nothing, nothingWords, type Nothing } from '../../src/ui/nothing.ts'
import { asKeeper } from '#workings/database.ts'
import { figure, type FigureAsked } from '#workings/figures/figure.ts'
import { noSettings } from '#workings/settings.ts'
import { given } from '../examples/given.ts'

const world = await given()
const may = { from: day('2026-05-01'), until: day('2026-05-31') }
const ask = (asked: FigureAsked) => asKeeper(world.db, (tx) => figure(tx, world.view('2026-06-01'), noSettings, asked))

test('law 9: none, not recorded, not known, suppressed and not worked out differ in words and in mark-up', () => {
  const kinds = Object.keys(nothingWords) as Nothing[]
  const marked = kinds.map((kind) => String(nothing(kind)))
  assert.equal(kinds.length, 5)
  assert.equal(new Set(marked.map((one) => one.replace(/<[^>]*>/g, '').toLowerCase())).size, 5)
  assert.equal(new Set(marked.map((one) => /class="([^"]*)"/.exec(one)?.[1])).size, 5)
  assert.ok(marked.every((one) => one.replace(/<[^>]*>/g, '').trim() !== ''))
})

test('law 9: where nobody went missing the count is nought, and a middle length is no number rather than nought', async () => {
  for (const measure of missingMeasures) {
    const [part, ...others] = await ask({ measure, ...may })
    assert.deepEqual(others, [])
    const well = isShare(measure.versions[0]!.counts) ? 0 : null
    assert.deepEqual(part, { at: {}, counted: 0, well, value: null, leftOut: {} }, measure.id)
  }
})

test('law 9: an episode that took no time has a length of nought, and one whose hours nobody knows has none', async () => {
  const amy = await world.child('Amy', { born: day('2011-05-05'), sex: null })
  await world.missing(amy, '2026-05-02', '2026-05-03')
  await world.missing(amy, '2026-05-04 20:00', null)
  assert.deepEqual((await ask({ measure: missingLength, ...may }))[0], {
    at: {},
    counted: 0,
    well: null,
    value: null,
    leftOut: { 'hours not known': 1, 'not ended yet': 1 },
  })
  await world.missing(amy, '2026-05-06 20:00', '2026-05-06 20:00')
  assert.equal((await ask({ measure: missingLength, ...may }))[0]!.value, 0)
})

test('law 9: a child whose sex nobody recorded is not one whose sex is not known', async () => {
  const ben = await world.child('Ben', { born: day('2012-05-05'), sex: 'not_known' })
  await world.missing(ben, '2026-05-08 20:00', '2026-05-09 08:00')
  const parts = await ask({ measure: missingEpisodes, ...may, by: [bySex] })
  const found = Object.fromEntries(parts.map(({ at, counted }) => [at['sex'], counted]))
  assert.deepEqual(found, { not_known: 1, not_recorded: 3 })
})

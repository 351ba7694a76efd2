import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#language/day.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { authority, given } from '../../../test/examples/given.ts'
import { choose, on, passing } from '../../../test/examples/issuing.ts'
import { onKey } from './settings.ts'
import { outings } from './outings.ts'

const world = await given()

test('what is issued between any two questions is among the outings, once', async (t) => {
  const publication = { ...weeklyMissing, id: 'weekly-between' }
  const { run } = passing(world, [publication])
  await choose(world, onKey(publication.id), true, '2026-06-01')
  let questions = 0
  for (let after = 1, over = false; !over; after++) {
    const monday = addDays(day('2026-06-01'), 7 * after)
    const at = on(monday, '10:00')
    questions = 0
    const between = world.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (++questions === after) await run(at)
        return result
      },
    })
    const told = await outings(between, authority, publication, null, at)
    assert.equal(told.filter((outing) => outing.for === monday).length, 1, `after question ${after}`)
    over = questions < after
  }
  t.diagnostic(`issued after each of ${questions} questions`)
  assert.ok(questions > 3)
})

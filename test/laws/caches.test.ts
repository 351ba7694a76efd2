import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { setting } from '#language/spine/index.ts'
import { pathways } from '#pathways/index.ts'
import { readyCaches, rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper } from '#workings/database.ts'
import { authority, authoritySubject, given, type World } from '../examples/given.ts'
import { lives } from './lives.ts'
import { same } from './same.ts'

const caches = {
  clocks: 'select to_jsonb(c)::text as row from clock_cache c',
  'parts of figures': 'select to_jsonb(c)::text as row from figure_part c',
  // A sum that has come to nothing says what no row says.
  'sums of figures': 'select to_jsonb(c)::text as row from figure_cache c where (counted, well, left_out) <> (0, 0, 0)',
  'words to find by': 'select to_jsonb(c)::text as row from search_cache c',
} as const
type Looks = Record<string, string[]>

const all: { kept: Looks; rebuilt: Looks; said: string }[] = []
for (const { world, end, said } of await lives()) {
  const kept = await look(world)
  await asKeeper(world.db, (tx) =>
    rebuildCaches(tx, pathways, { authority, today: londonDay(end), knownAt: null }, end),
  )
  all.push({ kept, rebuilt: await look(world), said })
}

for (const name of Object.keys(caches)) {
  test(`law 8: the ${name} that four writers kept are those that a rebuilding derives`, () => {
    for (const { kept, rebuilt, said } of all) {
      same(kept[name]!, rebuilt[name]!, said)
      assert.ok(kept[name]!.length > 0, `there was something to keep: ${said}`)
    }
  })
}

test('law 8: once a setting has changed, clocks and figures are derived until the caches have been built anew', async () => {
  const world = await given()
  const view = world.view('2026-06-01')
  const trusted = async () => [...(await readyCaches(world.db, view, pathways))].toSorted()
  assert.deepEqual(await trusted(), ['clocks', 'figures', 'search'])
  const answers = { key: 'timescale.return_to_interview.within', value: '48', from: day('2026-05-01'), why: 'Agreed' }
  await world.save(setting, [authoritySubject], answers)
  assert.deepEqual(await trusted(), ['search'])
  await asKeeper(world.db, (tx) => rebuildCaches(tx, pathways, view, '2026-06-01T10:00:00Z'))
  assert.deepEqual(await trusted(), ['clocks', 'figures', 'search'])
})

test('law 8: what another program’s declarations built is neither read nor added to, and its own program is told', async () => {
  const world = await given()
  const view = world.view('2026-06-01')
  const others = { ...pathways, measures: new Map([...pathways.measures].slice(1)) }
  await asKeeper(world.db, (tx) => rebuildCaches(tx, others, view, '2026-06-01T10:00:00Z'))
  assert.deepEqual([...(await readyCaches(world.db, view, pathways))], [])
  assert.equal((await readyCaches(world.db, view, others)).size, 3)
  // This program saves, and adds nothing to what it does not trust: from then on it is not what it caches.
  const amy = await world.child('Amy')
  await world.missing(amy, '2026-05-04 20:00', '2026-05-05 08:00')
  assert.deepEqual([...(await readyCaches(world.db, view, others))], [])
})

async function look(world: World): Promise<Looks> {
  const looks: Looks = {}
  for (const [name, query] of Object.entries(caches))
    looks[name] = (await world.rows<{ row: string }>(query)).map(({ row }) => row)
  return looks
}

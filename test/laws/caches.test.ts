import assert from 'node:assert/strict'
import { test } from 'node:test'
import { londonDay } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper } from '#workings/database.ts'
import { authority, type World } from '../examples/given.ts'
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

async function look(world: World): Promise<Looks> {
  const looks: Looks = {}
  for (const [name, query] of Object.entries(caches))
    looks[name] = (await world.rows<{ row: string }>(query)).map(({ row }) => row)
  return looks
}

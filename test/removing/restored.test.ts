import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, test } from 'node:test'
import { missingEpisode } from '#pathways/missing/records.ts'
import { databaseOn } from '#workings/database.ts'
import { removeAgain } from '#workings/removing/again.ts'
import { pathways } from '#pathways/index.ts'
import { backedUp, restored } from '../backup/backed-up.ts'
import { standsIn } from './everywhere.ts'
import { at, planted, secret } from './planted.ts'

const { world, children, record, outside, done, folder } = await planted()
after(() => world.close())

test('a backup made before a removal is restored without what was removed, before anybody can read it; where the list is not there, that is said', async () => {
  const file = await backedUp({ pool: world.pool, heads: `${folder}/heads` }, at)
  await world.save(missingEpisode, [children.amy], { action: null }, { record, seen: 1, reason: 'About somebody else' })
  await done({ what: 'version', record, version: 1 })
  await done({ what: 'file', child: children.amy })
  const without = await restored(file.file)
  assert.match(without.again.join(), /There is no list of lawful removals/)
  assert.notDeepEqual(await standsIn(without.pool, secret), [])
  await rm(outside.lists[0]!)
  const again = await restored(file.file, { outside })
  assert.equal(again.again.length, 2)
  assert.deepEqual(await standsIn(again.pool, secret), [])
  assert.deepEqual(await removeAgain(databaseOn(again.pool), pathways, outside, at), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#language/day.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const manager = await world.worker('Mina Manager', 'team_manager', team)
const social = await world.worker('Sol Worker', 'social_worker', team)
const amy = await world.child('Amy', { born: day('2011-05-05') })
await world.allocated(amy, social, team)
// Each interview says something that nobody shares, so each starts a clock that nothing ends.
for (let n = 0; n < 25; n++) {
  const on = addDays(day('2026-01-05'), n * 5)
  const episode = await world.missing(amy, `${on} 20:00`, `${addDays(on, 1)} 08:00`)
  await world.interview(amy, episode.record, `${addDays(on, 2)} 10:00`)
}
const door = await frontDoor(world)
const asManager = await door.signedIn(manager, 'team_manager', team)

test('of many running clocks the page shows those that fall due first, says how many there are, and opens them all', async () => {
  const page = await asManager.get(`/children/${amy}`)
  assert.equal(page.body.match(/class="tl-clock"/g)?.length, 20)
  const of = Number(/These 20 fall due first, of (\d+) that run\./.exec(page.body)?.[1])
  assert.ok(of >= 25, page.body)
  const all = await asManager.get(String(/href="([^"]*clocks=all[^"]*)"/.exec(page.body)?.[1]))
  assert.equal(all.body.match(/class="tl-clock"/g)?.length, of)
  assert.doesNotMatch(all.body, /fall due first/)
})

test('a story of more than a page can be had on one, to print or to search', async () => {
  const page = await asManager.get(`/children/${amy}`)
  const entries = (body: string) => body.match(/class="tl-story__entry"/g)?.length
  const total = Number(/Showing 1 to 50 of (\d+) records/.exec(page.body)?.[1])
  assert.ok(total > 50, page.body)
  assert.equal(entries(page.body), 50)
  const all = await asManager.get(String(/href="([^"]*page=all[^"]*)"/.exec(page.body)?.[1]))
  assert.equal(entries(all.body), total)
  assert.match(all.body, new RegExp(`Showing 1 to ${total} of ${total} records`))
})

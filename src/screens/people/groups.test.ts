import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const administrator = await world.worker('Ada Administrator', 'administrator')
const director = await world.worker('Dee Director', 'director')
const team = await world.team('North')
const door = await frontDoor(world)
const form = {
  'form-id': '01976000-0000-7000-8000-000000000001',
  group: 'childrens-north-managers',
  role: 'team_manager',
  team,
  'from-day': '1',
  'from-month': '6',
  'from-year': '2026',
}

test('an administrator says which role and team a group gives; what it gave before is kept with who changed it', async () => {
  const visitor = await door.signedIn(administrator, 'administrator')
  const empty = await visitor.get('/settings/groups')
  await valid(empty.body, 'no groups')
  assert.match(saying(empty.body), /No group gives a post yet/)
  const sent = await visitor.post('/settings/groups/new', form)
  const address = sent.headers.location!.split('?')[0]!
  assert.equal((await visitor.post('/settings/groups/new', form)).headers.location, sent.headers.location)
  const list = await visitor.get('/settings/groups')
  await valid(list.body, 'groups')
  assert.deepEqual(rowsOn(list.body, '#groups'), [
    ['childrens-north-managers', 'Team manager', 'North', '1 June 2026', 'None', 'Complete'],
  ])
  const changed = { ...form, role: 'business_support', seen: '1', 'change-reason': 'Managers have another group now' }
  assert.equal((await visitor.post(`${address}/change`, changed)).statusCode, 303)
  const page = await visitor.get(address)
  await valid(page.body, 'a group')
  assert.match(saying(page.body), /Business support.*Managers have another group now.*Team manager/)
  assert.match(saying(page.body), /Ada Administrator/)
})

test('nobody else sees or says what a group gives, a director neither', async () => {
  const visitor = await door.signedIn(director, 'director')
  for (const path of ['/settings/groups', '/settings/groups/new'])
    assert.equal((await visitor.get(path)).statusCode, 403)
  assert.equal((await visitor.post('/settings/groups/new', form)).statusCode, 403)
})

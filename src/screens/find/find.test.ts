import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { post, restriction } from '#language/spine/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const officer = await world.worker('Olu Officer', 'contact_officer')
const councillor = await world.worker('Cora Councillor', 'councillor')
const social = await world.worker('Sol Worker', 'social_worker', team)
const amy = await world.child('Amy', { born: day('2011-05-05'), family_name: 'Okonkwo' })
await world.child('Ben', { born: day('2012-02-29') })
const door = await frontDoor(world)

test('a contact officer finds a child by a misspelt name, by sound, and by date of birth', async () => {
  const visitor = await door.signedIn(officer, 'contact_officer')
  for (const typed of ['amy', 'Aimee', 'okonkow', 'amy okonkwo', '5 May 2011', '05/05/2011', 'okonkwo 2011-05-05']) {
    const page = await visitor.get(`/children?q=${encodeURIComponent(typed)}`)
    assert.equal(page.statusCode, 200)
    assert.match(page.body, new RegExp(`/children/${amy}`), typed)
  }
  const logged = await world.rows<{ n: number }>("select count(*) n from access_log where action = 'search'")
  assert.equal(logged[0]!.n, 7)
})

test('a social worker finds nobody outside their own cases, and a councillor has no such page', async () => {
  const worker = await door.signedIn(social, 'social_worker', team)
  assert.doesNotMatch((await worker.get('/children?q=amy')).body, new RegExp(amy))
  assert.equal((await (await door.signedIn(councillor, 'councillor')).get('/children?q=amy')).statusCode, 403)
})

test('a social worker finds their own child among more of the name than any page shows', async () => {
  const theirs = await world.child('Zoe', { born: day('2013-03-03') })
  await world.allocated(theirs, social, team)
  for (let n = 0; n < 120; n++) await world.child('Zoe')
  const worker = await door.signedIn(social, 'social_worker', team)
  for (const typed of ['zoe', 'Zoee', 'zoe 2013-03-03'])
    assert.match((await worker.get(`/children?q=${encodeURIComponent(typed)}`)).body, new RegExp(theirs), typed)
})

test('a restricted child is found by nobody who may not open the record', async () => {
  const hidden = await world.child('Xanthe', { born: day('2013-03-03') })
  await world.save(restriction, [hidden], { why: 'A threat', from: day('2026-01-01') })
  const visitor = await door.signedIn(officer, 'contact_officer')
  assert.doesNotMatch((await visitor.get('/children?q=xanthe')).body, new RegExp(hidden))
})

test('somebody who is not signed in is asked to, and a form from another site is not taken', async () => {
  const page = await door.app.inject({ method: 'GET', url: '/children?q=amy' })
  assert.equal(page.statusCode, 303)
  assert.match(String(page.headers.location), /^\/sign-in\?next=/)
  const foreign = await door.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { origin: 'https://elsewhere.example', host: 'localhost' },
    payload: 'post=x',
  })
  assert.ok([403, 415].includes(foreign.statusCode))
})

test('the health page answers anybody and names nobody', async () => {
  const page = await door.app.inject({ method: 'GET', url: '/health?format=json' })
  assert.deepEqual(page.json().caches, { clocks: 'ready', figures: 'ready', search: 'ready' })
})

test('a post that ends opens nothing more, at once', async () => {
  const leaver = await world.worker('Lee Leaver', 'contact_officer')
  const visitor = await door.signedIn(leaver, 'contact_officer')
  assert.equal((await visitor.get('/children?q=amy')).statusCode, 200)
  const [held] = await world.rows<{ record: string }>(
    "select record from record where subject = $1 and kind = 'post'",
    [leaver],
  )
  const ended = { role: 'contact_officer', from: day('2020-01-01'), until: day('2026-05-31') } as const
  await world.save(post, [leaver], ended, { record: held!.record, reason: 'Left' })
  assert.equal((await visitor.get('/children?q=amy')).statusCode, 303)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { restriction } from '#language/spine/index.ts'
import { lookForSigns } from '#workings/signs/pass.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { authority, given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const [north, south] = [await world.team('North'), await world.team('South')]
const sol = await world.worker('Sol Oakapple', 'social_worker', north)
const olu = await world.worker('Olu Officer', 'contact_officer')
const director = await world.worker('Dina Director', 'director')
const administrator = await world.worker('Ada Administrator', 'administrator')
const amy = await world.child('Amy')
const robin = await world.child('Robin', { family_name: 'Oakapple', born: day('2012-01-01') })
await world.allocated(amy, sol, north)
await world.allocated(robin, olu, south)
const bel = await world.child('Bel')
await world.save(restriction, [bel], { from: day('2026-01-01'), why: 'Child of a member of staff' })
// A Monday in term.
const door = await frontDoor(world, '2026-06-01T09:00:00.000Z')

test('a rule notices, the day after, that a worker with the child’s surname opened the record, and says so in words; it comes to whoever audits', async () => {
  const namesake = await world.worker('Pat Oakapple', 'contact_officer')
  await (await door.signedIn(namesake, 'contact_officer')).get(`/children/${robin}`)
  await (await door.signedIn(sol, 'social_worker', north)).get(`/children/${amy}`)
  assert.equal(await lookForSigns(world.db, authority, instant('2026-06-01T20:00:00.000Z')), 0)
  assert.equal(await lookForSigns(world.db, authority, instant('2026-06-02T01:10:00.000Z')), 1)
  assert.equal(await lookForSigns(world.db, authority, instant('2026-06-02T02:10:00.000Z')), 0)
  door.clock.at = instant('2026-06-02T09:00:00.000Z')
  const auditor = await door.signedIn(director, 'director')
  const queue = await auditor.get('/audit/signs')
  await valid(queue.body, 'signs')
  const [row] = rowsOn(queue.body, '#signs')
  assert.match(
    row!.join(' | '),
    /Pat Oakapple \| Same surname.*a surname that more than 50 children here have.*To be looked into/,
  )
  assert.match(saying((await auditor.get('/')).body), /One sign in the access log to look into/)
})

test('the entries behind a sign are shown; an administrator, who opens no child’s record, sees no name', async () => {
  const [{ sign }] = await one<{ sign: string }>('select sign from access_sign')
  const asDirector = await (await door.signedIn(director, 'director')).get(`/audit/signs/${sign}`)
  assert.match(saying(asDirector.body), /Robin Oakapple/)
  assert.match(saying(asDirector.body), /read: the child’s record/)
  const asAdministrator = await (await door.signedIn(administrator, 'administrator')).get(`/audit/signs/${sign}`)
  assert.doesNotMatch(asAdministrator.body, /Robin/)
  assert.match(saying(asAdministrator.body), /A child whose record is not yours to open/)
  const asOfficer = await door.signedIn(olu, 'contact_officer')
  assert.equal((await asOfficer.get(`/audit/signs/${sign}`)).statusCode, 403)
  assert.equal((await asOfficer.get('/audit/signs')).statusCode, 403)
})

test('what was found is a record with who recorded it, it is answered once, and then waits no longer', async () => {
  const [{ sign }] = await one<{ sign: string }>('select sign from access_sign')
  const auditor = await door.signedIn(director, 'director')
  const empty = await auditor.post(`/audit/signs/${sign}`, {})
  assert.equal(empty.statusCode, 422)
  await valid(empty.body, 'an answer that lacks everything')
  const said = {
    'looked_into-day': '2',
    'looked_into-month': '6',
    'looked_into-year': '2026',
    found: 'work',
    how: 'On duty at the front door',
  }
  assert.equal((await auditor.post(`/audit/signs/${sign}`, said)).headers.location, '/audit/signs?done=saved')
  assert.equal((await auditor.post(`/audit/signs/${sign}`, said)).statusCode, 409)
  assert.deepEqual(rowsOn((await auditor.get('/audit/signs')).body, '#signs'), [])
  const page = saying((await auditor.get(`/audit/signs/${sign}`)).body)
  assert.match(page, /There was a reason in their work/)
  assert.match(page, /2 June 2026, by Dina Director/)
})

test('what was noticed of a reviewer is for another: they neither see it nor answer it', async () => {
  const own = await world.child('Cai', { family_name: 'Director', born: day('2012-01-01') })
  await (await door.signedIn(director, 'director')).get(`/children/${own}`)
  await lookForSigns(world.db, authority, instant('2026-06-03T01:10:00.000Z'))
  const [{ sign }] = await one<{ sign: string }>('select sign from access_sign where worker = $1', [director])
  const herself = await door.signedIn(director, 'director')
  assert.deepEqual(rowsOn((await herself.get('/audit/signs')).body, '#signs'), [])
  assert.equal((await herself.get(`/audit/signs/${sign}`)).statusCode, 404)
  assert.equal((await herself.post(`/audit/signs/${sign}`, { found: 'work', how: 'It was me' })).statusCode, 404)
  const other = await door.signedIn(administrator, 'administrator')
  assert.equal(rowsOn((await other.get('/audit/signs')).body, '#signs').length, 1)
})

test('whoever asks for a restricted record, or for one of its records, is refused, and that they asked is logged and noticed', async () => {
  const { record } = await world.missing(bel, '2026-05-01 20:00', '2026-05-02 08:00', {
    recordedAt: '2026-05-03T09:00:00Z',
  })
  door.clock.at = instant('2026-06-03T09:00:00.000Z')
  const curious = await door.signedIn(olu, 'contact_officer')
  assert.equal((await curious.get(`/children/${bel}`)).statusCode, 404)
  assert.equal((await curious.get(`/records/${record}`)).statusCode, 404)
  assert.equal((await curious.get('/children/00000000-0000-7000-8000-00000000dead')).statusCode, 404)
  const logged = await world.rows<{ what: string; children: string[] }>(
    "select what, children from access_log where action = 'refused' and worker = $1 and at > '2026-06-03' order by entry",
    [olu],
  )
  assert.deepEqual(logged.map(({ what, children }) => `${what} ${children.join()}`).toSorted(), [
    'GET /children/:child ',
    `GET /children/:child ${bel}`,
    `GET /records/:record ${bel}`,
  ])
  await lookForSigns(world.db, authority, instant('2026-06-04T01:10:00.000Z'))
  const [noticed] = await one<{ rule: string; entries: string[] }>(
    'select rule, entries from access_sign where child = $1',
    [bel],
  )
  assert.equal(noticed.rule, 'restricted')
  assert.equal(noticed.entries.length, 2)
})

async function one<T>(text: string, values: unknown[] = []): Promise<[T]> {
  return [(await world.rows<T>(text, values))[0]!]
}

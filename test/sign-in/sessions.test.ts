import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { addHours } from '#language/instant.ts'
import { post, workerDetails } from '#language/spine/index.ts'
import { beginSession } from '#workings/access/sessions.ts'
import { asKeeper } from '#workings/database.ts'
import { cookieName } from '../../src/screens/front/session.ts'
import { frontDoor, Visitor } from '../examples/browser.ts'
import { authority, given } from '../examples/given.ts'
import { rowsOn, saying, valid } from '../examples/pages.ts'

const world = await given()
after(() => world.close())
const olu = await world.worker('Olu Officer', 'contact_officer')
const sam = await world.worker('Sam Second', 'contact_officer')
const ada = await world.worker('Ada Administrator', 'administrator')
const dee = await world.worker('Dee Director', 'director')
const start = '2026-06-01T09:00:00.000Z'
const door = await frontDoor(world, start)
const as = (worker: string) => door.signedIn(worker, 'contact_officer')
const signedIn = async (visitor: Visitor) => (await visitor.get('/')).statusCode === 200
const later = (hours: number) => (door.clock.at = addHours(door.clock.at, hours))

test('what a cookie holds is nowhere in the store', async () => {
  const { session } = await as(olu)
  const [row] = await world.rows<{ row: string }>(
    'select s::text as row from session s order by started desc, session desc limit 1',
  )
  assert.ok(!row!.row.includes(session))
  for (const bytes of [Buffer.from(session), Buffer.from(session, 'base64url')])
    assert.ok(!row!.row.includes(bytes.toString('hex')))
})

test('the id of a session, or its digest, opens nothing', async () => {
  await as(olu)
  for (const { of } of await world.rows<{ of: string }>(
    "select session::text as of from session union all select encode(digest, 'base64') from session",
  ))
    assert.equal(await signedIn(new Visitor(door.app, of)), false, of)
})

test('a secret that somebody planted before is not the one that a sign-in begins', async () => {
  const planted = 'A'.repeat(43)
  const [held] = await world.rows<{ record: string }>(
    "select record from record where kind = 'post' and subject = $1",
    [olu],
  )
  const sent = await new Visitor(door.app, planted).post('/sign-in', { post: held!.record })
  const given = sent.cookies.find(({ name }) => name === cookieName)!
  assert.notEqual(given.value, planted)
  assert.equal(await signedIn(new Visitor(door.app, planted)), false)
  assert.equal(given.httpOnly, true)
  assert.equal(given.sameSite, 'Lax')
})

test('signing in again ends what the browser had, and its secret opens nothing', async () => {
  const before = await as(olu)
  const [held] = await world.rows<{ record: string }>(
    "select record from record where kind = 'post' and subject = $1",
    [olu],
  )
  await before.post('/sign-in', { post: held!.record })
  assert.equal(await signedIn(before), false)
})

test('over https the cookie is for this host alone, and one without that name is not taken', async () => {
  const https = await frontDoor(world, start)
  https.house.config.publicUrl = 'https://throughline.council'
  const [held] = await world.rows<{ record: string }>(
    "select record from record where kind = 'post' and subject = $1",
    [olu],
  )
  const headers = {
    origin: 'https://localhost',
    host: 'localhost',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const sent = await https.app.inject({ method: 'POST', url: '/sign-in', headers, payload: `post=${held!.record}` })
  assert.match(
    String(sent.headers['set-cookie']),
    /^__Host-throughline=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const { value } = sent.cookies[0]!
  const open = (name: string) => https.app.inject({ url: '/', cookies: { [name]: value } })
  assert.equal((await open('__Host-throughline')).statusCode, 200)
  assert.equal((await open('throughline')).statusCode, 303)
})

test('signing out everywhere ends each of one’s own sessions, and nobody else’s', async () => {
  const [here, there, other] = [await as(olu), await as(olu), await as(sam)]
  const page = await here.get('/sign-out')
  await valid(page.body, 'signing out')
  assert.match(saying(page.body), /This one/)
  await there.post('/sign-out/everywhere', {})
  assert.deepEqual([await signedIn(here), await signedIn(there), await signedIn(other)], [false, false, true])
})

test('an administrator sees who is signed in and signs somebody out, everywhere; it is logged, and nobody else may', async () => {
  const administrator = await door.signedIn(ada, 'administrator')
  const [one, two, director] = [await as(sam), await as(sam), await door.signedIn(dee, 'director')]
  const page = await administrator.get('/settings/sessions')
  await valid(page.body, 'who is signed in')
  assert.ok(rowsOn(page.body, '#sessions').filter(([who]) => who === 'Sam Second').length >= 2)
  assert.equal((await director.get('/settings/sessions')).statusCode, 403)
  assert.equal((await director.post(`/settings/sessions/${sam}`, {})).statusCode, 403)
  assert.equal(await signedIn(one), true)
  assert.equal(
    (await administrator.post(`/settings/sessions/${sam}`, {})).headers.location,
    '/settings/sessions?done=signed-out',
  )
  assert.deepEqual([await signedIn(one), await signedIn(two), await signedIn(administrator)], [false, false, true])
  const [logged] = await world.rows<{ worker: string; records: string[] }>(
    "select worker, records from access_log where what = 'sessions: of somebody else'",
  )
  assert.deepEqual(logged, { worker: ada, records: [sam] })
})

test('a session that is left ends, and a form that comes after loses nothing that was typed', async () => {
  const visitor = await as(olu)
  later(0.4)
  assert.equal(await signedIn(visitor), true)
  later(0.4)
  assert.equal(await signedIn(visitor), true, 'being seen keeps it alive')
  later(0.51)
  const kept = await visitor.post('/children/new', { given_name: 'Amy <3', also_known_as: 'Ames' })
  assert.equal(kept.statusCode, 401)
  assert.doesNotMatch(kept.body, /Amy/, 'it waits for its sender, and not on the page')
  assert.equal(await signedIn(visitor), false)
  const waits = await (await as(olu)).get(decodeURIComponent(/next=([^"&]+)/.exec(kept.body)![1]!))
  assert.match(waits.body, /value="Amy &lt;3"/)
})

test('no session outlives twelve hours, however busy, and going on in another post does not stretch it', async () => {
  const visitor = await as(olu)
  const begun = door.clock.at
  for (let half = 0; half < 23; half++) {
    later(0.49)
    assert.equal(await signedIn(visitor), true, door.clock.at)
  }
  const on = { role: 'contact_officer', team: null } as const
  const moved = await asKeeper(world.db, (tx) =>
    beginSession(
      tx,
      authority,
      { worker: olu, post: on, how: 'demonstration', proved: null, offered: [], provider: null, started: begun },
      visitor.session,
      door.clock.at,
    ),
  )
  assert.equal(await signedIn(visitor), false)
  assert.equal(await signedIn(new Visitor(door.app, moved)), true)
  door.clock.at = addHours(begun, 11.7)
  assert.equal(await signedIn(new Visitor(door.app, moved)), true)
  door.clock.at = addHours(begun, 12.01)
  assert.equal(await signedIn(new Visitor(door.app, moved)), false)
})

test('a leaver’s sessions end at once: when their post ends, and when they are recorded as having left', async () => {
  const today = day(door.clock.at.slice(0, 10))
  for (const leaving of ['post', 'left'] as const) {
    const worker = await world.worker(`Lee ${leaving}`, 'contact_officer')
    const visitor = await as(worker)
    assert.equal(await signedIn(visitor), true)
    const kind = leaving === 'post' ? post : workerDetails
    const [{ record }] = (await world.rows<{ record: string }>(
      'select record from record where kind = $1 and subject = $2',
      [kind.id, worker],
    )) as [{ record: string }]
    const saying = { record, reason: 'Left', recordedAt: door.clock.at }
    if (leaving === 'post')
      await world.save(post, [worker], { role: 'contact_officer', from: day('2020-01-01'), until: today }, saying)
    else
      await world.save(workerDetails, [worker], { name: 'Lee left', started: day('2020-01-01'), left: today }, saying)
    assert.equal(await signedIn(visitor), false, leaving)
  }
})

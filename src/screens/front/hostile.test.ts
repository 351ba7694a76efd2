import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { restriction } from '#language/spine/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { cookieName, cookieNamed } from './session.ts'

const world = await given()
after(() => world.close())
const officer = await world.worker('Olu Officer', 'contact_officer')
const director = await world.worker('Dee Director', 'director')
const amy = await world.child('Amy')
await world.missing(amy, '2026-05-01 20:00', '2026-05-02 08:00')
const door = await frontDoor(world)
const asOfficer = await door.signedIn(officer, 'contact_officer')
const asDirector = await door.signedIn(director, 'director')

test('an address with a day, a page or a word that could not be is answered with a page', async () => {
  const measures = ['/measures/missing_episodes', '/measures/missing_episodes/list']
  const pages = ['/', `/children/${amy}`, '/prompts', '/lists/missing-episodes', ...measures]
  const asked = [
    ...['constructor', '__proto__'].flatMap((word) => [`done=${word}`, `rows=${word}`]),
    ...['1e308', 'Infinity', '99999999999999999999', '-1'].map((page) => `page=${page}`),
    ...['0001-01-01', '9999-12-31'].flatMap((day) => [`today=${day}`, `known=${day}`]),
  ]
  for (const page of pages)
    for (const query of asked) {
      const { statusCode, body } = await asOfficer.get(`${page}?${query}`)
      assert.equal(statusCode, 200, `${page}?${query}`)
      assert.doesNotMatch(body, /native code/, `${page}?${query}`)
    }
  assert.equal((await asDirector.get('/log?page=1e308')).statusCode, 200)
})

test('signing in goes on to one of our own pages, whatever a browser would make of the address', async () => {
  const form = await door.app.inject({ method: 'GET', url: '/sign-in' })
  const post = /name="post"[^>]*value="([^"]+)"/.exec(form.body)![1]!
  for (const [next, to] of [
    ['/children?q=Amy%20Field', '/children?q=Amy%20Field'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['/\u202e', '/'],
  ]) {
    const sent = await (await door.signedIn(officer, 'contact_officer')).post('/sign-in', { post, next: next! })
    assert.equal(sent.headers.location, to, JSON.stringify(next))
  }
})

test('what is neither a form nor a file is not read, and a broken upload is no fault of ours', async () => {
  for (const [type, payload, status] of [
    ['text/plain', 'type=missing', 415],
    ['application/json', '{"type":[{"a":1}]}', 415],
    ['multipart/form-data', 'type=missing', 400],
    ['multipart/form-data; boundary=x', 'type=missing', 400],
  ] as const) {
    const { statusCode } = await door.app.inject({
      method: 'POST',
      url: `/children/${amy}/records/new/missing_episode`,
      cookies: { [cookieName]: (await door.signedIn(officer, 'contact_officer')).session },
      headers: { 'content-type': type, origin: 'http://localhost', host: 'localhost' },
      payload,
    })
    assert.equal(statusCode, status, type)
  }
})

test('a child who is not there is not there for those who see all children either, in the words for a restricted one', async () => {
  const bel = await world.child('Bel')
  await world.save(restriction, [bel], { from: day('2026-01-01'), why: 'Child of a member of staff' })
  const nobody = '00000000-0000-7000-8000-00000000dead'
  for (const path of ['', '/merge', '/records/new/missing_episode']) {
    const [hidden, absent, worker] = await Promise.all(
      [bel, nobody, officer].map((id) => asOfficer.get(`/children/${id}${path}`)),
    )
    assert.equal(hidden!.statusCode, 404)
    const said = (page: typeof hidden) => /<main[^]*<\/main>/.exec(page!.body)![0]
    assert.equal(said(absent), said(hidden))
    assert.equal(said(worker), said(hidden))
  }
})

test('a councillor’s figures are those of now: what was known a day earlier would tell of one child', async () => {
  const councillor = await world.worker('Cora Councillor', 'councillor')
  const asCouncillor = await door.signedIn(councillor, 'councillor')
  await world.missing(amy, '2026-05-10 20:00', '2026-05-11 08:00', { recordedAt: '2026-05-20T09:00:00Z' })
  const figure = async (query: string) =>
    (await asCouncillor.get(`/measures/missing_episodes?month=2026-05&format=csv${query}`)).body
  const now = await figure('')
  for (const query of ['&known=2026-05-15', '&known=2026-05-19T09:00:00Z', '&today=2026-05-15'])
    assert.equal(await figure(query), now, query)
})

test('a form sent from a page of our name that came without https is not taken where we are read over it', async () => {
  const { session } = await door.signedIn(officer, 'contact_officer')
  const sent = async (origin: string, publicUrl: string) => {
    door.house.config.publicUrl = publicUrl
    const { statusCode } = await door.app.inject({
      method: 'POST',
      url: `/children/${amy}/records/new/missing_episode`,
      cookies: { [cookieNamed(cookieName, door.house.config)]: session },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin, host: 'council.example' },
      payload: 'do=find+nobody',
    })
    return statusCode
  }
  const [plain, safe] = ['http://council.example', 'https://council.example']
  assert.equal(await sent(plain, plain), 200)
  assert.equal(await sent(safe, plain), 200, 'what ends https before us says so less often than it should')
  assert.equal(await sent(safe, safe), 200)
  assert.equal(await sent(plain, safe), 403)
  for (const other of [
    'https://elsewhere.example',
    'ftp://council.example',
    'null',
    'https://council.example.elsewhere.example',
  ])
    assert.equal(await sent(other, plain), 403, other)
})

test('an id is the same id in capitals', async () => {
  assert.equal((await asOfficer.get(`/children/${amy.toUpperCase()}`)).statusCode, 200)
  assert.equal((await asOfficer.get(`/children/${amy.toUpperCase()}/records/new/missing_episode`)).statusCode, 200)
})

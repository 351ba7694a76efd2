import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { post, signInGroup, workerDetails } from '#language/spine/index.ts'
import { readConfig } from '#services/config.ts'
import { providerOf } from '#services/sign-in/provider.ts'
import { now } from '#services/time.ts'
import { appOf } from '../../src/screens/front/app.ts'
import { houseOf, screensOf } from '../../src/screens/serve.ts'
import { frontDoor } from '../examples/browser.ts'
import { authoritySubject, given } from '../examples/given.ts'
import { saying, valid } from '../examples/pages.ts'
import { council, site } from './council.ts'
import { Traveller } from './traveller.ts'

const world = await given()
const idp = await council({
  olu: { email: 'Olu@council.test', email_verified: true, groups: ['front door', 'staff'] },
  both: { email: 'both@council.test', email_verified: true, groups: ['front door', 'north managers'] },
  none: { email: 'none@council.test', email_verified: true, groups: ['staff'] },
  bare: { email: 'bare@council.test', email_verified: true },
  stranger: { email: 'stranger@elsewhere.test', email_verified: true, groups: ['front door'] },
  forger: { email: 'olu@council.test', email_verified: false, groups: ['front door'] },
})
after(async () => {
  await idp.close()
  await world.close()
})
const north = await world.team('North')
const person = async (name: string, email: string, more = {}) => {
  const worker = await world.subject('worker')
  await world.save(workerDetails, [worker], { name, email, started: day('2020-01-01'), ...more })
  return worker
}
const group = (said: { group: string; role: 'contact_officer' | 'team_manager'; team?: string; until?: string }) =>
  world.save(signInGroup, [authoritySubject], {
    from: day('2026-01-01'),
    ...said,
    team: said.team ?? null,
    until: said.until ? day(said.until) : null,
  })
const olu = await person('Olu Officer', 'olu@council.test')
const both = await person('Bo Both', 'both@council.test')
await person('Nia None', 'none@council.test')
await person('Bea Bare', 'bare@council.test')
const frontDoorGroup = await group({ group: 'front door', role: 'contact_officer' })
await group({ group: 'north managers', role: 'team_manager', team: north })

const door = await frontDoor(world, instant(now()))
const config = readConfig({
  OIDC_ISSUER: idp.issuer,
  OIDC_CLIENT_ID: idp.settings.clientId,
  OIDC_CLIENT_SECRET: idp.settings.clientSecret,
  PUBLIC_URL: site,
})
const house = await houseOf({ pool: world.pool, embedded: true, close: world.close }, config)
const real = { ...house, authority: { ...house.authority, invented: false }, now: () => door.clock.at }
const app = await appOf(real, screensOf(real))
const postsOf = (worker: string) =>
  world.rows<{ role: string; until: string | null; by_group: string | null; reason: string | null }>(
    `select p.role, p.until, p.by_group, r.reason from answers.post p join record r using (authority, record, version, subject)
     where p.subject = $1 and r.recorded_until = 'infinity' order by p."from", p.role`,
    [worker],
  )

test('a worker signs in with their council account, in the post that their group gives, and goes on to where they were going', async () => {
  idp.who.is = 'olu'
  const browser = new Traveller(app)
  const first = await browser.get('/children?q=Amy')
  assert.equal(first.headers.location, '/sign-in?next=%2Fchildren%3Fq%3DAmy')
  const page = await browser.get(first.headers.location)
  await valid(page.body, 'the ways in')
  assert.match(page.body, /href="\/sign-in\/council\?next=%2Fchildren%3Fq%3DAmy"/)
  const came = await browser.signIn('/children?q=Amy')
  assert.equal(came.headers.location, '/children?q=Amy')
  assert.deepEqual([...browser.ours.keys()], ['__Host-throughline'])
  assert.match((await browser.get('/')).body, /Olu Officer[^]*Contact officer/)
  assert.deepEqual(await postsOf(olu), [{ role: 'contact_officer', until: null, by_group: 'front door', reason: null }])
  await new Traveller(app).signIn()
  assert.equal((await postsOf(olu)).length, 1, 'signing in again records nothing twice')
})

test('what goes to the provider carries a code challenge, a state and a nonce, and never the client’s secret', async () => {
  const { location } = (await new Traveller(app).get('/sign-in/council')).headers
  const asked = new URL(location!).searchParams
  assert.equal(asked.get('response_type'), 'code')
  assert.equal(asked.get('code_challenge_method'), 'S256')
  for (const name of ['code_challenge', 'state', 'nonce']) assert.match(asked.get(name)!, /^[\w-]{43}$/, name)
  assert.equal(asked.get('redirect_uri'), `${site}/sign-in/back`)
  assert.doesNotMatch(location!, /a-secret-of-the-council/)
})

test('what the provider sends back opens nothing in another browser, a second time, or with another state', async () => {
  idp.who.is = 'olu'
  const browser = new Traveller(app)
  const back = await browser.away('/sign-in/council')
  const elsewhere = await new Traveller(app).get(back)
  assert.equal(elsewhere.statusCode, 400)
  await valid(elsewhere.body, 'a sign-in that was begun elsewhere')
  assert.equal(elsewhere.headers['set-cookie'], undefined)
  const other = new Traveller(app)
  await other.get('/sign-in/council')
  const planted = new URL(back, site)
  const own = [...other.ours.keys()][0]!.replace('__Host-throughline-away-', '')
  planted.searchParams.set('state', own)
  assert.equal((await other.get(planted.pathname + planted.search)).statusCode, 400)
  const state = new URL(back, site).searchParams.get('state')!
  const altered = back.replace(state, `${state.slice(0, -2)}${state.endsWith('AA') ? 'BB' : 'AA'}`)
  assert.equal((await browser.get(altered)).statusCode, 400)
  assert.equal((await browser.get(back)).statusCode, 303)
  const kept = new Map(browser.ours)
  assert.equal((await browser.get(back)).statusCode, 400)
  assert.deepEqual(browser.ours, kept, 'and who is signed in stays so')
})

test('somebody whom no worker’s record names, or whose address nobody vouches for, is told so and opens nothing', async () => {
  for (const who of ['stranger', 'forger']) {
    idp.who.is = who
    const browser = new Traveller(app)
    const answer = await browser.signIn()
    assert.equal(answer.statusCode, 403, who)
    await valid(answer.body, who)
    assert.match(saying(answer.body), /not known here|no name by which/)
    assert.equal(browser.ours.has('__Host-throughline'), false)
    assert.equal((await browser.get('/')).statusCode, 303)
  }
  const refused = await world.rows(
    "select 1 from access_log where action = 'refused' and what = 'sign in: not known here'",
  )
  assert.equal(refused.length, 2)
})

test('whoever is in no group that gives a post is told which groups their account says, and opens nothing', async () => {
  idp.who.is = 'none'
  const some = await new Traveller(app).signIn()
  assert.equal(some.statusCode, 403)
  await valid(some.body, 'no group that gives a post')
  assert.match(saying(some.body), /none of your groups.*staff.*Ask whoever administers Throughline/)
  idp.who.is = 'bare'
  const browser = new Traveller(app)
  const bare = await browser.signIn()
  assert.match(saying(bare.body), /says no groups/)
  assert.equal(browser.ours.has('__Host-throughline'), false)
})

test('a post by hand opens nothing that no group gives', async () => {
  idp.who.is = 'none'
  const [{ subject }] = (await world.rows<{ subject: string }>(
    "select subject from answers.worker_details where email = 'none@council.test'",
  )) as [{ subject: string }]
  await world.save(post, [subject], { role: 'director', from: day('2026-01-01') })
  assert.equal((await new Traveller(app).signIn()).statusCode, 403)
})

test('whoever holds several posts chooses one, sees nothing before, and may go on in the other under a new secret', async () => {
  idp.who.is = 'both'
  const browser = new Traveller(app)
  const came = await browser.signIn('/measures')
  assert.equal(came.headers.location, '/sign-in/post?next=%2Fmeasures')
  assert.equal((await browser.get('/')).headers.location, '/sign-in?next=%2F')
  const page = await browser.get('/sign-in/post?next=%2Fmeasures')
  await valid(page.body, 'which post')
  assert.equal((await browser.post('/sign-in/post', {})).statusCode, 422)
  const posts = [...page.body.matchAll(/name="post"[^>]*value="([^"]+)"/g)].map(([, value]) => value!)
  assert.equal(posts.length, 2)
  const before = browser.ours.get('__Host-throughline')
  assert.equal(
    (await browser.post('/sign-in/post', { post: posts[0]!, next: '/measures' })).headers.location,
    '/measures',
  )
  const officer = browser.ours.get('__Host-throughline')
  assert.notEqual(officer, before)
  assert.match((await browser.get('/')).body, /Contact officer/)
  await browser.post('/sign-in/post', { post: posts[1]!, next: '//evil.example' })
  assert.match((await browser.get('/')).body, /Team manager/)
  const old = new Traveller(app)
  old.ours.set('__Host-throughline', officer!)
  assert.equal((await old.get('/')).statusCode, 303, 'the secret before opens nothing')
  const own = await world.rows<{ record: string }>("select record from record where kind = 'post' and subject = $1", [
    olu,
  ])
  assert.equal(
    (await browser.post('/sign-in/post', { post: own[0]!.record })).statusCode,
    422,
    'nor does another’s post',
  )
})

test('a group that gives a post no longer ends it at the next sign-in, with the reason on record', async () => {
  idp.who.is = 'both'
  const said = { group: 'front door', role: 'contact_officer', from: day('2026-01-01') } as const
  await world.save(
    signInGroup,
    [authoritySubject],
    { ...said, until: day(door.clock.at.slice(0, 10)) },
    {
      record: frontDoorGroup.record,
      reason: 'Closed',
    },
  )
  const came = await new Traveller(app).signIn()
  assert.equal(came.headers.location, '/')
  const [officer, manager] = await postsOf(both)
  assert.equal(officer!.until, door.clock.at.slice(0, 10))
  assert.match(officer!.reason!, /No longer in the group front door/)
  assert.equal(manager!.until, null)
})

test('a sign-in that is cancelled, and a provider that does not answer, are told in words', async () => {
  idp.who.is = ''
  const cancelled = await new Traveller(app).signIn()
  assert.equal(cancelled.statusCode, 400)
  await valid(cancelled.body, 'cancelled')
  const lost = { ...real, provider: providerOf({ ...idp.settings, issuer: 'http://127.0.0.1:1' }) }
  const without = await appOf(lost, screensOf(lost))
  const answer = await without.inject('/sign-in/council')
  assert.equal(answer.statusCode, 503)
  await valid(answer.body, 'no provider')
})

test('nobody can be chosen where nobody is invented: the route is not there', async () => {
  const browser = new Traveller(app)
  assert.doesNotMatch((await browser.get('/sign-in')).body, /type="radio"/)
  const [held] = await world.rows<{ record: string }>("select record from record where kind = 'post' limit 1")
  const sent = await browser.post('/sign-in', { post: held!.record })
  assert.equal(sent.statusCode, 404)
  assert.equal(browser.ours.size, 0)
  assert.equal(app.hasRoute({ method: 'POST', url: '/sign-in' }), false)
  assert.equal(door.app.hasRoute({ method: 'POST', url: '/sign-in' }), true)
})

test('going in by a session that the provider had already proves nothing anew; being asked to prove it again does', async () => {
  idp.who.is = 'olu'
  await group({ group: 'staff', role: 'contact_officer' })
  const browser = new Traveller(app)
  const provedNow = async () => {
    const [last] = await world.rows<{ proved: string }>(
      'select proved from session where ended is null and started = $1',
      [door.clock.at],
    )
    return Date.parse(last!.proved)
  }
  door.clock.at = instant(new Date(Date.now() + 60_000).toISOString())
  await browser.signIn()
  const first = await provedNow()
  await new Promise((done) => setTimeout(done, 1_100))
  await browser.signIn()
  assert.equal(await provedNow(), first)
  await browser.get(await browser.away('/sign-in/council?again=yes&next=/emergency'))
  assert.ok((await provedNow()) > first)
})

test('what goes wrong is written down without a code, a token or a secret', async () => {
  idp.who.is = 'olu'
  const written: string[] = []
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = (line: string | Uint8Array) => written.push(String(line)) > 0
  const codes: string[] = []
  try {
    const browser = new Traveller(app)
    const back = await browser.away('/sign-in/council')
    codes.push(new URL(back, site).searchParams.get('code')!, new URL(back, site).searchParams.get('state')!)
    await new Traveller(app).get(back)
    await browser.get(back)
    await browser.get(back)
    const wrong = { ...real, provider: providerOf({ ...idp.settings, clientSecret: 'another-secret' }) }
    const other = new Traveller(await appOf(wrong, screensOf(wrong)))
    const refused = await other.away('/sign-in/council')
    assert.equal((await other.get(refused)).statusCode, 503)
    codes.push(new URL(refused, site).searchParams.get('code')!)
  } finally {
    process.stderr.write = write
  }
  assert.ok(written.length >= 3, `${written.length} lines were written`)
  for (const secret of [...codes, 'another-secret', idp.settings.clientSecret])
    assert.ok(!written.join('').includes(secret), 'a secret was written down')
})

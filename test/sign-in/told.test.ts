import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { signInGroup, workerDetails } from '#language/spine/index.ts'
import { providerOf } from '#services/sign-in/provider.ts'
import { now } from '#services/time.ts'
import { appOf } from '../../src/screens/front/app.ts'
import { screensOf } from '../../src/screens/serve.ts'
import { frontDoor } from '../examples/browser.ts'
import { authoritySubject, given } from '../examples/given.ts'
import { saying, valid } from '../examples/pages.ts'
import { council, site } from './council.ts'
import { Traveller } from './traveller.ts'

const world = await given()
const idp = await council({
  olu: { email: 'olu@council.test', email_verified: true, groups: ['front door'] },
  sam: { email: 'sam@council.test', email_verified: true, groups: ['front door'] },
})
after(async () => {
  await idp.close()
  await world.close()
})
for (const name of ['olu', 'sam']) {
  const worker = await world.subject('worker')
  await world.save(workerDetails, [worker], { name, email: `${name}@council.test`, started: day('2020-01-01') })
}
const from = day('2026-01-01')
await world.save(signInGroup, [authoritySubject], { group: 'front door', role: 'contact_officer', from })
const { house } = await frontDoor(world, instant(now()))
const real = { ...house, authority: { ...house.authority, invented: false }, provider: providerOf(idp.settings) }
real.config = { ...real.config, publicUrl: site }
const app = await appOf(real, screensOf(real))
const signedIn = async (browser: Traveller) => (await browser.get('/')).statusCode === 200
const came = async (who: string) => {
  idp.who.is = who
  const browser = new Traveller(app)
  await browser.signIn()
  assert.equal(await signedIn(browser), true, who)
  return browser
}
const tell = (token: string) =>
  app.inject({
    method: 'POST',
    url: '/sign-in/ended',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ logout_token: token }).toString(),
  })

test('whoever signs out here may end their council session too, and whoever ends that is signed out here, by the provider’s own word', async () => {
  const [olu, sam] = [await came('olu'), await came('sam')]
  const elsewhere = new Map(olu.ours)
  assert.equal((await olu.post('/sign-out', {})).headers.location, '/sign-out/done')
  const page = await olu.get('/sign-out/done')
  await valid(page.body, 'signed out')
  assert.match(saying(page.body), /Your council account may still be signed in/)
  const [, away] = /href="([^"]*session\/end[^"]*)"/.exec(page.body)!
  const again = new Traveller(app)
  again.theirs.clear()
  for (const [name, value] of olu.theirs) again.theirs.set(name, value)
  await again.signIn()
  assert.equal(await signedIn(again), true, 'the council’s session goes on')
  await again.leaveProvider(away!.replaceAll('&amp;', '&'))
  assert.equal(idp.told.length, 1)
  assert.equal((await tell(idp.told[0]!)).statusCode, 200)
  assert.equal(await signedIn(again), false)
  assert.equal(await signedIn(sam), true, 'and nobody else')
  const old = new Traveller(app)
  for (const [name, value] of elsewhere) old.ours.set(name, value)
  assert.equal(await signedIn(old), false)
})

test('a logout token that is not the provider’s, or is of another kind, ends nothing', async () => {
  const olu = await came('olu')
  const [row] = await world.rows<{ sid: string; sub: string }>(
    'select provider_session as sid, provider_subject as sub from session order by started desc, session desc limit 1',
  )
  const { privateKey } = await generateKeyPair('RS256')
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const claims = { sid: row!.sid, events }
  const forged = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt' })
    .setIssuer(idp.issuer)
    .setAudience('throughline')
    .setSubject(row!.sub)
    .setIssuedAt()
    .sign(privateKey)
  const bare = new UnsecuredJWT(claims).setIssuer(idp.issuer).setAudience('throughline').setIssuedAt().encode()
  for (const token of [forged, bare, '', 'nonsense']) assert.equal((await tell(token)).statusCode, 400)
  assert.equal(await signedIn(olu), true)
})

test('where the provider never said which session it was, all that somebody came to by it end', async () => {
  const olu = await came('olu')
  const sam = await came('sam')
  await world.pool.query('update session set provider_session = null where ended is null')
  await olu.leaveProvider(`${idp.issuer}/session/end?client_id=throughline`)
  assert.equal((await tell(idp.told.at(-1)!)).statusCode, 200)
  assert.equal(await signedIn(olu), false)
  assert.equal(await signedIn(sam), true)
})

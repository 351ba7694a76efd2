import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { addHours } from '#language/instant.ts'
import { post, workerDetails } from '#language/spine/index.ts'
import { secret as kept } from '#services/secrets.ts'
import { codeOf, stepAt } from '#services/sign-in/one-time-code.ts'
import { providerOf } from '#services/sign-in/provider.ts'
import { endLocal, setUpLocal } from '#workings/access/local.ts'
import { asKeeper } from '#workings/database.ts'
import { appOf } from '../../src/screens/front/app.ts'
import { cookieName } from '../../src/screens/front/session.ts'
import { screensOf } from '../../src/screens/serve.ts'
import { frontDoor, Visitor } from '../examples/browser.ts'
import { authority, given } from '../examples/given.ts'
import { saying, valid } from '../examples/pages.ts'

const world = await given()
const dataDir = mkdtempSync(join(tmpdir(), 'throughline-local-'))
after(async () => {
  await world.close()
  rmSync(dataDir, { recursive: true })
})
const ada = await world.subject('worker')
const named = { name: 'Ada Administrator', email: 'ada@council.test', started: day('2020-01-01') }
await world.save(workerDetails, [ada], named)
await world.save(post, [ada], { role: 'administrator', from: day('2020-01-01') })
const dee = await world.worker('Dee Director', 'director')
const mina = await world.worker('Mina Manager', 'team_manager')
const door = await frontDoor(world)
// The council's provider is down, and nobody is invented.
const issuer = 'http://127.0.0.1:1'
const provider = providerOf({
  issuer,
  clientId: 'x',
  clientSecret: 'x',
  scope: 'openid',
  personClaim: 'email',
  groupsClaim: 'groups',
})
const real = { ...door.house, authority: { ...door.house.authority, invented: false }, provider }
real.config = { ...real.config, dataDir }
const app = await appOf(real, screensOf(real))
const key = await kept(dataDir, 'local-administrator')
const { passphrase, secret } = await asKeeper(world.db, (tx) => setUpLocal(tx, authority, ada, key, door.clock.at))
const stranger = new Visitor(app, '')
const codeNow = (steps = 0) => codeOf(secret, stepAt(Date.parse(door.clock.at)) + steps)
const typed = (more: object = {}) => ({ name: 'ADA@council.test', passphrase, code: codeNow(), ...more })
const later = (hours: number) => (door.clock.at = addHours(door.clock.at, hours))

test('nothing that lets somebody in is in the store', async () => {
  const [row] = await world.rows<{ row: string }>('select l::text as row from local_administrator l')
  for (const bytes of [secret, Buffer.from(passphrase), Buffer.from(passphrase.replaceAll('-', ''))])
    assert.ok(!row!.row.includes(bytes.toString('hex')))
})

test('a local administrator signs in while the council’s sign-in is down, and whoever audits is told at once', async () => {
  const page = await stranger.get('/sign-in/local')
  await valid(page.body, 'the local way in')
  assert.match((await stranger.get('/sign-in')).body, /href="\/sign-in\/local"/)
  const sent = await stranger.post('/sign-in/local', typed())
  assert.equal(sent.headers.location, '/')
  const browser = new Visitor(app, sent.cookies.find(({ name }) => name === cookieName)!.value)
  assert.match((await browser.get('/')).body, /Ada Administrator[^]*Administrator/)
  const messages = await world.rows<{ to_worker: string }>(
    "select to_worker from message where kind = 'local-administrator-used'",
  )
  assert.deepEqual(messages.map(({ to_worker }) => to_worker).toSorted(), [ada, dee].toSorted())
  const today = async (worker: string, role: 'director' | 'team_manager') =>
    saying((await (await door.signedIn(worker, role)).get('/')).body)
  assert.match(
    await today(dee, 'director'),
    /A local administrator signed in once in the last seven days, last at 1 June 2026/,
  )
  assert.doesNotMatch(await today(mina, 'team_manager'), /local administrator/)
  const logged = await world.rows(
    "select 1 from access_log where action = 'sign in' and what = 'session: one-time code' and worker = $1",
    [ada],
  )
  assert.equal(logged.length, 1)
})

test('a code is taken once', async () => {
  const again = await stranger.post('/sign-in/local', typed())
  assert.equal(again.statusCode, 422)
  await valid(again.body, 'a code that was taken')
  assert.doesNotMatch(again.body, new RegExp(passphrase))
})

test('what is wrong is not told apart, and five wrong tries shut the way for a quarter of an hour, also to the right one', async () => {
  later(1)
  const said = async (more: object) =>
    saying((await stranger.post('/sign-in/local', typed(more))).body).replaceAll(/\s+/g, ' ')
  const wrong = [
    await said({ passphrase: 'abcde-abcde-abcde-abcde-abcde' }),
    await said({ code: codeNow(5) }),
    await said({ name: 'ADA@council.test', code: '000000', passphrase: 'x' }),
  ]
  assert.equal(new Set(wrong).size, 1)
  assert.equal(await said({ name: 'nobody@council.test' }), wrong[0]!)
  for (let n = 0; n < 2; n++) await said({ passphrase: 'no' })
  assert.match(await said({}), /too many wrong tries/)
  later(0.26)
  assert.equal((await stranger.post('/sign-in/local', typed())).statusCode, 303)
})

test('tries that come all at once are counted one after another', async () => {
  later(1)
  const all = await Promise.all(
    Array.from({ length: 9 }, () => stranger.post('/sign-in/local', typed({ code: '000000' }))),
  )
  const shut = all.filter(({ body }) => /too many wrong tries/.test(body))
  assert.equal(shut.length, 4)
})

test('it opens nothing once it is ended, nor to whoever administers no longer', async () => {
  later(1)
  await asKeeper(world.db, (tx) => endLocal(tx, authority, ada, door.clock.at))
  assert.equal((await stranger.post('/sign-in/local', typed())).statusCode, 422)
  const fresh = await asKeeper(world.db, (tx) => setUpLocal(tx, authority, ada, key, door.clock.at))
  const [held] = await world.rows<{ record: string }>(
    "select record from record where kind = 'post' and subject = $1",
    [ada],
  )
  const over = { role: 'administrator', from: day('2020-01-01'), until: day('2026-06-01') } as const
  await world.save(post, [ada], over, { record: held!.record, reason: 'Moved on' })
  const code = codeOf(fresh.secret, stepAt(Date.parse(door.clock.at)))
  assert.equal(
    (await stranger.post('/sign-in/local', { name: named.email, passphrase: fresh.passphrase, code })).statusCode,
    422,
  )
})

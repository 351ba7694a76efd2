import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { addHours, instant } from '#language/instant.ts'
import { identifier, post, restriction, workerConnection, workerDetails } from '#language/spine/index.ts'
import { makeLog } from '#services/log.ts'
import type { Mailer } from '#services/mail/mail.ts'
import { jobsOf } from '../../jobs.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const [north, south] = [await world.team('North'), await world.team('South')]
const duty = await world.worker('Ed Duty', 'emergency_duty_worker')
const worker = await world.worker('Sol Social', 'social_worker', north)
const support = await world.worker('Bo Support', 'business_support', north)
const manager = await world.worker('Mina Manager', 'team_manager', south)
const divisional = await world.worker('Di Divisional', 'divisional_manager')
const director = await world.worker('Dee Director', 'director')
for (const [who, name, email] of [
  [divisional, 'Di Divisional', 'di@council.example'],
  [director, 'Dee Director', 'dee@council.example'],
] as const) {
  const [details] = await world.rows<{ record: string }>(
    'select record from answers.worker_details where subject = $1',
    [who],
  )
  await world.save(
    workerDetails,
    [who],
    { name, email },
    { record: details!.record, seen: 1, reason: 'Where to write to', recordedAt: '2026-02-01T09:00:00Z' },
  )
}
const bel = await world.child('Bel', { born: day('2012-03-04') })
const cai = await world.child('Cai', { born: day('2013-03-04') })
await world.save(restriction, [bel], { from: day('2026-01-01'), why: 'Child of a member of staff' })
await world.save(identifier, [bel], { scheme: 'local', value: 'SYN-0042' })
await world.allocated(cai, manager, south)
await world.missing(bel, '2026-05-01 20:00', '2026-05-02 08:00')
const door = await frontDoor(world, '2026-06-01T09:00:00.000Z')
const asDuty = () => door.signedIn(duty, 'emergency_duty_worker')
const reason = 'Police have found her at the bus station and ask whom to ring'
const form = (n: number, more: Record<string, string> = {}) => ({
  'form-id': `01976000-0000-7000-8000-00000000000${n}`,
  number: 'SYN-0042',
  reason,
  ...more,
})

test('a restricted record is opened with a reason by whoever proved themselves just now, for an hour and no longer; sent twice it opens once', async () => {
  const visitor = await asDuty()
  assert.equal((await visitor.get(`/children/${bel}`)).statusCode, 404)
  const page = await visitor.get('/emergency')
  await valid(page.body, 'open in an emergency')
  const sent = await visitor.post('/emergency', form(1))
  assert.equal(sent.headers.location, `/children/${bel}`)
  assert.equal((await visitor.post('/emergency', form(1))).headers.location, `/children/${bel}`)
  const open = await visitor.get(`/children/${bel}`)
  assert.equal(open.statusCode, 200)
  await valid(open.body, 'a record opened in an emergency')
  assert.match(saying(open.body), /You opened this record in an emergency. It shuts at 1 June 2026, 11:00/)
  assert.match((await visitor.get('/children?q=Bel')).body, /Bel Invented/)
  const colleague = await world.worker('Ola Other', 'emergency_duty_worker')
  const other = await door.signedIn(colleague, 'emergency_duty_worker')
  assert.equal((await other.get(`/children/${bel}`)).statusCode, 404, 'to nobody else')
  const rows = await world.rows("select 1 from record where kind = 'emergency_opening'")
  assert.equal(rows.length, 1)
  door.clock.at = addHours(door.clock.at, 0.45)
  assert.equal((await visitor.get(`/children/${bel}`)).statusCode, 200)
  door.clock.at = addHours(door.clock.at, 0.45)
  assert.equal((await visitor.get(`/children/${bel}`)).statusCode, 200)
  door.clock.at = instant('2026-06-01T10:00:00.000Z')
  assert.equal((await visitor.get(`/children/${bel}`)).statusCode, 404)
})

test('whoever looks into it is told at once, by a letter that names no child and on their Today; nobody else is', async () => {
  const messages = await world.rows<{ to_worker: string; body: string; subject: string; queued: string }>(
    "select to_worker, subject, body, queued from message where kind = 'opened-in-emergency'",
  )
  const told = messages.map(({ to_worker }) => to_worker)
  assert.deepEqual(told.toSorted(), [divisional, director].toSorted())
  for (const { subject, body, queued } of messages) {
    assert.equal(queued, '2026-06-01T09:00:00Z')
    assert.doesNotMatch(subject + body, /Bel|SYN-0042|bus station/)
    assert.match(body, /\/audit\/openings\/01976000-0000-7000-8000-000000000001/)
  }
  for (const [who, role] of [
    [divisional, 'divisional_manager'],
    [director, 'director'],
  ] as const)
    assert.match(saying((await (await door.signedIn(who, role)).get('/')).body), /One record opened in an emergency/)
  assert.doesNotMatch(
    saying((await (await door.signedIn(manager, 'team_manager', south)).get('/')).body),
    /in an emergency/,
  )
})

test('the letter has gone within a minute of the opening, by the clock that the record was opened by', async () => {
  const opened = (
    await world.rows<{ opened: string }>('select opened from answers.emergency_opening order by opened limit 1')
  )[0]!.opened
  const sent: { to: string; at: string }[] = []
  const at = { now: instant(new Date(opened).toISOString()) }
  const mailer: Mailer = {
    by: 'smtp',
    send: async ({ to }) => (sent.push({ to, at: at.now }), { is: 'sent' }),
    trouble: async () => null,
  }
  const mail = jobsOf({ ...door.house, mailer, now: () => at.now }, makeLog('error')).find(
    ({ name }) => name === 'mail',
  )!
  assert.equal(mail.when, '* * * * *', 'it is run as each minute begins')
  // The next minute that begins after the opening, and never more than one.
  at.now = instant(new Date(Math.ceil((Date.parse(opened) + 1) / 60_000) * 60_000).toISOString())
  await mail.run()
  assert.deepEqual(sent.map(({ to }) => to).toSorted(), ['dee@council.example', 'di@council.example'])
  for (const one of sent) assert.ok(Date.parse(one.at) - Date.parse(opened) <= 60_000, `${opened}, and sent ${one.at}`)
})

test('the child’s record shows who looked, and why, to everybody who may open it', async () => {
  const visitor = await door.signedIn(divisional, 'divisional_manager')
  const page = await visitor.get(`/children/${bel}`)
  assert.match(saying(page.body), /Record opened in an emergency.*bus station/)
  const looked = await visitor.get(`/children/${bel}/looked`)
  await valid(looked.body, 'who looked')
  const who = rowsOn(looked.body, '#looked').map(([, name, , did]) => `${name} ${did}`)
  assert.ok(who.includes('Ed Duty Opened'), who.join('; '))
  assert.ok(who.includes('Ed Duty Was refused'), who.join('; '))
  assert.equal((await (await asDuty()).get(`/children/${cai}/looked`)).statusCode, 403)
})

test('it waits in a queue until a reviewer has said what they found', async () => {
  const reviewer = await door.signedIn(divisional, 'divisional_manager')
  const queue = await reviewer.get('/audit/openings')
  await valid(queue.body, 'openings')
  assert.match(rowsOn(queue.body, '#openings')[0]!.join(' | '), /Ed Duty \| Bel Invented \| Police.*To be looked into/)
  const [, address] = /href="(\/audit\/openings\/[0-9a-f-]+)"/.exec(queue.body)!
  const page = await reviewer.get(address!)
  await valid(page.body, 'an opening')
  assert.match(saying(page.body, '#entries'), /Opened/)
  assert.equal((await reviewer.post(address!, {})).statusCode, 422)
  const said = {
    'looked_into-day': '1',
    'looked_into-month': '6',
    'looked_into-year': '2026',
    found: 'needed',
    how: 'The police log says so',
  }
  assert.equal((await reviewer.post(address!, said)).headers.location, '/audit/openings?done=saved')
  assert.equal((await reviewer.post(address!, said)).statusCode, 409)
  assert.deepEqual(rowsOn((await reviewer.get('/audit/openings')).body, '#openings'), [])
  assert.match(saying((await reviewer.get(address!)).body), /It was needed.*by Di Divisional/)
  assert.equal((await (await asDuty()).get('/audit/openings')).statusCode, 403)
})

test('a reason of one word, and a sign-in of longer ago than five minutes, open nothing; what was typed comes back', async () => {
  const visitor = await asDuty()
  const short = await visitor.post('/emergency', form(2, { reason: 'Urgent' }))
  assert.equal(short.statusCode, 422)
  await valid(short.body, 'too short a reason')
  door.clock.at = addHours(door.clock.at, 0.09)
  const stale = await visitor.post('/emergency', form(3))
  assert.equal(stale.statusCode, 422)
  await valid(stale.body, 'a sign-in of longer ago')
  assert.match(stale.body, /bus station/)
  assert.match(saying(stale.body), /more than 5 minutes since you proved who you are/)
  assert.match(saying((await visitor.get('/emergency')).body), /First prove again who you are/)
  assert.equal((await visitor.get(`/children/${bel}`)).statusCode, 404)
})

test('another team’s child opens to a social worker so, by whole name and date of birth, and shuts when they say', async () => {
  const visitor = await door.signedIn(worker, 'social_worker', north)
  assert.equal((await visitor.get(`/children/${cai}`)).statusCode, 404)
  const meant = {
    number: '',
    given: 'Cai',
    family: 'Invented',
    'born-day': '4',
    'born-month': '3',
    'born-year': '2013',
  }
  assert.equal((await visitor.post('/emergency', form(4, { ...meant, family: 'Inven' }))).statusCode, 422)
  assert.equal((await visitor.post('/emergency', form(5, meant))).headers.location, `/children/${cai}`)
  assert.equal((await visitor.get(`/children/${cai}`)).statusCode, 200)
  assert.equal((await visitor.get(`/children/${bel}`)).statusCode, 404, 'and nobody else')
  assert.equal((await (await asDuty()).get(`/children/${bel}`)).statusCode, 404, 'nor to anybody else')
  for (const _ of ['once', 'twice'])
    assert.equal((await visitor.post('/emergency/shut', { child: cai })).headers.location, '/children')
  assert.equal((await visitor.get(`/children/${cai}`)).statusCode, 404)
})

test('to those who may not open one so, “may not” and “is not there” stay alike, and to those who may they are alike too', async () => {
  const nobody = '00000000-0000-7000-8000-00000000dead'
  for (const visitor of [await asDuty(), await door.signedIn(support, 'business_support', north)]) {
    const [hidden, absent] = await Promise.all([bel, nobody].map((id) => visitor.get(`/children/${id}`)))
    assert.equal(saying(hidden!.body), saying(absent!.body))
  }
  const without = await door.signedIn(support, 'business_support', north)
  assert.doesNotMatch((await without.get(`/children/${bel}`)).body, /emergency/)
  for (const url of ['/emergency']) assert.equal((await without.get(url)).statusCode, 403)
  assert.equal((await without.post('/emergency', form(6))).statusCode, 403)
  const visitor = await asDuty()
  const page = async (number: string) =>
    saying((await visitor.post('/emergency', form(7, { number, reason: 'x' }))).body)
  assert.equal(await page('SYN-0042'), await page('SYN-9999'), 'nothing is told before a reason is given')
})

test('asking for somebody who is not here is answered with a page, and logged with the reason', async () => {
  const visitor = await asDuty()
  const answer = await visitor.post('/emergency', form(8, { number: 'SYN-9999' }))
  assert.equal(answer.statusCode, 422)
  await valid(answer.body, 'nobody is meant')
  const logged = await world.rows(
    "select 1 from access_log where what = 'somebody to open in an emergency' and reason = $1 and children = '{}'",
    [reason],
  )
  assert.equal(logged.length, 2)
})

test('what a reviewer opened themselves, in another post of theirs, is for another: they neither see nor answer it', async () => {
  await world.save(post, [divisional], { role: 'emergency_duty_worker', from: day('2026-01-01') })
  const visitor = await door.signedIn(divisional, 'emergency_duty_worker')
  assert.equal((await visitor.post('/emergency', form(9))).headers.location, `/children/${bel}`)
  const own = '01976000-0000-7000-8000-000000000009'
  const to = await world.rows<{ to_worker: string }>('select to_worker from message where about = $1', [own])
  assert.deepEqual(to, [{ to_worker: director }])
  const herself = await door.signedIn(divisional, 'divisional_manager')
  assert.equal((await herself.get(`/audit/openings/${own}`)).statusCode, 404)
  assert.doesNotMatch((await herself.get('/audit/openings')).body, new RegExp(own))
  assert.equal((await (await door.signedIn(director, 'director')).get(`/audit/openings/${own}`)).statusCode, 200)
})

test('a relative’s record opens to nobody who has declared them, in no emergency, and nobody is alarmed', async () => {
  await world.save(workerConnection, [duty], { is: 'relative', known_child: bel, from: day('2026-01-01') })
  const visitor = await asDuty()
  const answer = await visitor.post('/emergency', { ...form(9), 'form-id': '01976000-0000-7000-8000-00000000000a' })
  assert.equal(answer.statusCode, 403)
  await valid(answer.body, 'a relative')
  assert.equal((await visitor.get(`/children/${bel}`)).statusCode, 404)
  assert.deepEqual(await world.rows("select 1 from message where about = '01976000-0000-7000-8000-00000000000a'"), [])
})

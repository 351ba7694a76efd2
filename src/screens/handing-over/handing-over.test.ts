import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { promptRaised, workerDetails } from '#language/spine/index.ts'
import { lesson } from '#pathways/missing/records.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { authoritySubject, given, moment } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const [north, south] = [await world.team('North'), await world.team('South')]
const lee = await world.worker('Lee Leaver', 'social_worker', north)
const sam = await world.worker('Sam Stays', 'social_worker', north)
const mina = await world.worker('Mina Manager', 'team_manager', north)
const amy = await world.child('Amy')
const ben = await world.child('Ben')
const dan = await world.child('Dan')
const allocated = await world.allocated(amy, lee, north)
await world.allocated(ben, lee, north)
await world.allocated(dan, lee, south)
const episode = await world.missing(amy, '2026-05-01 20:00', '2026-05-02 08:00')
const raised = {
  rule: 'repeat_missing',
  rule_words: '3 or more',
  known: moment('2026-05-03 09:00'),
  grounds: [episode.record],
}
const prompt = await world.save(
  promptRaised,
  [amy],
  { ...raised, asks: 'team_manager', asked: lee },
  { about: episode.record },
)
const learned = { theme: 'other', learned_on: day('2026-05-01'), learned: 'Nights are worst', owner: lee } as const
const owned = await world.save(lesson, [authoritySubject], learned)
await world.save(lesson, [authoritySubject], { ...learned, delivery: 'stopped', why_stopped: 'No money' })
const door = await frontDoor(world)
const manager = await door.signedIn(mina, 'team_manager', north)
const samsPost = (
  await world.rows<{ record: string }>("select record from record where kind = 'post' and subject = $1", [sam])
)[0]!.record
const open = (kind: string) =>
  world.rows<Record<string, unknown> & { record: string; subject: string }>(
    `select a.*, r.reason, r.by_worker from answers.${kind} a join record r using (authority, record, version, subject) where r.recorded_until = 'infinity'`,
  )

test('a leaver with children still allocated to them is listed to whoever may give these to somebody else', async () => {
  assert.deepEqual(rowsOn((await manager.get('/handover')).body, '#leavers'), [])
  const [details] = await world.rows<{ record: string }>(
    "select record from record where kind = 'worker_details' and subject = $1",
    [lee],
  )
  const saying = { record: details!.record, reason: 'Left' }
  await world.save(
    workerDetails,
    [lee],
    { name: 'Lee Leaver', started: day('2020-01-01'), left: day('2026-06-01') },
    saying,
  )
  const page = await manager.get('/handover')
  await valid(page.body, 'leavers')
  assert.deepEqual(rowsOn(page.body, '#leavers'), [['Lee Leaver', '1 June 2026', '2']])
  assert.equal((await (await door.signedIn(sam, 'social_worker', north)).get('/handover')).statusCode, 403)
})

test('their work is on one page: children, prompts and follow-ups; another team’s child is not among it', async () => {
  const page = await manager.get(`/handover/${lee}`)
  await valid(page.body, 'work in hand')
  const said = saying(page.body)
  for (const words of [
    'Children allocated to them (2)',
    'Prompts asked of them (1)',
    'Follow-ups and lessons that they own (1)',
    'Amy Invented',
    'Ben Invented',
    'Nights are worst',
  ])
    assert.ok(said.includes(words), words)
  assert.doesNotMatch(page.body, new RegExp(`Dan Invented|${dan}`))
})

test('what is lacking is said, and what was unticked stays so', async () => {
  const sent = await manager.post(`/handover/${lee}`, { work: [allocated.record] })
  assert.equal(sent.statusCode, 422)
  await valid(sent.body, 'a handing over that lacks everything')
  assert.equal([...sent.body.matchAll(/type="checkbox"[^>]*checked/g)].length, 1)
  const self = await world.rows<{ record: string }>("select record from record where kind = 'post' and subject = $1", [
    lee,
  ])
  assert.equal(
    (await manager.post(`/handover/${lee}`, { work: [allocated.record], to: self[0]!.record })).statusCode,
    422,
  )
})

test('all of it goes to somebody else at once, what it was stays on record, and sent again it is done once', async () => {
  const others = await world.rows<{ record: string }>(
    "select record from record where kind = 'allocation' and subject <> $1",
    [amy],
  )
  const form = {
    work: [allocated.record, ...others.map(({ record }) => record), prompt.record, owned.record],
    to: samsPost,
    'from-day': '1',
    'from-month': '6',
    'from-year': '2026',
    reason: 'Left the council',
  }
  for (const _ of ['once', 'twice'])
    assert.equal((await manager.post(`/handover/${lee}`, form)).headers.location, `/handover/${lee}?done=handed-over`)
  const now = (await open('allocation')).map(({ subject, worker, from, until, reason }) => [
    subject,
    worker,
    from,
    until,
    reason,
  ])
  const of = (child: string) => now.filter(([subject]) => subject === child).map(([, ...rest]) => rest)
  for (const child of [amy, ben])
    assert.deepEqual(
      new Set(of(child).map((row) => JSON.stringify(row))),
      new Set([
        JSON.stringify([lee, '2025-01-01', '2026-06-01', 'Left the council']),
        JSON.stringify([sam, '2026-06-01', null, null]),
      ]),
    )
  assert.deepEqual(of(dan), [[lee, '2025-01-01', null, null]], 'a child who is not theirs to open was not given away')
  const [asked] = await open('prompt')
  assert.deepEqual([asked!['asked'], asked!['reason'], asked!['by_worker']], [sam, 'Left the council', mina])
  assert.deepEqual(
    new Set((await open('lesson')).map(({ owner }) => owner)),
    new Set([lee, sam]),
    'one that was stopped stays',
  )
  const before = await world.rows('select 1 from answers.prompt where record = $1 and asked = $2', [prompt.record, lee])
  assert.equal(before.length, 1)
  assert.match(saying((await manager.get(`/handover/${lee}`)).body), /nothing in hand/)
})

test('whoever took it over sees the children and finds the prompt on their day; it is logged with the reason', async () => {
  const visitor = await door.signedIn(sam, 'social_worker', north)
  assert.equal((await visitor.get(`/children/${ben}`)).statusCode, 200)
  assert.match(saying((await visitor.get('/')).body, '#asked'), /Amy Invented/)
  const [logged] = await world.rows<{ worker: string; children: string[]; reason: string }>(
    "select worker, children, reason from access_log where what = 'handed over' and shown > 0",
  )
  assert.equal(logged!.worker, mina)
  assert.deepEqual(logged!.children.toSorted(), [amy, ben].toSorted())
  assert.equal(logged!.reason, 'Left the council')
})

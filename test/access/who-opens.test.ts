import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { allocation, restriction, workerConnection, workerDetails } from '#language/spine/index.ts'
import { frontDoor } from '../examples/browser.ts'
import { given, moment } from '../examples/given.ts'
import { asPrompted } from './prompted.ts'

const world = await given()
after(() => world.close())
const [north, south] = [await world.team('North'), await world.team('South')]
const sol = await world.worker('Sol Social', 'social_worker', north)
const sam = await world.worker('Sam Second', 'social_worker', south)
const mina = await world.worker('Mina Manager', 'team_manager', north)
const iris = await world.worker('Iris Interviewer', 'return_interviewer')
const [amy, ben] = [await world.child('Amy'), await world.child('Ben', { born: day('2012-03-04') })]
const [cai, dev] = [await world.child('Cai'), await world.child('Dev')]
await world.allocated(amy, sol, north)
await world.allocated(cai, sol, north)
await world.allocated(ben, sam, south)
const door = await frontDoor(world)
const asSol = await door.signedIn(sol, 'social_worker', north)
const opens = async (child: string, by = asSol) => (await by.get(`/children/${child}`)).statusCode === 200
const reason = 'Police have found him at the bus station and ask whom to ring'
const [dee, ada] = [await world.worker('Dee Director', 'director'), await world.worker('Ada Ames', 'administrator')]
const lee = await world.worker('Lee Leaver', 'contact_officer')
const workers = {
  social_worker: { worker: sol },
  team_manager: { worker: mina },
  director: { worker: dee },
  administrator: { worker: ada },
  contact_officer: { worker: lee },
}
const crowd = { world, door, workers: new Map(Object.entries(workers)) } as unknown as Parameters<typeof asPrompted>[0]
const saves = (as: keyof typeof workers, kind: string, answers: object, ...more: string[]) =>
  asPrompted(crowd, as, ['save', kind, '--answers', JSON.stringify(answers), ...more])

test('a restriction and a relation close a record although nobody has said yet since when', async () => {
  assert.ok((await opens(cai)) && (await opens(amy)))
  const { record, version } = await world.save(restriction, [cai], { why: 'A parent works here' })
  assert.equal(await opens(cai), false)
  assert.doesNotMatch((await asSol.get('/children?q=Cai')).body, /Cai Invented/)
  await world.save(
    restriction,
    [cai],
    { why: 'A parent works here', until: day('2026-06-01') },
    { record, seen: version, reason: 'Lifted' },
  )
  assert.ok(await opens(cai), 'its end is known')
  await world.save(workerConnection, [sol], { is: 'relative', known_child: cai })
  assert.equal(await opens(cai), false)
})

test('an episode that was recorded of the wrong child and withdrawn opens their record to no return interviewer', async () => {
  const asIris = await door.signedIn(iris, 'return_interviewer')
  const { record, version } = await world.missing(dev, '2026-05-01 20:00', null)
  assert.ok(await opens(dev, asIris))
  const said = { type: 'missing', started: moment('2026-05-01 20:00') } as const
  await world.missing(dev, '2026-05-01 20:00', null, {
    answers: said,
    record,
    seen: version,
    become: 'withdrawn',
    reason: 'The wrong child',
  })
  assert.equal(await opens(dev, asIris), false)
})

test('whoever opened a record in an emergency can make it theirs by no record of their own, and it shuts', async () => {
  const asMina = await door.signedIn(mina, 'team_manager', north)
  for (const [visitor, n] of [
    [asSol, 1],
    [asMina, 2],
  ] as const) {
    const form = { 'form-id': `01976000-0000-7000-8000-00000000010${n}`, given: 'Ben', family: 'Invented', reason }
    const born = { 'born-day': '4', 'born-month': '3', 'born-year': '2012' }
    await visitor.post('/emergency', { ...form, ...born })
    assert.ok(await opens(ben, visitor))
  }
  const theirs = { worker: sol, team: north, role: 'duty', 'from-day': '1', 'from-month': '6', 'from-year': '2026' }
  const answers = [
    await asSol.post(`/children/${ben}/records/new/allocation`, theirs),
    await asSol.post(`/children/${amy}/merge`, {
      duplicate: ben,
      'merged_on-day': '1',
      'merged_on-month': '6',
      'merged_on-year': '2026',
      why: 'The same face',
    }),
  ]
  for (const { statusCode, body } of answers) {
    assert.equal(statusCode, 403)
    assert.match(body, /You opened this record in an emergency/)
  }
  const work = await asMina.get(`/handover/${sam}`)
  assert.doesNotMatch(work.body, /Ben Invented/, 'nor by taking over the work of whoever has the child')
  const day1 = { 'from-day': '1', 'from-month': '6', 'from-year': '2026' }
  const own = await asSol.post(`/children/${amy}/records/new/allocation`, { ...theirs, ...day1 })
  assert.equal(own.statusCode, 303, 'a child who is theirs is allocated as before')
  await asSol.post('/emergency/shut', { child: ben })
  assert.equal(await opens(ben), false)
  assert.equal((await world.rows(`select 1 from answers.${allocation.id} where subject = $1`, [ben])).length, 1)
})

test('nobody records at the command line that they stand in for a colleague, or that their relative is open to them', async () => {
  const said = { covered_by: sol, from: '2026-06-01', until: '2099-01-01' }
  const own = await saves('social_worker', 'cover', said, '--child', sam)
  assert.deepEqual([own.is, /Somebody else must record that you stand in/.test(own.words)], ['refused', true])
  assert.equal((await saves('team_manager', 'cover', said, '--child', sam)).is, 'answered')
  const { record } = await world.save(workerConnection, [dee], { is: 'relative', known_child: dev })
  const lifted = await saves('director', 'worker_connection', {}, '--record', record, '--withdraw', '--reason', 'No')
  assert.match(lifted.words, /Somebody else must decide/)
  const corrects = ['--record', record, '--reason', 'Decided by Ada'] as const
  const open = { opens: 'yes', why_opens: 'Decided' }
  assert.equal((await saves('director', 'worker_connection', open, ...corrects)).is, 'refused')
  assert.equal((await saves('administrator', 'worker_connection', open, ...corrects)).is, 'answered')
})

test('whoever has left is named at no sign-in and no command line, whatever post they hold still and whatever was withdrawn of them', async () => {
  const asLee = await door.signedIn(lee, 'contact_officer')
  assert.ok(await opens(amy, asLee))
  const twice = await world.save(workerDetails, [lee], { name: 'Lee Leaver' }, { recordedAt: '2024-01-01T09:00:00Z' })
  await world.save(
    workerDetails,
    [lee],
    { name: 'Lee Leaver' },
    { record: twice.record, seen: 1, become: 'withdrawn', reason: 'Twice' },
  )
  const [first] = await world.rows<{ record: string }>(
    "select record from record where subject = $1 and kind = 'worker_details' and state <> 'withdrawn' and recorded_until = 'infinity'",
    [lee],
  )
  const said = { name: 'Lee Leaver', started: day('2020-01-01'), left: day('2026-05-31') }
  await world.save(workerDetails, [lee], said, { record: first!.record, seen: 1, reason: 'Gone' })
  assert.equal((await asLee.get(`/children/${amy}`)).statusCode, 303)
  assert.doesNotMatch((await asSol.get('/sign-in')).body, /Lee Leaver/)
  assert.equal((await asPrompted(crowd, 'contact_officer', ['find', 'amy'])).is, 'mistaken')
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { addHours, londonDay } from '#language/instant.ts'
import { subjectOf } from '#language/record.ts'
import type { RoleId } from '#language/roles.ts'
import { recordRestriction } from '#language/spine/index.ts'
import { exploitationFlag } from '#pathways/missing/records.ts'
import { pathways } from '#pathways/index.ts'
import { newId } from '#services/ids.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { draftOf } from '#workings/save/draft.ts'
import { frontDoor, type Visitor } from '../examples/browser.ts'
import { authority, given, moment } from '../examples/given.ts'
import { issueFor, nextWeeks } from '../examples/issued.ts'
import { rowsOn } from '../examples/pages.ts'
import { nobody } from './cells.ts'
import { withoutRowSecurity, withoutTheSeam } from './locks.ts'

const world = await given()
after(() => world.close())
const north = await world.team('North')
const hired = async (role: RoleId) => world.worker(`The ${role.replaceAll('_', ' ')}`, role, north)
const [worker, divisional] = [await hired('social_worker'), await hired('divisional_manager')]
const weeks = nextWeeks()
const [amy, ben] = [await world.child('Amy'), await world.child('Ben')]
for (const child of [amy, ben]) await world.allocated(child, worker, north, '2011-01-01')
const open = await world.missing(amy, `${weeks.day(2)} 20:00`, `${weeks.day(3)} 08:00`, {
  answers: { action: 'Rang her mother' },
})
const closed = await world.missing(amy, `${weeks.day(9)} 20:00`, `${weeks.day(10)} 08:00`, {
  answers: { action: 'She says that Zebedee of our own office drove her' },
})
await world.missing(amy, `${weeks.day(9)} 20:00`, `${weeks.day(10)} 09:00`, {
  record: closed.record,
  seen: 1,
  reason: 'Zebedee’s car was seen',
  answers: { action: 'She says that Zebedee of our own office drove her' },
})
const interview = await world.interview(amy, closed.record, `${weeks.day(11)} 10:00`, {
  said: 'Zebedee said not to tell',
})
const together = await world.save(strategyDiscussion, [amy, ben], {
  held: moment(`${weeks.day(12)} 14:00`),
  information: 'Zebedee was asked about both of them',
})
const issue = await issueFor(world, weeks)
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const report = `/publications/weekly-missing/${issue.for}`
const figure = `/measures/missing_episodes/list?from=${weeks.from}&until=${weeks.until}`

/** Everywhere that somebody who may open Amy could meet the record: none says more than that a row is masked. */
const places = [
  `/children/${amy}`,
  `/children/${amy}?kind=missing_episode`,
  `/children/${amy}?words=drove`,
  `/children/${ben}`,
  `/records/${closed.record}`,
  `/records/${interview.record}`,
  `/records/${together.record}`,
  `/records/${open.record}`,
  `/children?q=drove`,
  '/',
  `/lists/missing-episodes?since=${weeks.from}&until=${weeks.until}`,
  '/lists/return-interviews',
  '/lists/due',
  '/lists/prompts',
  '/lists/incomplete',
  figure,
  report,
  `${report}/since`,
]
const told = [closed.record, interview.record, together.record]
const says = /Zebedee/

async function met(visitor: Visitor): Promise<string[]> {
  const where: string[] = []
  for (const address of places) {
    const { body, statusCode } = await visitor.get(address)
    assert.ok(
      statusCode === 200 || (statusCode === 404 && address.startsWith('/records/')),
      `${address}: ${statusCode}`,
    )
    const asked = told.find((record) => address.endsWith(record)) ?? 'nothing'
    if (says.test(body) || told.some((record) => record !== asked && body.includes(record))) where.push(address)
  }
  return where
}

const closing = (
  record: string,
  child: string,
  until: string | null = null,
  corrects: { record: string; seen: number } | null = null,
) => {
  const now = door.clock.at
  const saving = { authority, today: londonDay(now), now, worker: divisional }
  const said = {
    from: day('2026-06-01'),
    until: until === null ? null : day(until),
    why: 'It is about a colleague of ours',
  }
  const why = corrects === null ? {} : { ...corrects, reason: 'It is over' }
  return putOnRecord(world.db, pathways, saving, draftOf(recordRestriction, [child], said, { about: record, ...why }))
}
const sol = () => door.signedIn(worker, 'social_worker', north)
const total = (body: string) => /(\d+) counted in/.exec(body)?.[1]

test('until it is restricted, whoever may open the child meets the record in each of these places', async () => {
  const where = await met(await sol())
  for (const address of [
    `/children/${amy}`,
    `/children/${ben}`,
    `/lists/missing-episodes?since=${weeks.from}&until=${weeks.until}`,
    figure,
    report,
    ...told.map((record) => `/records/${record}`),
  ])
    assert.ok(where.includes(address), address)
})

test('a restricted record, what belongs to it and every version of it are nowhere for whoever may open its children; figures count it still', async () => {
  const before = total((await (await sol()).get(figure)).body)
  const restricted = await closing(closed.record, amy)
  await closing(together.record, amy)
  assert.deepEqual(await met(await sol()), [])
  for (const record of [...told, restricted.record]) {
    const { statusCode, body } = await (await sol()).get(`/records/${record}`)
    assert.equal(statusCode, 404)
    assert.equal(
      body.replaceAll(record, ''),
      (await (await sol()).get(`/records/${nobody}`)).body.replaceAll(nobody, ''),
      'may not and is not there look alike',
    )
  }
  assert.equal((await (await sol()).get(`/records/${open.record}`)).statusCode, 200, 'the child’s others are open')
  const { body } = await (await sol()).get(figure)
  assert.equal(total(body), before)
  assert.equal(rowsOn(body).length, Number(before))
  assert.match(body, /Ask your divisional manager|your divisional manager/)
  assert.match((await (await sol()).get(report)).body, /1 of 2 rows is masked/)
  const page = (await (await sol()).get(`/children/${amy}`)).body
  assert.doesNotMatch(page, /Restriction of one record|colleague of ours/)
  assert.match(page, /Missing episode \(1\)/)
  assert.doesNotMatch(page, /(Strategy discussion|Return home interview) \(/)
})

test('whoever opens restricted children opens it, with why it is closed', async () => {
  const di = await door.signedIn(divisional, 'divisional_manager', north)
  const where = await met(di)
  for (const record of told) assert.ok(where.includes(`/records/${record}`))
  assert.match((await di.get(`/records/${closed.record}`)).body, /Restriction of one record/)
})

test('row security is enough by itself', async () => {
  assert.deepEqual(await withoutTheSeam(async () => met(await sol())), [])
})

test('opened in an emergency for any of its children, it is open for that hour', async () => {
  const visitor = await sol()
  const { given_name: name } = (
    await world.rows<{ given_name: string }>('select given_name from answers.person_details where subject = $1', [ben])
  )[0]!
  const sent = await visitor.post('/emergency', {
    'form-id': newId(Date.parse(door.clock.at)),
    given: name,
    family: 'Invented',
    'born-day': '5',
    'born-month': '5',
    'born-year': '2011',
    reason: 'The police ask what was agreed for him at the meeting',
  })
  assert.equal(sent.headers.location, `/children/${ben}`, sent.body)
  assert.match((await visitor.get(`/records/${together.record}`)).body, /Zebedee/)
  assert.equal(
    (await visitor.get(`/records/${closed.record}`)).statusCode,
    404,
    'what is about the other child alone stays closed',
  )
  door.clock.at = addHours(door.clock.at, 1.1)
  assert.equal((await (await sol()).get(`/records/${together.record}`)).statusCode, 404)
})

test('lists of children count neither a restricted episode nor a restricted flag; the figure does', async () => {
  const cai = await world.child('Cai')
  await world.allocated(cai, worker, north, '2011-01-01')
  for (const [from, until] of [
    ['2026-05-02 20:00', '2026-05-03 08:00'],
    ['2026-05-11 20:00', '2026-05-12 08:00'],
  ] as const)
    await world.missing(cai, from, until)
  const third = await world.missing(cai, '2026-05-20 20:00', '2026-05-21 08:00')
  const flag = await world.save(exploitationFlag, [cai], {
    of: 'criminal',
    level: 'significant',
    from: day('2026-05-01'),
    reasons: 'A colleague was seen with her',
  })
  const listed = async () => {
    const lines: string[] = []
    for (const list of ['repeat-missing', 'panel?least=1', 'exploitation-flags', 'missing-episodes?since=2026-05-01']) {
      const { body } = await (await sol()).get(`/lists/${list}`)
      const rows = rowsOn(body).filter(([child]) => child!.includes('Cai'))
      lines.push(
        `${list}: ${rows.length} of Cai, ${rows.map((row) => row.slice(1).join(' ')).join('; ')} ${/Showing [^<]*/.exec(body)?.[0]}`,
      )
    }
    return lines
  }
  const may = '/measures/missing_episodes/list?from=2026-05-01&until=2026-05-31'
  const [before, counted] = [await listed(), total((await (await sol()).get(may)).body)]
  await closing(third.record, cai)
  await closing(flag.record, cai)
  const after = await listed()
  assert.match(before[0]!, /1 of Cai, 3 .*ignificant/)
  assert.match(after[0]!, /1 of Cai, 2 (?!.*ignificant)/)
  assert.match(before[1]!, /1 of Cai, .*ignificant/)
  assert.match(after[1]!, /1 of Cai, (?!.*ignificant)/)
  assert.match(before[2]!, /1 of Cai/)
  assert.match(after[2]!, /0 of Cai/)
  assert.match(before[3]!, /3 of Cai, .*Showing 1 to 3 of 3 episodes/)
  assert.match(after[3]!, /2 of Cai, .*Showing 1 to 2 of 2 episodes/)
  assert.equal(total((await (await sol()).get(may)).body), counted)
})

test('every table of what is said about children has PostgreSQL’s lock on restricted records', async () => {
  const rows = await world.rows<{ tablename: string }>(
    "select tablename from pg_policies where policyname = 'closed' and permissive = 'RESTRICTIVE'",
  )
  const guarded = new Set(rows.map(({ tablename }) => tablename))
  const about = [...pathways.records.values()].filter((kind) => subjectOf(kind) === 'child').map(({ id }) => id)
  assert.deepEqual(
    ['record', ...about].filter((table) => !guarded.has(table)),
    [],
  )
})

test('the seam is enough by itself', async () => {
  await withoutRowSecurity(world.pool)
  assert.deepEqual(await met(await sol()), [])
})

test('with neither, it is met: the checks would notice', async () => {
  const where = await withoutTheSeam(async () => met(await sol()))
  assert.ok(where.length > 5, where.join(', '))
})

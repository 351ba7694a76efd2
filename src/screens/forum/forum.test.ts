import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '#language/instant.ts'
import { cadences } from '#pathways/forums/bodies.ts'
import { catalogue } from '#pathways/forums/catalogue.ts'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { dayTyped, sending } from '../../../test/examples/improving.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people, children } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [director, councillor] = [await as(people.director), await as(people.councillor)]
const { add, put } = sending(director)

const board = await add('forum', null, {
  name: 'Board for the plan',
  purpose: 'Holds the plan to account',
  cadence: 'monthly',
  eyes: 'aggregate',
  reasons: 'yes',
  closes: 'yes',
})
const agency = (n: number, name: string, part: string) => ({
  [`agencies-${n}-agency`]: name,
  [`agencies-${n}-invited`]: 'yes',
  [`agencies-${n}-part`]: part,
})
const first = await add('meeting', board, {
  ...dayTyped('on', '2026-04-20'),
  held: 'yes',
  ...agency(1, 'Police', 'by call'),
})
const second = await add('meeting', board, {
  ...dayTyped('on', '2026-05-20'),
  held: 'yes',
  ...agency(1, 'Police', 'sent information'),
})

test('each of the 52 bodies can be set up, with its members, and pressing twice sets up one', async () => {
  assert.deepEqual(
    catalogue.map(({ number }) => number),
    Array.from({ length: 52 }, (_, n) => n + 1),
  )
  for (const { number } of [...catalogue, catalogue[2]!])
    assert.equal((await director.post(`/forums/catalogue/${number}`, {})).statusCode, 303, String(number))
  const page = (await director.get('/forums')).body
  await valid(page, 'forums')
  const there = rowsOn(page, '#forums').map(([name]) => name)
  assert.deepEqual(
    catalogue.filter(({ name }) => there.filter((one) => one === name).length !== 1),
    [],
  )
  const told = new Map(rowsOn(page, '#forums').map(([name, , cadence, members]) => [name, [cadence, members]]))
  for (const { name, cadence, seats } of catalogue)
    assert.deepEqual(told.get(name), [cadences[cadence], String(seats.length)], name)
  const oversight = rowsOn(page, '#forums').find(([name]) => name === 'Post-inspection oversight group')!
  assert.equal(oversight[3], '10')
  await valid((await director.get('/forums/catalogue')).body, 'catalogue')
  assert.equal((await councillor.post('/forums/catalogue/1', {})).statusCode, 403)
})

test('attendance is told by agency, over the meetings that were held', async () => {
  const page = (await councillor.get(`/forums/${board}`)).body
  await valid(page, 'forum')
  assert.deepEqual(rowsOn(page, '#attendance'), [['Police', '2', '1', '1']])
})

test('an action stays on every later meeting until somebody says what came of it', async () => {
  const action = await add('forum_action', first, {
    what: 'Ask whom schools would send',
    owner: people.director.worker,
    ...dayTyped('by', '2026-05-01'),
  })
  const carried = async () => rowsOn((await councillor.get(`/meetings/${second}`)).body, '#forum-actions')
  assert.match((await carried())[0]!.join(' '), /Ask whom schools would send .*Overdue/)
  await put(action, { outcome: 'done', ...dayTyped('ended', '2026-05-10'), came_of: 'Each sends a head' })
  assert.deepEqual(await carried(), [])
})

test('where the body must give reasons, its minutes are not signed off while a decision lacks one', async () => {
  const decision = await add('forum_decision', first, { matter: 'The plan', decided: 'It is refreshed' })
  const page = (await director.get(`/promise/records/${first}/sign-off`)).body
  await valid(page, 'sign off')
  assert.match(saying(page), /It lacks: A reason for the decision: It is refreshed/)
  assert.equal((await director.post(`/promise/records/${first}/sign-off`, { seen: '1' })).statusCode, 409)
  assert.match(saying((await councillor.get(`/meetings/${first}`)).body), /No reason yet/)
  await put(decision, { reasons: 'Two programmes are behind' })
  assert.equal((await director.post(`/promise/records/${first}/sign-off`, { seen: '1' })).statusCode, 303)
  assert.match(saying((await councillor.get(`/meetings/${first}`)).body), /Signed off/)
})

test('a challenge stands with its answer and what changed, and a councillor may record one', async () => {
  await sending(councillor).add('challenge', second, {
    asked_by: 'A councillor',
    question: 'Who listens to them?',
    answer: 'Two interviewers',
    changed: 'Children choose which',
  })
  const page = (await councillor.get(`/meetings/${second}`)).body
  await valid(page, 'meeting')
  assert.match(saying(page), /Who listens to them\? ?A councillor ?Two interviewers ?Children choose which/)
})

test('a pack keeps its figures and the plan as they were when it was made, whatever is recorded afterwards', async () => {
  const inspection = await add('inspection', null, {
    what: 'single',
    bodies: 'Ofsted',
    ...dayTyped('published', '2026-02-03'),
  })
  const asked = await add('recommendation', inspection, { number: '1', body: 'authority', wording: 'See children' })
  const form = { 'form-id': '01900000-0000-7000-8000-0000000000bb', name: 'June', figures: ['missing_episodes'] }
  for (const _ of [1, 2]) assert.equal((await director.post(`/meetings/${second}/pack`, form)).statusCode, 303)
  const pack = async () => (await councillor.get(`/packs/${form['form-id']}`)).body
  const before = await pack()
  await valid(before, 'pack')
  door.clock.at = instant('2026-06-01T09:05:00Z')
  await put(asked, { wording: 'See children alone' })
  for (const n of [1, 2, 3, 4, 5, 6]) await world.missing(children.ben, `2026-05-0${n} 10:00`, `2026-05-0${n} 12:00`)
  await add('improvement_action', asked, {
    what: 'Visit',
    owner: people.director.worker,
    ...dayTyped('due', '2026-07-01'),
    known_by: 'Visits',
  })
  assert.equal(saying(await pack()), saying(before))
  assert.match(saying(before), /See children ?No action yet/)
  assert.match(saying((await councillor.get('/promise')).body), /See children alone/)
})

test('a version of the plan is the plan as it was known then, and says what differs from the one before', async () => {
  const version = (name: string) =>
    add('plan_version', null, { name, ...dayTyped('agreed_on', '2026-06-01'), why: `${name}, after new findings` })
  await version('Version 1')
  door.clock.at = instant('2026-06-01T09:10:00Z')
  const [old] = await world.rows<{ record: string }>("select record from record where kind = 'improvement_action'")
  await put(old!.record, { due: '', ...dayTyped('due', '2026-08-01') })
  await add('improvement_action', null, {
    what: 'Ask them again in a year',
    owner: people.director.worker,
    ...dayTyped('due', '2026-12-01'),
    known_by: 'What they say',
  })
  door.clock.at = instant('2026-06-01T09:15:00Z')
  const second = await version('Version 2')
  const page = (await councillor.get(`/plan/versions/${second}`)).body
  await valid(page, 'version')
  assert.deepEqual(
    rowsOn(page, '#changes').map(([what, , which]) => `${what} ${which}`),
    ['Added Ask them again in a year', 'Changed Visit'],
  )
})

test('the road map keeps every day that a point was due before, with why it was moved', async () => {
  const page = (await councillor.get('/plan')).body
  await valid(page, 'plan')
  const visit = rowsOn(page, '#road-points').find(([what]) => what === 'Visit')!
  assert.deepEqual(visit.slice(1, 4), ['1 August 2026', '1 July 2026 (As it is now)', 'Not yet'])
  assert.match(saying(page), /Moved most: Visit, from 1 July 2026 to 1 August 2026/)
})

test('what is written for a forum that sees totals alone names no child and gives no code, and what was typed comes back', async () => {
  const { post } = sending(director)
  const named = await post('agenda_item', second, { matter: 'Amy Invented is missing again' })
  assert.equal(named.statusCode, 422)
  assert.match(saying(named.body), /‘Amy Invented’ is the name of a child/)
  assert.match(named.body, /value="Amy Invented is missing again"/)
  const coded = await post('forum_decision', second, { matter: 'The plan', decided: 'F4K7-M2R8 is seen', reasons: 'x' })
  assert.match(saying(coded.body), /This forum sees totals alone/)
  const pack = { 'form-id': '01900000-0000-7000-8000-0000000000bc', name: 'Amy Invented', figures: 'missing_episodes' }
  assert.equal((await director.post(`/meetings/${second}/pack`, pack)).statusCode, 422)
})

test('a sitting at which children are named is open to no councillor by any address, nor to the Lead Member', async () => {
  const [member, chief] = [await as(people.member), await as(people.chief)]
  const forum = { purpose: 'Looks at each child', cadence: 'monthly', reasons: 'no' }
  const panel = await add('forum', null, { ...forum, name: 'Panel of names', eyes: 'named' })
  const coded = await add('forum', null, { ...forum, name: 'Panel of codes', eyes: 'pseudonym' })
  const sitting = await add('meeting', panel, { ...dayTyped('on', '2026-06-20'), held: 'planned' })
  const item = await add('agenda_item', sitting, { matter: 'Amy Invented' })
  const gone = await add('agenda_item', sitting, { matter: 'Ben Invented' })
  await sending(director).withdraw(gone)
  const byCodes = await add('meeting', coded, { ...dayTyped('on', '2026-06-21'), held: 'planned' })
  const pages = [`/meetings/${sitting}`, `/promise/records/${item}`, `/promise/records/${gone}`]
  for (const page of pages) {
    assert.equal((await director.get(page)).statusCode, 200, page)
    for (const nobody of [councillor, member, chief]) assert.equal((await nobody.get(page)).statusCode, 404, page)
  }
  const asked = await add('challenge', sitting, {
    asked_by: 'The chair',
    question: 'Where is Amy Invented?',
    answer: 'At home',
  })
  for (const nobody of [councillor, member, chief]) {
    for (const page of ['change', 'withdraw'].flatMap((what) =>
      [item, asked].map((id) => `/promise/records/${id}/${what}`),
    ))
      assert.equal((await nobody.get(page)).statusCode, 404, page)
    const taken = await nobody.post(`/promise/records/${asked}/withdraw`, { seen: '1', reason: 'Not mine' })
    assert.equal(taken.statusCode, 404)
    assert.equal((await nobody.get(`/promise/new/challenge?about=${sitting}`)).statusCode, 404)
  }
  assert.equal((await director.get(`/promise/records/${item}/change`)).statusCode, 200)
  assert.match(saying((await councillor.get(`/forums/${panel}`)).body), /No meeting is on record yet/)
  assert.equal((await councillor.get(`/meetings/${byCodes}`)).statusCode, 404)
  assert.equal((await member.get(`/meetings/${byCodes}`)).statusCode, 200)
  const open = await sending(director).post('agenda_item', byCodes, { matter: 'Amy Invented' })
  assert.equal(open.statusCode, 422)
})

test('a pack of a forum that sees what the public may holds no outcome that is not published, whoever opens it', async () => {
  const early = await add('inspection', null, {
    what: 'short',
    bodies: 'Ofsted',
    ...dayTyped('published', '2026-07-20'),
  })
  await add('recommendation', early, { number: '9', body: 'authority', wording: 'Not told yet' })
  const forum = { name: 'Public meeting', purpose: 'x', cadence: 'yearly', reasons: 'no', eyes: 'public' }
  const open = await add('forum', null, forum)
  const packOf = async (meeting: string, id: string) => {
    const form = { 'form-id': `01900000-0000-7000-8000-0000000000${id}`, name: 'P', figures: 'missing_episodes' }
    assert.equal((await director.post(`/meetings/${meeting}/pack`, form)).statusCode, 303)
    return saying((await director.get(`/packs/${form['form-id']}`)).body)
  }
  const sitting = await add('meeting', open, { ...dayTyped('on', '2026-06-20'), held: 'planned' })
  assert.doesNotMatch(await packOf(sitting, 'bd'), /Not told yet/)
  const challenge = `/promise/new/challenge?about=${sitting}`
  assert.match((await director.get(challenge)).body, /Not told yet/)
  assert.doesNotMatch((await councillor.get(challenge)).body, /Not told yet/, 'nor is it offered to be chosen')
  assert.match(await packOf(second, 'be'), /Not told yet/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { markLapses } from '#workings/lapses/pass.ts'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { authority } from '../../../test/examples/given.ts'
import { dayTyped, sending } from '../../../test/examples/improving.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people, children } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [director, councillor] = [await as(people.director), await as(people.councillor)]
const { add, post, put } = sending(director)

/** From May 2024 to April 2025 three or four episodes a month; May 2025 to April 2026 is what came after. */
for (let month = 0; month < 24; month++)
  for (let n = 0; n < 3 + (month % 2); n++) await episode(addDays(addMonths(day('2024-05-01'), month), 2 + n * 6))

const inspection = await add('inspection', null, {
  what: 'single',
  bodies: 'Ofsted',
  ...dayTyped('published', '2024-02-03'),
})
const asked = await add('recommendation', inspection, {
  number: '1',
  body: 'authority',
  wording: 'Fewer children go missing',
})
const forum = await add('forum', null, {
  name: 'Improvement board',
  purpose: 'Holds the plan to account',
  cadence: 'monthly',
  eyes: 'aggregate',
  reasons: 'yes',
  closes: 'yes',
})
const sat = await add('meeting', forum, { ...dayTyped('on', '2025-05-10'), held: 'yes' })
const next = await add('meeting', forum, { ...dayTyped('on', '2026-06-20'), held: 'planned' })
const decision = (decided: string, more = {}) => ({
  decided,
  ...dayTyped('decided_on', '2026-05-30'),
  meeting: [sat],
  approver: people.director.worker,
  reasons: 'It has lasted',
  ...more,
})
const held = {
  is: 'measure',
  shown_by: ['missing_episodes'],
  ...dayTyped('held_from', '2024-05-01'),
  ...dayTyped('held_until', '2025-04-30'),
  level: '4',
  says: 'Four or fewer a month for a year',
  sure: 'very',
}
const evidence = await add('evidence', asked, { ...held, level: '3' })
const page = async () => saying((await councillor.get(`/recommendations/${asked}`)).body)
const at = instant('2026-06-01T09:05:00Z')
const pass = () => markLapses(world.db, pathways, authority, at)

test('a measure that was not at its level in every month, or for too few months, closes nothing: the refusal says which', async () => {
  const missed = await post('closing_decision', asked, decision('close', { evidence: [evidence] }))
  assert.equal(missed.statusCode, 422)
  assert.match(saying(missed.body), /is not sustained\. It was not at the level of 3 in June 2024, August 2024/)
  await put(evidence, { level: '4', ...dayTyped('held_from', '2025-01-01') })
  const short = await post('closing_decision', asked, decision('close', { evidence: [evidence] }))
  assert.match(saying(short.body), /something to show in 4 of those months, and 6 whole months are needed/)
  await put(evidence, dayTyped('held_from', '2024-05-01'))
  await add('closing_decision', asked, decision('close', { evidence: [evidence] }))
  assert.match(await page(), /Closed Evidenced/)
})

test('while the measure holds, nothing lapses', async () => {
  assert.equal(await pass(), 0)
  assert.doesNotMatch(await page(), /lapsed/)
})

test('each topic is shown from three sides: one with a number alone shows two gaps, until an audit and children say something', async () => {
  const of = async () => rowsOn((await councillor.get('/promise/topics')).body, '#topics')
  assert.match(saying((await councillor.get('/promise/topics')).body), /No recommendation has a theme yet\./)
  await put(asked, { themes: ['missing'] })
  const name = 'Children missing, and return interviews'
  assert.deepEqual(await of(), [[name, 'Missing episodes', 'No audit', 'No voice']])
  await add('evidence', asked, {
    is: 'voice',
    ...dayTyped('dated', '2026-05-20'),
    where: 'The council of children in care',
    says: 'They were asked',
    sure: 'fairly',
  })
  assert.deepEqual(await of(), [[name, 'Missing episodes', 'No audit', 'They were asked, 20 May 2026']])
  const body = (await councillor.get('/promise/topics')).body
  await valid(body, 'topics')
  assert.match(saying(body), /No measure that the plan or a strength goes by is worse lately/)
})

test('a measure that falls beyond its own limits in the last three whole months is shown as worse lately, and one month of chance is not', async () => {
  const worse = async () => saying((await councillor.get('/promise/topics')).body)
  assert.doesNotMatch(await worse(), /Worse lately It|Worse latelyIt/)
  for (let n = 0; n < 14; n++) await episode(addDays(day('2026-04-10'), n))
  assert.match(await worse(), /Missing episodes ?Worse lately It rose above its upper limit of \d+ in April 2026/)
})

test('a real fall marks the evidence lapsed by itself, once, and reopens nothing', async () => {
  assert.equal(await pass(), 1)
  assert.equal(await pass(), 0)
  const body = (await councillor.get(`/recommendations/${asked}`)).body
  await valid(body, 'a lapse')
  assert.match(saying(body), /Closed Its evidence has lapsed Evidence lapsed/)
  assert.match(
    saying(body),
    /Missing episodes: It rose above its upper limit of \d+ in April 2026; its mean had been 4\./,
  )
})

test('what lapsed is tabled for the forum that closed it, on its page and on the agenda of its next meeting', async () => {
  for (const where of [`/forums/${forum}`, `/meetings/${next}`, '/promise'])
    assert.match(saying((await councillor.get(where)).body), /1: Fewer children go missing/, where)
  assert.match(saying((await councillor.get(`/meetings/${next}`)).body), /Tabled by itself: evidence that has lapsed/)
  const other = await add('forum', null, {
    name: 'Another',
    purpose: 'Else',
    cadence: 'monthly',
    eyes: 'public',
    reasons: 'no',
    closes: 'yes',
  })
  assert.doesNotMatch(saying((await councillor.get(`/forums/${other}`)).body), /Tabled by itself/)
  const again = await post('closing_decision', asked, decision('close', { evidence: [evidence] }))
  assert.match(saying(again.body), /This evidence has lapsed/)
})

test('people say why it stays closed, and it is tabled no more; or they open it again', async () => {
  const without = await post('closing_decision', asked, decision('stays_closed', { reasons: '' }))
  assert.match(saying(without.body), /Say why it stays closed/)
  door.clock.at = instant('2026-06-01T09:10:00Z')
  await add(
    'closing_decision',
    asked,
    decision('stays_closed', { reasons: 'One child, who is found', ...dayTyped('decided_on', '2026-06-01') }),
  )
  assert.doesNotMatch(saying((await councillor.get(`/forums/${forum}`)).body), /Tabled by itself/)
  assert.match(await page(), /Closed Evidence lapsed/)
  door.clock.at = instant('2026-06-01T09:12:00Z')
  await add(
    'closing_decision',
    asked,
    decision('reopen', { reasons: 'It is not one child', ...dayTyped('decided_on', '2026-06-01') }),
  )
  assert.match(await page(), /Opened again/)
})

async function episode(on: string) {
  await world.missing(children.cai, `${on} 20:00`, `${on} 23:30`, {
    source: 'history',
    recordedAt: `${addDays(day(on), 1)}T09:00:00Z`,
  })
}

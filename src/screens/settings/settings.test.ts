import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { keepUp } from '#workings/caches/keep.ts'
import { authority } from '../../../test/examples/given.ts'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const limit = 'timescale.return_to_interview.within'
const ready = async () =>
  (await world.rows<{ n: number }>('select count(*)::int as n from cache_state where ready'))[0]!.n
const inTime = async () =>
  saying(
    (await (await as(people.manager)).get('/measures/interviews_in_time?from=2026-05-01&until=2026-05-31')).body,
    '.tl-figure__sentence',
  )

test('every limit, rule, threshold and word is there with its declared default, and nobody else may open it', async () => {
  const page = await (await as(people.administrator)).get('/settings')
  await valid(page.body, 'settings')
  const limits = [...pathways.timescales.values()].filter(({ versions }) => !versions.at(-1)!.differs)
  for (const { name } of [...limits, ...pathways.prompts.values()]) assert.ok(saying(page.body).includes(name), name)
  assert.match(saying(page.body), /Unchecked default/)
  for (const person of [people.manager, people.councillor])
    assert.equal((await (await as(person)).get('/settings')).statusCode, 403)
})

test('a value that is no whole number comes back with all that was typed', async () => {
  const administrator = await as(people.administrator)
  for (const value of ['0', '-3', '1.5', 'many', '']) {
    const page = await administrator.post(`/settings/${limit}`, {
      value,
      'from-day': '31',
      'from-month': '2',
      'from-year': '2026',
      why: 'Because of it',
    })
    assert.equal(page.statusCode, 422, value)
    await valid(page.body, 'a wrong answer')
    assert.match(page.body, /Because of it/)
    assert.match(page.body, /value="31"/)
    assert.match(saying(page.body, '.govuk-error-summary'), /Enter a whole number of hours.*must be a real date/)
  }
})

test('a changed limit moves clocks and figures from its day, before and after the caches are built, and its history is kept', async () => {
  assert.match(await inTime(), /^1 of 4 in May 2026/)
  const administrator = await as(people.administrator)
  const saved = await administrator.post(`/settings/${limit}`, {
    value: '24',
    'from-day': '1',
    'from-month': '5',
    'from-year': '2026',
    why: 'The panel asked for a day',
  })
  assert.equal(saved.statusCode, 303)
  assert.equal(await ready(), 1, 'clocks and figures are derived until they are built again')
  assert.match(await inTime(), /^0 of 4 in May 2026/)
  const keeping = await keepUp({
    db: world.db,
    declarations: pathways,
    authority,
    now: () => door.clock.at,
    trouble: (error) => assert.fail(String(error)),
    everySeconds: 3600,
  })
  await keeping.round()
  await keeping.stop()
  assert.equal(await ready(), 3)
  assert.match(await inTime(), /^0 of 4 in May 2026/)
  const page = saying((await administrator.get('/settings')).body)
  assert.match(page, /24 hours from 1 May 2026, set by Ada Administrator at .*: The panel asked for a day/)
  assert.match(page, /72 hours until then, as declared/)
})

test('what time brings about is raised by the minute, and once', async () => {
  const raised = async () =>
    (await world.rows<{ n: number }>("select count(*)::int as n from record where kind = 'prompt'"))[0]!.n
  const before = await raised()
  door.clock.at = '2026-06-02T09:00:00.000Z' as typeof door.clock.at
  const keeping = await keepUp({
    db: world.db,
    declarations: pathways,
    authority,
    now: () => door.clock.at,
    trouble: (error) => assert.fail(String(error)),
    everySeconds: 3600,
  })
  await keeping.round()
  const after = await raised()
  await keeping.round()
  await keeping.stop()
  assert.ok(after > before, 'Ben is still missing after a day')
  assert.equal(await raised(), after)
})

test('another program’s declarations are not trusted with the caches that this one built', async () => {
  await world.rows("update cache_state set definition = 'another program'")
  const keeping = await keepUp({
    db: world.db,
    declarations: pathways,
    authority,
    now: () => door.clock.at,
    trouble: (error) => assert.fail(String(error)),
    everySeconds: 3600,
  })
  assert.equal(await ready(), 0)
  await keeping.round()
  await keeping.stop()
  assert.equal(await ready(), 3)
})

test('a rule is tried on history before it is switched on: how often, by month and by team, and about whom', async () => {
  const analyst = await as(people.analyst)
  const page = await analyst.get(
    '/settings/prompts/repeat_missing/try?atLeast=2&withinDays=90&from=2026-05-01&until=2026-05-31',
  )
  await valid(page.body, 'try')
  assert.match(saying(page.body, '.tl-tried'), /2 times for 1 child/)
  assert.deepEqual(rowsOn(page.body, '#by-month'), [['May 2026', '2']])
  assert.deepEqual(rowsOn(page.body, '#by-team'), [['Safeguarding North', '2']])
  assert.equal(rowsOn(page.body).length, 2)
  const administrator = await (await as(people.administrator)).get('/settings/prompts/repeat_missing/try?atLeast=2')
  assert.match(saying(administrator.body, '.tl-tried'), /Suppressed/)
  assert.doesNotMatch(administrator.body, /Amy/)
})

test('what is to hold from a later day is listed beside what holds now', async () => {
  const administrator = await as(people.administrator)
  const key = 'timescale.interview_to_sharing.within'
  const said = { 'from-day': '1', 'from-month': '9', 'from-year': '2026', why: 'Agreed for the autumn' }
  assert.equal((await administrator.post(`/settings/${key}`, { ...said, value: '3' })).statusCode, 303)
  const row = rowsOn((await administrator.get('/settings')).body, '#settings-timescales').find(
    ([name]) => name === 'Sharing what the interview said',
  )
  assert.match(row![1]!, /^5 working daysFrom 1 September 2026: 3 working days/)
  assert.match(saying((await administrator.get(`/settings/${key}`)).body), /From 1 September 2026: 3 working days/)
})

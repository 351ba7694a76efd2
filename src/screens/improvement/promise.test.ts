import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { dayTyped, sending } from '../../../test/examples/improving.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [director, councillor, partner] = [
  await as(people.director),
  await as(people.councillor),
  await as(people.partner),
]
const { add, put, withdraw } = sending(director)

const inspection = await add('inspection', null, {
  what: 'single',
  bodies: 'Ofsted',
  ...dayTyped('began', '2025-11-17'),
  ...dayTyped('ended', '2025-12-05'),
  ...dayTyped('published', '2026-02-03'),
  declared: '2',
})
const asked = await add('recommendation', inspection, {
  number: '2',
  place: '2',
  body: 'authority',
  priority: 'immediate',
  wording: 'Every child who goes missing has a return interview',
  owner: people.divisional.worker,
  page: '5',
  sentence: 'Not all children are interviewed when they return.',
  themes: ['missing'],
})

test('where there is no plan and no forum yet, each page says so', async () => {
  for (const page of ['/promise', '/inspections', '/plan', '/forums']) {
    const { statusCode, body } = await councillor.get(page)
    assert.equal(statusCode, 200, page)
    await valid(body, page)
  }
  assert.match(saying((await councillor.get('/forums')).body), /None has been set up yet\./)
  assert.match(saying((await councillor.get('/plan')).body), /The plan has no programme yet\./)
})

test('until as many recommendations are on record as were declared, the page says how many are not, unless somebody says why', async () => {
  const page = (await councillor.get(`/inspections/${inspection}`)).body
  await valid(page, 'inspection')
  assert.match(saying(page), /1 not captured: the inspectors declared 2, and 1 are on record/)
  assert.match(saying((await councillor.get('/promise')).body), /1 of 2 recommendations are not on record/)
  await put(inspection, { fewer: 'One is the board’s own' })
  assert.doesNotMatch(saying((await councillor.get(`/inspections/${inspection}`)).body), /not captured/)
})

test('a recommendation that no programme and no action answers is shown as uncovered until one does', async () => {
  const looking = async () =>
    rowsOn((await councillor.get('/promise')).body, '#needs-looking-at').map((row) => row.join(' '))
  assert.match((await looking()).join(), /Uncovered 2: Every child who goes missing.* No programme/)
  await add('improvement_action', asked, {
    what: 'Ring every family the next morning',
    owner: people.manager.worker,
    ...dayTyped('due', '2026-05-01'),
    known_by: 'Interviews held in 72 hours',
    measures: ['interviews_in_time'],
  })
  assert.doesNotMatch(saying((await councillor.get('/promise')).body), /Uncovered/)
})

test('what answers nothing stands in the order of its report', async () => {
  for (const number of ['3', '1'])
    await add('recommendation', inspection, {
      number,
      place: number,
      body: 'authority',
      wording: `Asked as number ${number}`,
    })
  const { body } = await councillor.get('/promise')
  assert.ok(body.indexOf('1: Asked as number 1') < body.indexOf('3: Asked as number 3'))
})

test('an action that is done leaves the difference not yet evidenced: only evidence moves that', async () => {
  const page = async () => saying((await councillor.get(`/recommendations/${asked}`)).body)
  assert.match(await page(), /0 of 1 action done 1 overdue/)
  const [action] = await world.rows<{ record: string }>("select record from record where kind = 'improvement_action'")
  await put(action!.record, { delivery: 'done', ...dayTyped('done_on', '2026-05-30') })
  assert.match(await page(), /1 of 1 action done/)
  assert.match(await page(), /Not yet evidenced/)
  await valid((await councillor.get(`/recommendations/${asked}`)).body, 'recommendation')
})

test('closing without evidence is refused, and the refusal says how to mend it', async () => {
  const forum = await add('forum', null, {
    name: 'Improvement board',
    purpose: 'Holds the plan to account',
    cadence: 'monthly',
    eyes: 'aggregate',
    reasons: 'yes',
    closes: 'yes',
  })
  const meeting = await add('meeting', forum, { ...dayTyped('on', '2026-05-28'), held: 'yes' })
  const close = {
    decided: 'close',
    ...dayTyped('decided_on', '2026-05-28'),
    meeting: [meeting],
    approver: people.director.worker,
    reasons: 'It is done',
  }
  const refused = await sending(director).post('closing_decision', asked, close)
  assert.equal(refused.statusCode, 422)
  await valid(refused.body, 'refused')
  assert.match(saying(refused.body), /Nothing is closed without evidence of a difference\. Record what shows it first/)
  assert.match(refused.body, /It is done/)

  const audit = await add('evidence', asked, {
    is: 'audit',
    ...dayTyped('dated', '2026-05-20'),
    where: 'Audit of 20 records, May 2026',
    says: 'Nineteen of twenty were interviewed in time, and the plans changed',
    sure: 'fairly',
  })
  const another = await add('evidence', asked, { is: 'voice', sure: 'little' }, 'incomplete')
  const notWhole = await sending(director).post('closing_decision', asked, { ...close, evidence: [another] })
  assert.match(saying(notWhole.body), /This evidence is not whole: give its missing parts first/)
  const planned = await add('meeting', forum, { ...dayTyped('on', '2026-06-28'), held: 'planned' })
  const early = await sending(director).post('closing_decision', asked, {
    ...close,
    evidence: [audit],
    meeting: [planned],
  })
  assert.match(saying(early.body), /Choose a meeting that was held/)
  await put(forum, { closes: 'no' })
  const elsewhere = await sending(director).post('closing_decision', asked, { ...close, evidence: [audit] })
  assert.match(saying(elsewhere.body), /Improvement board may not close recommendations/)
  await put(forum, { closes: 'yes' })

  await add('closing_decision', asked, { ...close, evidence: [audit] })
  const page = saying((await councillor.get(`/recommendations/${asked}`)).body)
  assert.match(page, /Closed Evidenced/)
  assert.match(page, /Nineteen of twenty/)
})

test('when the evidence of a closing is withdrawn, it is open again by itself, and says why', async () => {
  const [audit] = await world.rows<{ record: string }>(
    "select r.record from record r join answers.evidence using (authority, record, version, subject) where \"is\" = 'audit' and recorded_until = 'infinity'",
  )
  await sending(director).withdraw(audit!.record)
  assert.match(
    saying((await councillor.get(`/recommendations/${asked}`)).body),
    /The evidence that it was closed on is no longer on record, is not whole, or had lapsed already, so it is open/,
  )
})

test('an outcome that is not published yet is there for those who keep the plan, and for nobody else', async () => {
  const early = await add('inspection', null, {
    what: 'focused',
    bodies: 'Ofsted',
    ...dayTyped('published', '2026-06-20'),
  })
  const grade = await add('judgement', early, { body: 'authority', area: 'Care leavers', grade: 'good' })
  const hidden = await add('recommendation', early, { number: '1', body: 'authority', wording: 'Embargoed words' })
  assert.match((await director.get('/inspections')).body, /Not published yet/)
  for (const reader of [councillor, partner]) {
    assert.doesNotMatch((await reader.get('/inspections')).body, new RegExp(early))
    assert.doesNotMatch((await reader.get('/promise')).body, /Embargoed words/)
    for (const page of [
      `/inspections/${early}`,
      `/recommendations/${hidden}`,
      `/promise/records/${grade}`,
      `/promise/records/${hidden}`,
    ])
      assert.equal((await reader.get(page)).statusCode, 404, page)
  }
  assert.doesNotMatch(
    (await councillor.get('/promise?today=2026-06-25')).body,
    /Embargoed words/,
    'asked of a later day',
  )
  await withdraw(grade)
  assert.equal((await partner.get(`/promise/records/${grade}`)).statusCode, 404, 'withdrawn')
  const now = door.clock.at
  door.clock.at = '2026-06-20T09:00:00.000Z' as typeof now
  assert.match(saying((await (await as(people.councillor)).get('/promise')).body), /Embargoed words/)
  door.clock.at = now
})

test('a councillor changes nothing of the plan, and a form that is sent twice makes one record', async () => {
  assert.equal((await councillor.get('/promise/new/inspection')).statusCode, 403)
  assert.equal((await councillor.post('/promise/new/inspection', { do: 'save' })).statusCode, 403)
  const form = {
    'form-id': '01900000-0000-7000-8000-00000000abcd',
    do: 'save',
    name: 'Front door',
    purpose: 'All of it',
  }
  for (const _ of [1, 2]) assert.equal((await director.post('/promise/new/programme', form)).statusCode, 303)
  assert.equal(rowsOn((await director.get('/plan')).body, '#versions').length, 0)
  const [{ n } = { n: '' }] = await world.rows<{ n: string }>(
    "select count(*) as n from record where kind = 'programme'",
  )
  assert.equal(Number(n), 1)
})

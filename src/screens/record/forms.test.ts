import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf, formId } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'
import { saying } from '../../../test/examples/pages.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const officer = await world.worker('Olu Officer', 'contact_officer')
const manager = await world.worker('Mina Manager', 'team_manager', team)
const amy = await world.child('Amy')
await world.allocated(amy, manager, team)
const door = await frontDoor(world, '2026-11-20T09:00:00.000Z')
const asOfficer = await door.signedIn(officer, 'contact_officer')
const asManager = await door.signedIn(manager, 'team_manager', team)
const newEpisode = `/children/${amy}/records/new/missing_episode`
const newDiscussion = `/children/${amy}/records/new/strategy_discussion`
const on = (name: string, day: string, month: string, year: string, time = '') => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
  ...(time ? { [`${name}-time`]: time } : {}),
})

test('a wrong answer is told beside its question, and everything typed is still there', async () => {
  const sent = await asOfficer.post(newEpisode, {
    type: 'missing',
    action: '"><script>alert(1)</script>',
    ...on('started', '31', '2', '2026', '20:00'),
    police_reference: "O'Hara & sons",
  })
  assert.equal(sent.statusCode, 422)
  assert.match(sent.body, /<title>Error: /)
  assert.match(sent.body, /href="#started-day"/)
  assert.match(sent.body, /id="started-day"/)
  assert.match(sent.body, /&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
  assert.doesNotMatch(sent.body, /<script>alert/)
  assert.equal(fieldsOf(sent.body)['police_reference'], "O'Hara & sons")
  assert.match(sent.body, /O'Hara &amp; sons|O&#39;Hara &amp; sons/)
  assert.equal(fieldsOf(sent.body)['started-day'], '31')
  assert.match(sent.body, /value="missing" checked/)
})

test('what is wrong is told at the top with the question that it is about, and the row', async () => {
  const sent = await asOfficer.post(newEpisode, { type: 'missing', ...on('started', '31', '2', '2026', '20:00') })
  assert.match(saying(sent.body, '.govuk-error-summary'), /When was the child last seen\? .*real date/)
  const discussion = await asManager.post(newDiscussion, {
    ...on('held', '10', '11', '2026'),
    'agencies-rows': '1',
    'agencies-1-invited': 'yes',
    'agencies-1-part': 'by call',
  })
  const told = saying(discussion.body, '.govuk-error-summary')
  assert.match(told, /When was the discussion held\? Give the time, or say that it is not known/)
  assert.match(told, /row 1: Which agency is this row about\?/)
  const shown = saying(discussion.body, '[id=agencies-1-agency-error], [id=agencies-error]')
  assert.equal(shown, 'Error: Which agency is this row about?', 'beside the question, it is not said again')
})

test('an hour that the clocks repeat is asked about, and one that they skip is refused', async () => {
  const repeated = await asOfficer.post(newEpisode, { type: 'missing', ...on('started', '25', '10', '2026', '01:30') })
  assert.equal(repeated.statusCode, 422)
  assert.match(repeated.body, /The clocks showed 01:30 twice that day/)
  const said = await asOfficer.post(newEpisode, {
    type: 'missing',
    ...on('started', '25', '10', '2026', '01:30'),
    'started-which': 'second',
  })
  assert.equal(said.statusCode, 303, said.body)
  const [{ started }] = (await world.rows<{ started: string }>('select started from answers.missing_episode')) as [
    { started: string },
  ]
  assert.equal(started, '2026-10-25T01:30:00Z')
  const skipped = await asOfficer.post(newEpisode, { type: 'missing', ...on('started', '29', '3', '2026', '01:30') })
  assert.match(skipped.body, /There was no 01:30 that day/)
  const neither = await asOfficer.post(newEpisode, { type: 'missing', ...on('started', '29', '3', '2026') })
  assert.match(neither.body, /Give the time, or say that it is not known/)
})

test('what lacks its parts is saved as incomplete, and the page says which', async () => {
  const sent = await asOfficer.post(newEpisode, {
    type: 'missing',
    ...on('started', '1', '11', '2026'),
    'started-unknown': 'yes',
  })
  assert.match(String(sent.headers.location), /done=incomplete/)
  const page = await asOfficer.get(String(sent.headers.location))
  assert.match(page.body, /Still missing, so it stays on your list as incomplete/)
  assert.match(page.body, /Who reported it\?/)
  assert.match(page.body, /time not known/)
})

test('a correction needs its reason, and one begun from an older version shows theirs beside what was typed', async () => {
  const saved = await world.missing(amy, '2026-11-05 20:00', '2026-11-06 08:00', { recordedAt: '2026-11-06T09:00:00Z' })
  const change = `/records/${saved.record}/change`
  const opened = fieldsOf((await asOfficer.get(change)).body)
  const unsaid = await asOfficer.post(change, { ...opened, reported_by: 'school' })
  assert.equal(unsaid.statusCode, 422)
  assert.match(unsaid.body, /Say why you are changing what the record said/)
  assert.equal(
    (await asManager.post(change, { ...opened, reported_by: 'police', 'change-reason': 'The log says police' }))
      .statusCode,
    303,
  )
  const stale = await asOfficer.post(change, { ...opened, reported_by: 'school', 'change-reason': 'It was school' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /Police<\/td><td[^>]*>School/)
  assert.equal((await asOfficer.post(change, { ...fieldsOf(stale.body) })).statusCode, 303)
  const page = await asOfficer.get(`/records/${saved.record}`)
  assert.match(page.body, /Version 3/)
  assert.match(page.body, /<del>Police<\/del> → <ins>School<\/ins>/)
  assert.match(page.body, /Why: It was school/)
})

test('a discussion is saved without an agency that could not be reached, when it says why and by when', async () => {
  const invited = {
    mode: 'meeting',
    trigger: 'missing',
    ...on('held', '10', '11', '2026', '10:00'),
    'agencies-rows': '2',
    'agencies-1-agency': 'Police',
    'agencies-1-invited': 'yes',
    'agencies-1-part': 'in person',
    'agencies-2-agency': 'Health',
    'agencies-2-invited': 'yes',
    'agencies-2-part': 'no',
  }
  const unsaid = await asManager.post(newDiscussion, invited)
  assert.equal(unsaid.statusCode, 422)
  assert.match(unsaid.body, /href="#agencies-2-why"/)
  const sent = await asManager.post(newDiscussion, {
    ...invited,
    'agencies-2-why': 'On leave',
    ...on('agencies-2-mended', '12', '11', '2026'),
    'form-id': formId((await asManager.get(newDiscussion)).body),
  })
  assert.equal(sent.statusCode, 303, sent.body)
  const record = (
    await world.rows<{ record: string }>("select record from record where kind = 'strategy_discussion'")
  )[0]!.record
  assert.match(
    (await asManager.get(`/records/${record}`)).body,
    /not reached: On leave; to be mended by 12 November 2026/,
  )
})

test('it cannot be signed off without SMART actions and a contingency, and with them it can', async () => {
  const record = (
    await world.rows<{ record: string }>("select record from record where kind = 'strategy_discussion'")
  )[0]!.record
  const refused = await asManager.post(`/records/${record}/sign-off`, { seen: '1' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /What happens if the preferred action cannot be taken/)
  const typed = {
    ...fieldsOf((await asManager.get(`/records/${record}/change`)).body),
    decided: 'assess',
    contingency: 'Hold it again',
    'actions-1-what': 'Visit',
  }
  assert.equal((await asManager.post(`/records/${record}/change`, typed)).statusCode, 303)
  assert.match(
    (await asManager.get(`/records/${record}/sign-off`)).body,
    /an owner, a day and a measure for each action/,
  )
  const whole = {
    ...fieldsOf((await asManager.get(`/records/${record}/change`)).body),
    'actions-1-owner': 'Sol',
    ...on('actions-1-by', '20', '11', '2026'),
    'actions-1-measure': 'Seen',
    'change-reason': 'The action in full',
  }
  assert.equal((await asManager.post(`/records/${record}/change`, whole)).statusCode, 303)
  const signed = await asManager.post(`/records/${record}/sign-off`, { seen: '3' })
  assert.equal(signed.statusCode, 303, signed.body)
  assert.match((await asManager.get(`/records/${record}`)).body, /Signed off<\/strong>/)
})

test('another row is added without scripts, and what was typed stays', async () => {
  const again = await asManager.post(newDiscussion, {
    do: 'add actions',
    'actions-rows': '1',
    'actions-1-what': 'Visit the home',
    contingency: 'Typed already',
  })
  assert.equal(again.statusCode, 200)
  assert.match(again.body, /id="actions-2-what"/)
  assert.equal(fieldsOf(again.body)['actions-1-what'], 'Visit the home')
  assert.equal(fieldsOf(again.body)['contingency'], 'Typed already')
})

test('who does not record a kind is told so, and what is withdrawn stays with its reason', async () => {
  const refused = await asOfficer.get(newDiscussion)
  assert.equal(refused.statusCode, 403)
  assert.match(refused.body, /Your role does not record this: Strategy discussion/)
  const saved = await world.missing(amy, '2026-11-12 20:00', null, { recordedAt: '2026-11-12T22:00:00Z' })
  const unsaid = await asOfficer.post(`/records/${saved.record}/withdraw`, { seen: '1', reason: ' ' })
  assert.equal(unsaid.statusCode, 422)
  const sent = await asOfficer.post(`/records/${saved.record}/withdraw`, {
    seen: '1',
    reason: 'Recorded for the wrong child',
  })
  assert.equal(sent.statusCode, 303, sent.body)
  const story = await asOfficer.get(`/children/${amy}?kind=missing_episode`)
  assert.match(story.body, /Withdrawn<\/strong>/)
  assert.match((await asOfficer.get(`/records/${saved.record}`)).body, /Withdrawn: Recorded for the wrong child/)
})

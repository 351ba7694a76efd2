import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf, formId } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const officer = await world.worker('Olu Officer', 'contact_officer')
const manager = await world.worker('Mina Manager', 'team_manager', team)
const social = await world.worker('Sol Worker', 'social_worker', team)
const amy = await world.child('Amy', { born: day('2011-05-05') })
await world.allocated(amy, social, team)
await world.missing(amy, '2026-05-01 20:00', '2026-05-02 08:00', { recordedAt: '2026-05-02T09:00:00Z' })
await world.missing(amy, '2026-05-10 20:00', '2026-05-11 08:00', { recordedAt: '2026-05-11T09:00:00Z' })
const door = await frontDoor(world)
const asOfficer = await door.signedIn(officer, 'contact_officer')
const asManager = await door.signedIn(manager, 'team_manager', team)

const episode = {
  type: 'missing',
  missing_from: 'home',
  reported_by: 'parent',
  known_to_us: 'yes',
  action: 'Visit the home',
  'started-day': '30',
  'started-month': '5',
  'started-year': '2026',
  'started-time': '20:00',
}

test('a contact officer records a third missing episode on the child’s page, and sees the prompt', async () => {
  const form = await asOfficer.get(`/children/${amy}/records/new/missing_episode`)
  assert.equal(form.statusCode, 200, form.body)
  const sent = await asOfficer.post(`/children/${amy}/records/new/missing_episode`, {
    ...episode,
    'form-id': formId(form.body),
    do: 'save',
  })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.match(String(sent.headers.location), /done=prompted/)
  const page = await asOfficer.get(String(sent.headers.location))
  assert.equal(page.statusCode, 200, page.body)
  assert.match(page.body, /Missing now/)
  assert.match(page.body, /3 or more missing episodes in 90 days/)
  assert.match(page.body, /Asked of Mina Manager, team manager/)
})

test('the manager answers it in one step, by a strategy discussion held about the prompt', async () => {
  const list = await asManager.get('/prompts')
  const answer = /\/prompts\/[0-9a-f-]+\/answer/.exec(list.body)?.[0]
  assert.ok(answer, list.body)
  const prompt = await asManager.get(answer)
  assert.match(prompt.body, /Hold a strategy discussion/)
  assert.match(prompt.body, /Limit: 24 hours/)
  const about = /records\/new\/strategy_discussion\?about=([0-9a-f-]+)/.exec(prompt.body)?.[1]
  const sent = await asManager.post(`/children/${amy}/records/new/strategy_discussion`, {
    'belongs-to': about!,
    mode: 'conference_call',
    trigger: 'missing',
    do: 'save',
    'agencies-rows': '1',
    'held-day': '1',
    'held-month': '6',
    'held-year': '2026',
    'held-time': '09:00',
    'agencies-1-agency': 'Police',
    'agencies-1-invited': 'yes',
    'agencies-1-part': 'by call',
  })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.match((await asManager.get('/prompts')).body, /Nothing is asked of you/)
  assert.match((await asManager.get(`/children/${amy}`)).body, /No prompt waits for an answer/)
})

test('sending a form twice makes one record', async () => {
  const url = `/children/${amy}/records/new/identifier`
  const sent = { scheme: 'local', value: 'AB123', 'form-id': formId((await asOfficer.get(url)).body) }
  const [first, second] = [await asOfficer.post(url, sent), await asOfficer.post(url, sent)]
  assert.deepEqual([first.statusCode, second.statusCode], [303, 303])
  assert.equal((await world.rows("select 1 from record where kind = 'identifier'")).length, 1)
})

test('recording the return adds to the episode, and nobody is asked why', async () => {
  const page = await asOfficer.get(`/children/${amy}`)
  const change = /href="(\/records\/[0-9a-f-]+\/change)#returned"[^>]*>\s*Record the return/.exec(page.body)?.[1]
  assert.ok(change, page.body)
  const form = await asOfficer.get(change)
  const sent = await asOfficer.post(change, {
    ...fieldsOf(form.body),
    'returned-day': '31',
    'returned-month': '5',
    'returned-year': '2026',
    'returned-time': '08:00',
    'change-reason': '',
    do: 'save',
  })
  assert.equal(sent.statusCode, 303, sent.body)
  const after = await asOfficer.get(`/children/${amy}`)
  assert.doesNotMatch(after.body, /Missing now/)
  assert.match(after.body, /Return home interview/)
  assert.match(after.body, /It ends when: .*Declined by the child/)
  const record = await asOfficer.get(change.replace('/change', ''))
  assert.match(record.body, /Adding what is now known/)
})

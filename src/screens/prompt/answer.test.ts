import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const officer = await world.worker('Olu Officer', 'contact_officer')
const manager = await world.worker('Mina Manager', 'team_manager', team)
const door = await frontDoor(world)
const asManager = await door.signedIn(manager, 'team_manager', team)
const asOfficer = await door.signedIn(officer, 'contact_officer')

/** A child with three episodes in the window, so that the manager is asked; the prompt and its last ground. */
async function prompted(name: string) {
  const child = await world.child(name)
  await world.allocated(child, manager, team)
  const episodes = []
  for (const on of ['2026-05-01', '2026-05-10', '2026-05-20'])
    episodes.push(await world.missing(child, `${on} 20:00`, `${on} 23:00`, { recordedAt: `${on}T23:30:00Z` }))
  const [prompt] = await world.rows<{ record: string }>(
    "select record from record where kind = 'prompt' and subject = $1",
    [child],
  )
  return { child, prompt: prompt!.record, episode: episodes[2]! }
}

test('a manager’s reason answers a prompt, and an answer without one is asked for again', async () => {
  const { child, prompt } = await prompted('Amy')
  const page = await asManager.get(`/prompts/${prompt}/answer`)
  assert.match(page.body, /Missing episode of/)
  assert.doesNotMatch(page.body, /the record is linked/)
  const unsaid = await asManager.post(`/prompts/${prompt}/answer`, {
    ...fieldsOf(page.body),
    reason: '',
    why: 'other_plan',
  })
  assert.equal(unsaid.statusCode, 422)
  assert.match(unsaid.body, /value="other_plan" checked/)
  const sent = await asManager.post(`/prompts/${prompt}/answer`, {
    ...fieldsOf(page.body),
    why: 'other_plan',
    reason: 'The plan of May covers it',
  })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.match((await asManager.get(`/children/${child}`)).body, /No prompt waits for an answer/)
  assert.match((await asManager.get(`/prompts/${prompt}/answer`)).body, /Answered on/)
})

test('whoever may not answer sees the prompt, and is told who does', async () => {
  const { prompt } = await prompted('Ben')
  assert.match((await asOfficer.get(`/prompts/${prompt}/answer`)).body, /a manager does/)
  assert.equal((await asOfficer.post(`/prompts/${prompt}/answer`, { why: 'other', reason: 'Because' })).statusCode, 403)
})

test('a prompt whose grounds were corrected away stays until a named person confirms it', async () => {
  const { child, prompt, episode } = await prompted('Cai')
  assert.equal(
    (await asManager.post(`/records/${episode.record}/withdraw`, { seen: '1', reason: 'Another child' })).statusCode,
    303,
  )
  assert.match((await asManager.get('/prompts')).body, /Grounds corrected away/)
  const page = await asManager.get(`/prompts/${prompt}/answer`)
  assert.match(page.body, /Confirm that no answer is needed/)
  const sent = await asManager.post(`/prompts/${prompt}/answer`, {
    why: 'grounds_wrong',
    reason: 'The records that raised it were corrected: no answer is needed',
  })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.match((await asManager.get(`/children/${child}`)).body, /No prompt waits for an answer/)
})

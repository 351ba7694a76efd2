import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const manager = await world.worker('Mina Manager', 'team_manager', team)
const administrator = await world.worker('Ada Administrator', 'administrator')
const door = await frontDoor(world, '2026-06-01T09:00:00.000Z')
const asManager = await door.signedIn(manager, 'team_manager', team)
const asAdministrator = await door.signedIn(administrator, 'administrator')
const none = { no_interview: 'declined' } as const

// Amy has gone missing often and was asked about first; Ben told somebody this morning that he was hurt.
const amy = await world.child('Amy')
await world.allocated(amy, manager, team)
for (const on of ['2026-05-20', '2026-05-22', '2026-05-25'])
  await world.missing(amy, `${on} 20:00`, `${on} 23:00`, { recordedAt: `${on}T23:30:00Z`, answers: none })
const ben = await world.child('Ben')
await world.allocated(ben, manager, team)
const episode = await world.missing(ben, '2026-05-31 20:00', '2026-05-31 23:00', { recordedAt: '2026-06-01T07:00:00Z' })
await world.interview(ben, episode.record, '2026-06-01 08:00', { harm: 'yes' }, { recordedAt: '2026-06-01T08:00:00Z' })

const pages = ['/', '/prompts', '/lists/prompts?state=waiting'] as const
const table = { '/': '#asked', '/prompts': '#mine', '/lists/prompts?state=waiting': '#list' } as const

test('disclosed harm stands above a repeat that fell due before it, with its urgency and the hour it is due, wherever prompts are listed', async () => {
  for (const path of pages) {
    const page = await asManager.get(path)
    await valid(page.body, path)
    const rows = rowsOn(page.body, table[path]).map((cells) => cells.join(' | '))
    assert.equal(rows.length, 2, path)
    assert.match(rows[0]!, /^Ben Invented.*Harm disclosed at interview.*At once.*2 June 2026.*09:00/, path)
    assert.match(rows[1]!, /^Amy Invented.*Going missing repeatedly.*Ordinary.*29 May 2026/, path)
  }
})

test('a prompt says how urgent it is, and its clock says its own rule’s limit', async () => {
  const [prompt] = await world.rows<{ record: string }>(
    "select record from answers.prompt where rule = 'harm_disclosed'",
  )
  const page = saying((await asManager.get(`/prompts/${prompt!.record}/answer`)).body)
  assert.match(page, /Urgency At once/)
  assert.match(page, /Limit: 24 hours/)
  assert.match(page, /Harm disclosed at interview: hold a strategy discussion/)
})

test('an authority sets a rule’s urgency from a day, and the lists follow it', async () => {
  const settings = (await asAdministrator.get('/settings')).body
  const within = rowsOn(settings, '#settings-prompts').find(
    ([name]) => name === 'Harm disclosed at interview: answer within',
  )
  assert.match(within!.join(' | '), /24 hours \| 24 hours.*Unchecked default/)
  const form = await asAdministrator.get('/settings/prompt.repeat_missing.urgency')
  await valid(form.body, 'the form')
  const said = { 'from-day': '1', 'from-month': '6', 'from-year': '2026', why: 'Agreed at the missing panel' }
  const strange = await asAdministrator.post('/settings/prompt.repeat_missing.urgency', { ...said, value: 'whenever' })
  assert.equal(strange.statusCode, 422)
  const saved = await asAdministrator.post('/settings/prompt.repeat_missing.urgency', { ...said, value: 'at_once' })
  assert.equal(saved.statusCode, 303)
  const rows = rowsOn((await asManager.get('/prompts')).body, '#mine').map((cells) => cells.join(' | '))
  // Both are at once now, and the older is due first.
  assert.match(rows[0]!, /^Amy Invented.*At once/)
  assert.match(rows[1]!, /^Ben Invented.*At once/)
})

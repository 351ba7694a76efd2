import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { merge } from '#language/spine/index.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'
import { saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
const officer = await world.worker('Olu Officer', 'contact_officer')
const team = await world.team('Safeguarding North')
const manager = await world.worker('Mina Manager', 'team_manager', team)
const door = await frontDoor(world, '2026-06-01T09:00:00.000Z')
const asOfficer = await door.signedIn(officer, 'contact_officer')
const none = { no_interview: 'declined' } as const
const form = (child: string) => `/children/${child}/records/new/missing_episode`
const said = (from: string, until: string | null) => ({
  type: 'missing',
  missing_from: 'home',
  reported_by: 'parent',
  known_to_us: 'yes',
  action: 'Visit the home',
  ...at('started', from),
  ...(until === null ? {} : at('returned', until)),
})
function at(name: string, text: string) {
  const [year, month, on, time] = text.split(/[- ]/)
  return { [`${name}-day`]: on!, [`${name}-month`]: month!, [`${name}-year`]: year!, [`${name}-time`]: time ?? '' }
}

test('while an episode is open, the form of another says so, saves it all the same, and both records show it', async () => {
  const amy = await world.child('Amy')
  assert.doesNotMatch((await asOfficer.get(form(amy))).body, /still open/)
  const open = await world.missing(amy, '2026-05-30 20:00', null, { answers: none })
  const page = await asOfficer.get(form(amy))
  await valid(page.body, 'the form')
  assert.match(saying(page.body), /Another is still open: missing episode of 30 May 2026 \(no end recorded\)/)
  const sent = await asOfficer.post(form(amy), {
    ...fieldsOf(page.body),
    ...said('2026-05-31 21:00', '2026-05-31 23:00'),
  })
  assert.equal(sent.statusCode, 303)
  const [there] = String(sent.headers.location).split('?')
  assert.match(String(sent.headers.location), /^\/records\/.*done=overlaps/)
  const saved = await asOfficer.get(String(sent.headers.location))
  assert.match(saying(saved.body), /Saved\. It overlaps another.*This overlaps another: missing episode of 30 May 2026/)
  assert.match(
    saying((await asOfficer.get(`/records/${open.record}`)).body),
    /This overlaps another: missing episode of 31 May/,
  )
  // The return of the first, once it is known to have come before the second began, ends the overlap.
  await world.missing(amy, '2026-05-30 20:00', '2026-05-31 09:00', {
    record: open.record,
    reason: 'The return',
    answers: none,
  })
  assert.doesNotMatch(saying((await asOfficer.get(there!)).body), /overlaps/)
})

test('one after another does not overlap, even to the minute, nor where an hour is not known', async () => {
  const ben = await world.child('Ben')
  await world.missing(ben, '2026-05-01 20:00', '2026-05-02 08:00', { answers: none })
  await world.missing(ben, '2026-05-10', '2026-05-11', { answers: none })
  for (const [from, until] of [
    ['2026-05-02 08:00', '2026-05-02 12:00'],
    ['2026-05-11', '2026-05-12'],
    ['2026-05-11 09:00', '2026-05-12'],
  ] as const) {
    const sent = await asOfficer.post(form(ben), said(from, until))
    assert.doesNotMatch(String(sent.headers.location), /overlaps/, from)
  }
  const sent = await asOfficer.post(form(ben), said('2026-05-02 07:59', '2026-05-02 08:30'))
  assert.match(String(sent.headers.location), /overlaps|prompted|joined/)
})

test('a duplicate’s open episode is the child’s own, and one that was withdrawn is nobody’s', async () => {
  const [cai, twin] = [await world.child('Cai'), await world.child('Kai')]
  const open = await world.missing(twin, '2026-05-30 20:00', null, { answers: none })
  await world.save(merge, [cai], { duplicate: twin, merged_on: day('2026-05-31'), why: 'One child' })
  assert.match(saying((await asOfficer.get(form(cai))).body), /still open/)
  await world.save(missingEpisode, [twin], {}, { record: open.record, become: 'withdrawn', reason: 'Another child' })
  assert.doesNotMatch(saying((await asOfficer.get(form(cai))).body), /still open/)
})

test('what joined a prompt while it waited is shown with when, and whoever saved it is told', async () => {
  const dee = await world.child('Dee')
  const days = ['2026-05-04', '2026-05-08', '2026-05-12']
  for (const on of days)
    await world.missing(dee, `${on} 20:00`, `${on} 23:00`, { recordedAt: `${on}T23:30:00Z`, answers: none })
  const sent = await asOfficer.post(form(dee), {
    ...said('2026-05-20 20:00', '2026-05-20 23:00'),
    no_interview: 'declined',
  })
  assert.match(String(sent.headers.location), /done=joined/)
  const [prompt] = await world.rows<{ record: string }>(
    "select record from record where kind = 'prompt' and subject = $1 and recorded_until = 'infinity'",
    [dee],
  )
  await world.allocated(dee, manager, team)
  const asManager = await door.signedIn(manager, 'team_manager', team)
  const page = saying((await asManager.get(`/prompts/${prompt!.record}/answer`)).body)
  assert.match(page, /Joined while it waited Missing episode of 20 May 2026.*Joined 1 June 2026, 10:00/)
})

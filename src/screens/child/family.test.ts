import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { merge, relationship, restriction } from '#language/spine/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const officer = await world.worker('Olu Officer', 'contact_officer')
const social = await world.worker('Sol Worker', 'social_worker', team)
const [amy, ben, cai] = [await world.child('Amy'), await world.child('Ben'), await world.child('Cai')]
for (const child of [amy, ben]) await world.allocated(child, social, team)
const door = await frontDoor(world)
const asOfficer = await door.signedIn(officer, 'contact_officer')
const asSocial = await door.signedIn(social, 'social_worker', team)
const familyOf = async (child: string, visitor = asOfficer) => {
  const page = await visitor.get(`/children/${child}`)
  await valid(page.body, 'a child')
  return rowsOn(page.body, '#family').map(([who, is]) => [who, is])
}
const related = (child: string, form: Record<string, string>) =>
  asOfficer.post(`/children/${child}/records/new/relationship`, { do: 'save', ...form })

test('a brother chosen from those known here needs no name typed, and shows on both children’s pages', async () => {
  const sent = await related(amy, {
    known_child: ben,
    is: 'sibling',
    'began-day': '5',
    'began-month': '5',
    'began-year': '2013',
  })
  assert.equal(sent.statusCode, 303)
  assert.match(String(sent.headers.location), /^\/children\/.*done=saved/)
  const [made] = await world.rows<{ state: string }>("select state from record where kind = 'relationship'")
  assert.equal(made!.state, 'complete')
  assert.deepEqual(await familyOf(amy), [['Ben Invented', 'Brother or sister']])
  assert.deepEqual(await familyOf(ben), [['Amy Invented', 'Brother or sister Recorded on their record']])
})

test('a name is still asked for where nobody known here is chosen', async () => {
  const sent = await related(amy, { is: 'grandparent' })
  assert.match(String(sent.headers.location), /done=incomplete/)
  const [record] = await world.rows<{ record: string }>(
    'select record from answers.relationship where "is" = \'grandparent\'',
  )
  assert.match(
    (await asOfficer.get(`/records/${record!.record}`)).body,
    /Their name, if they are not a child known here/,
  )
})

test('each side is said in its own words, and once where both records say it', async () => {
  await world.save(relationship, [cai], { known_child: amy, is: 'mother', parental_responsibility: 'yes' })
  assert.deepEqual((await familyOf(amy)).at(-1), ['Cai Invented', 'Their child Recorded on their record'])
  await world.save(relationship, [ben], { known_child: amy, is: 'sibling' })
  assert.deepEqual(await familyOf(ben), [['Amy Invented', 'Brother or sister']])
  assert.equal((await familyOf(amy)).filter(([who]) => who === 'Ben Invented').length, 1)
})

test('brothers and sisters of a meeting are those that either record names', async () => {
  const dee = await world.child('Dee')
  await world.save(relationship, [dee], { known_child: cai, is: 'sibling' })
  assert.match((await asOfficer.get(`/children/${cai}/records/new/household`)).body, /Dee Invented/)
})

test('whoever may not open the other child sees that there is somebody, and not who', async () => {
  const rows = await familyOf(amy, asSocial)
  assert.ok(
    rows.some(([who, is]) => who!.startsWith('Restricted record') && is!.startsWith('Their child')),
    JSON.stringify(rows),
  )
  assert.ok(!JSON.stringify(rows).includes('Cai'))
  await world.save(restriction, [ben], { from: day('2026-01-01'), why: 'Child of a member of staff' })
  assert.doesNotMatch((await asOfficer.get(`/children/${amy}`)).body, /Ben/)
})

test('what has ended, or was withdrawn, shows on neither; a duplicate’s relationships are the child’s own', async () => {
  const [eve, fay, twin] = [await world.child('Eve'), await world.child('Fay'), await world.child('Fae')]
  const ended = { known_child: fay, is: 'carer', began: day('2020-01-01'), ended: day('2021-01-01') } as const
  await world.save(relationship, [eve], ended)
  assert.deepEqual(await familyOf(fay), [])
  const wrong = await world.save(relationship, [eve], { known_child: fay, is: 'friend' })
  await world.save(relationship, [eve], {}, { record: wrong.record, become: 'withdrawn', reason: 'Another child' })
  assert.deepEqual(await familyOf(fay), [])
  await world.save(relationship, [eve], { known_child: twin, is: 'friend' })
  await world.save(merge, [fay], { duplicate: twin, merged_on: day('2026-05-01'), why: 'One child, two spellings' })
  assert.deepEqual(await familyOf(fay), [['Eve Invented', 'Friend Recorded on their record']])
})

test('a record that stands under a duplicate says both names: the child’s, and the one that was meant', async () => {
  const [gus, twin] = [await world.child('Gus'), await world.child('Augustus')]
  const made = await world.missing(twin, '2026-05-04 20:00', '2026-05-05 08:00')
  await world.save(merge, [gus], { duplicate: twin, merged_on: day('2026-05-20'), why: 'One child' })
  const page = saying((await asOfficer.get(`/records/${made.record}`)).body)
  assert.match(page, /About Gus Invented \(recorded as Augustus Invented\)/)
  const own = await world.missing(gus, '2026-05-14 20:00', '2026-05-15 08:00')
  assert.match(saying((await asOfficer.get(`/records/${own.record}`)).body), /About Gus Invented(?! \()/)
})

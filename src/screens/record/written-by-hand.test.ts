import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { address, merge } from '#language/spine/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'

/** What no form offers, and anybody can write. */
const world = await given()
after(() => world.close())
const team = await world.team('Safeguarding North')
const social = await world.worker('Sol Worker', 'social_worker', team)
const manager = await world.worker('Mina Manager', 'team_manager', team)
const amy = await world.child('Amy', { born: day('2011-05-05') })
const twin = await world.child('Amie', { born: day('2011-05-05') })
const ben = await world.child('Ben', { born: day('2013-05-05') })
const cai = await world.child('Cai', { born: day('2012-05-05') })
for (const child of [amy, twin, cai]) await world.allocated(child, social, team)
const joined = await world.save(merge, [amy], { duplicate: twin, merged_on: day('2026-05-01') })
const ofCai = await world.missing(cai, '2026-05-03 20:00', '2026-05-04 08:00')
for (const on of ['05', '12', '19']) await world.missing(cai, `2026-05-${on} 20:00`, `2026-05-${on} 23:00`)
const door = await frontDoor(world)
const asSocial = await door.signedIn(social, 'social_worker', team)
const asManager = await door.signedIn(manager, 'team_manager', team)
const opens = async (child: string) => (await asSocial.get(`/children/${child}`)).statusCode

test('joining a child’s record to that of a child who is not theirs opens nothing, by whichever form', async () => {
  const said = { duplicate: ben, why: 'They look alike', do: 'save' }
  for (const [url, form] of [
    [`/children/${amy}/records/new/merge`, said],
    [`/children/${amy}/merge`, said],
    [`/records/${joined.record}/change`, { ...said, seen: '1', 'change-reason': 'The wrong one' }],
  ] as const) {
    const { statusCode } = await asSocial.post(url, form)
    assert.ok([404, 409, 422].includes(statusCode), `${url} ${statusCode}`)
    assert.equal(await opens(ben), 404, url)
  }
})

test('a child who is not theirs, or not there, is nobody’s brother or sister in what they record', async () => {
  for (const known_child of [ben, '00000000-0000-7000-8000-00000000dead', social]) {
    const sent = await asSocial.post(`/children/${amy}/records/new/relationship`, {
      who: 'B',
      is: 'sibling',
      known_child,
    })
    assert.equal(sent.statusCode, 422)
    assert.match(sent.body, /Choose a child whose record is yours to open/)
  }
})

test('adding a child under the id of one who is here neither allocates nor renames them', async () => {
  const sent = await asSocial.post('/children/new', { 'form-id': ben, given_name: 'Mine', family_name: 'Now' })
  assert.equal(sent.statusCode, 409)
  assert.equal(await opens(ben), 404)
})

test('a record about another child’s episode or prompt is about neither, and that prompt still waits', async () => {
  const waits = async () => [...(await asManager.get('/prompts')).body.matchAll(/\/prompts\/([0-9a-f-]{36})/g)].length
  const before = await waits()
  assert.ok(before > 0)
  const prompt = /\/prompts\/([0-9a-f-]{36})/.exec((await asManager.get('/prompts')).body)![1]!
  for (const [kind, about] of [
    ['strategy_discussion', prompt],
    ['return_interview', ofCai.record],
    ['address', prompt],
  ] as const) {
    const sent = await asSocial.post(`/children/${amy}/records/new/${kind}`, { 'belongs-to': about, do: 'save' })
    assert.equal(sent.statusCode, 303, sent.body)
  }
  assert.equal((await world.rows('select 1 from record where about = $1', [prompt])).length, 0)
  const onCai = await asSocial.post(`/children/${cai}/records/new/address`, { 'belongs-to': prompt, do: 'save' })
  assert.equal(onCai.statusCode, 303)
  assert.equal(await waits(), before)
})

test('two who change a record at the same moment each keep what they typed, and one is shown the other’s', async () => {
  const made = await world.missing(amy, '2026-05-10 20:00', null)
  const said = (action: string) =>
    asSocial.post(`/records/${made.record}/change`, { action, seen: '1', 'change-reason': 'Known now', do: 'save' })
  const sent = await Promise.all(['Visit the aunt', 'Ring the school', 'Ask at the club'].map(said))
  assert.deepEqual(
    sent.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
    [303, 409, 409],
  )
  const typed = ['Visit the aunt', 'Ring the school', 'Ask at the club']
  for (const [at, { statusCode, body }] of sent.entries())
    if (statusCode === 409) assert.ok(body.includes(typed[at]!), typed[at])
})

test('opening the form of an address that is not to be disclosed is logged as looking at it', async () => {
  const hidden = await world.save(address, [amy], { lines: '9 Secret Row', non_disclosable: 'yes' })
  assert.match((await asSocial.get(`/records/${hidden.record}/change`)).body, /9 Secret Row/)
  const logged = await world.rows("select 1 from access_log where what like 'an address%' and worker = $1", [social])
  assert.equal(logged.length, 1)
})

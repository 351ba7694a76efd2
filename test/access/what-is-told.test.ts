import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { adoptionSeal, identifier, merge, relationship, restriction } from '#language/spine/index.ts'
import { frontDoor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { saying } from '../examples/pages.ts'
import { asPrompted } from './prompted.ts'

const world = await given()
after(() => world.close())
const north = await world.team('North')
const sol = await world.worker('Sol Social', 'social_worker', north)
const ola = await world.worker('Ola Officer', 'contact_officer')
const dee = await world.worker('Dee Director', 'director')
const ada = await world.worker('Ada Ames', 'administrator')
const [amy, ben] = [await world.child('Amy'), await world.child('Ben', { born: day('2012-03-04') })]
const cai = await world.child('Cai')
await world.allocated(amy, sol, north)
const door = await frontDoor(world)
const asSol = await door.signedIn(sol, 'social_worker', north)
const asOla = await door.signedIn(ola, 'contact_officer')
const workers = { contact_officer: { worker: ola }, administrator: { worker: ada } }
const crowd = { world, door, workers: new Map(Object.entries(workers)) } as unknown as Parameters<typeof asPrompted>[0]

// Read as one for an afternoon, then parted, and Ben restricted since.
await world.save(identifier, [ben], { scheme: 'local', value: 'SYN-7781' }, { recordedAt: '2026-05-01T09:00:00Z' })
const bens = await world.missing(ben, '2026-05-01 20:00', '2026-05-02 08:00', { recordedAt: '2026-05-02T09:00:00Z' })
const joined = { duplicate: ben, merged_on: day('2026-05-10'), why: 'The same date of birth, it seemed' }
const one = await world.save(merge, [amy], joined, { recordedAt: '2026-05-10T09:00:00Z' })
const known = '2026-05-10T12:00:00.000Z'
const then = { record: one.record, seen: 1, recordedAt: '2026-05-11T09:00:00Z' }
await world.save(merge, [amy], joined, { ...then, become: 'withdrawn', reason: 'They are two' })
await world.save(restriction, [ben], { from: day('2026-05-12'), why: 'A parent works here' })

test('from when two children were read as one, nothing is shown under the name of one that is of the other, who is closed now', async () => {
  const shows = async (url: string) => {
    const { statusCode, body } = await asOla.get(
      `${url}${url.includes('?') ? '&' : '?'}known=${known}&today=2026-05-10`,
    )
    assert.equal(statusCode, 200, url)
    return body.includes(bens.record) || body.includes('SYN-7781') || body.includes('Ben Invented')
  }
  const pages = [
    '/',
    '/prompts',
    `/children/${amy}`,
    '/children?q=Amy',
    '/lists/missing-episodes',
    '/lists/due',
    '/lists/prompts',
    '/lists/incomplete',
    '/measures/missing_episodes/list?month=2026-05',
  ]
  for (const url of pages) assert.equal(await shows(url), false, url)
  const list = await asOla.get(`/measures/missing_episodes/list?month=2026-05&known=${known}&today=2026-05-10`)
  assert.match(saying(list.body), /1 counted in May 2026/)
  assert.match(saying(list.body), /Restricted record: ask/, 'the row counts, and is masked')
  const may = ['--from', '2026-05-01', '--until', '2026-05-31', '--known-at', known] as const
  const told = await asPrompted(crowd, 'contact_officer', ['list', 'missing_episodes', ...may])
  assert.ok(told.is === 'answered' && !told.words.includes(bens.record), told.words)
})

test('a masked row at the command line says that it counts, and neither when nor in which part', async () => {
  const may = ['--from', '2026-05-01', '--until', '2026-05-31', '--by', 'team'] as const
  const { words } = await asPrompted(crowd, 'contact_officer', ['list', 'missing_episodes', ...may])
  const { rows } = JSON.parse(words) as { rows: Record<string, unknown>[] }
  const nothing = {
    record: null,
    version: null,
    child: null,
    name: null,
    day: null,
    well: null,
    left_out: null,
    value: null,
  }
  assert.deepEqual(rows, [{ ...nothing, masked: true, counted: true }])
})

test('an extract tells nothing of a record that names a child whom its writer may not open, and whom it names is no recipient', async () => {
  const said = { known_child: ben, who: 'Casper Hidden', is: 'sibling', contact: '07700 900123' } as const
  await world.save(relationship, [amy], said)
  const form = { chosen: 'yes', recipient: 'child', kinds: 'relationship', do: 'look' }
  const page = await asSol.post(`/children/${amy}/extract`, form)
  assert.match(saying(page.body), /What it says is not told here/)
  assert.doesNotMatch(page.body, /Casper|900123/)
  const office = await asSol.post(`/children/${amy}/extract`, { ...form, do: 'word' })
  assert.equal(office.statusCode, 200)
})

test('why a record was changed, and why one was opened in an emergency, is read by those who may open the child', async () => {
  const asAda = await door.signedIn(ada, 'administrator')
  const asDee = await door.signedIn(dee, 'director')
  const details = await world.rows<{ record: string }>(
    "select record from record where kind = 'person_details' and subject = $1",
    [cai],
  )
  const record = details[0]!.record
  const changed = { given_name: 'Cai', family_name: 'Invented', sex: 'male', seen: '1' }
  const because = 'His brother Casper Hidden said so'
  const put = await asOla.post(`/records/${record}/change`, { ...changed, 'change-reason': because })
  assert.equal(put.statusCode, 303, put.body)
  assert.match((await asDee.get('/log')).body, /Casper Hidden said so/)
  for (const page of ['/log', '/log?format=csv']) {
    const { body } = await asAda.get(page)
    assert.match(body, /It stands on the record/)
    assert.doesNotMatch(body, /Casper/)
  }
  assert.doesNotMatch((await asPrompted(crowd, 'administrator', ['log'])).words, /Casper/)
  const why = 'Casper Hidden rings and says he is at the station'
  const named = {
    given: 'Ben',
    family: 'Invented',
    'born-day': '4',
    'born-month': '3',
    'born-year': '2012',
    reason: why,
  }
  const opened = await asOla.post('/emergency', { ...named, 'form-id': '01976000-0000-7000-8000-000000000201' })
  assert.equal(opened.statusCode, 303)
  const queue = ['/audit/openings', '/audit/openings/01976000-0000-7000-8000-000000000201']
  for (const page of queue) assert.match((await asDee.get(page)).body, /Casper Hidden rings/)
  await world.save(adoptionSeal, [ben], { ordered_on: day('2026-05-30'), why: 'The court' })
  for (const page of queue) {
    const { body } = await asDee.get(page)
    assert.doesNotMatch(body, /Casper|Ben Invented/)
    assert.match(body, /For somebody who may open the record/)
  }
})

import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addHours } from '#language/instant.ts'
import { frontDoor, type Visitor } from '../../../test/examples/browser.ts'
import { fieldsOf } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'
import { saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const door = await frontDoor(world)
door.house.config.dataDir = await mkdtemp(join(tmpdir(), 'throughline-typing-'))
const [olu, abi] = [
  await world.worker('Olu Officer', 'contact_officer'),
  await world.worker('Abi Officer', 'contact_officer'),
]
const amy = await world.child('Amy')
const path = `/children/${amy}/records/new/missing_episode`
const as = (worker: string) => door.signedIn(worker, 'contact_officer')
const words = 'She said that Derek drives a red car'

async function type(visitor: Visitor, said = words) {
  const form = { ...fieldsOf((await visitor.get(path)).body), type: 'missing', missing_from: 'home', action: said }
  const typed = new URLSearchParams(form).toString()
  const sent = await visitor.post('/typing', { to: path, page: path, title: 'Missing episode Amy', words: typed })
  assert.equal(sent.statusCode, 200)
  return form
}
const offered = async (visitor: Visitor) =>
  (await visitor.get(`/typing?to=${encodeURIComponent(path)}`)).json<{ typing?: string; words?: string }>()
const rows = () => world.rows<{ typing: string }>('select typing from typing')
const clear = () => world.rows('delete from typing')

test('what somebody types is offered to them again, and on their Today; to nobody else, and the store holds none of its words', async () => {
  const owner = await as(olu)
  await type(owner)
  assert.match((await offered(await as(olu))).words!, /Derek/)
  const today = await (await as(olu)).get('/')
  await valid(today.body, 'Today with what was typed')
  assert.match(saying(today.body), /You typed this and did not save it:\s*Missing episode Amy/)
  const other = await as(abi)
  assert.deepEqual(await offered(other), {})
  assert.doesNotMatch((await other.get('/')).body, /did not save it/)
  const [{ all }] = (await world.rows<{ all: string }>(
    "select string_agg(t::text || encode(locked, 'escape'), '') as all from typing t",
  )) as [{ all: string }]
  assert.doesNotMatch(all, /Derek|red car|Missing episode|Amy/)
})

test('another’s row put under one’s own name does not open', async () => {
  await world.rows('update typing set worker = $1', [abi])
  assert.deepEqual(await offered(await as(abi)), {})
  await clear()
})

test('saving leaves nothing of it; a form that comes back keeps it', async () => {
  const owner = await as(olu)
  const form = { ...(await type(owner)), do: 'save', 'typing-kept': 'yes' }
  const wrong = await owner.post(path, { ...form, 'started-day': '31', 'started-month': '2', 'started-year': '2026' })
  assert.equal(wrong.statusCode, 422)
  assert.equal((await rows()).length, 1)
  assert.equal((await owner.post(path, form)).statusCode, 303)
  assert.equal((await rows()).length, 0)
})

test('it is thrown away when they say so, by them alone, and goes by itself after seven days', async () => {
  const owner = await as(olu)
  await type(owner)
  const { typing } = await offered(owner)
  assert.equal((await (await as(abi)).post(`/typing/${typing}/gone`, {})).statusCode, 303)
  assert.equal((await rows()).length, 1)
  assert.equal((await owner.post(`/typing/${typing}/gone`, {})).headers.location, '/?done=thrown-away')
  assert.equal((await rows()).length, 0)
  await type(owner)
  const before = door.clock.at
  door.clock.at = addHours(before, 7 * 24 + 1)
  assert.deepEqual(await offered(await as(olu)), {})
  await type(await as(abi), 'Something else')
  assert.equal((await rows()).length, 1, 'what is older went with what came')
  door.clock.at = before
  await clear()
})

test('a form sent signed out waits for whoever sent it, and is completed after they sign in; nobody else may see or send it', async () => {
  const owner = await as(olu)
  const form = {
    ...fieldsOf((await owner.get(path)).body),
    type: 'missing',
    missing_from: 'home',
    action: words,
    do: 'save',
  }
  await owner.post('/sign-out', {})
  const page = await owner.post(path, form)
  assert.equal(page.statusCode, 401)
  await valid(page.body, 'a form sent signed out')
  assert.doesNotMatch(page.body, /Derek/, 'whoever comes to this machine next reads none of it')
  const next = decodeURIComponent(/next=([^"&]+)/.exec(page.body)![1]!)
  const other = await as(abi)
  assert.equal((await other.get(next)).statusCode, 404)
  const again = await as(olu)
  const waits = await again.get(next)
  await valid(waits.body, 'what waits to be sent')
  const kept = fieldsOf(waits.body)
  assert.equal(kept['action'], words)
  assert.match(saying((await again.get('/')).body), /A form that you sent/)
  assert.equal((await again.post(path, kept)).statusCode, 303)
  assert.deepEqual(await world.rows('select action from answers.missing_episode where action = $1', [words]), [
    { action: words },
    { action: words },
  ])
  assert.equal((await again.get(next)).statusCode, 404)
  assert.equal((await rows()).length, 0)
})

test('where nobody can say whose it is, it waits on the page', async () => {
  const nobody = await as(olu)
  const stranger = Object.assign(Object.create(Object.getPrototypeOf(nobody) as object) as Visitor, nobody, {
    session: '',
  })
  const page = await stranger.post(path, { action: words })
  assert.equal(page.statusCode, 401)
  assert.match(page.body, /Derek/)
  assert.equal((await rows()).length, 0)
})

test('where it is sent and from which page is one of our own, or nothing is kept', async () => {
  const owner = await as(olu)
  for (const [to, page] of [
    ['https://elsewhere.example', path],
    ['//elsewhere.example', path],
    [path, 'javascript:alert(1)'],
    [`${path}?q=Amy`, path],
  ] as const)
    assert.equal((await owner.post('/typing', { to, page, title: 'x', words: 'a=b' })).statusCode, 400, to)
  assert.equal((await rows()).length, 0)
})

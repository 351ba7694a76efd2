import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { planted, secret } from '../../../test/removing/planted.ts'
import { frontDoor } from '../../../test/examples/browser.ts'

const { world, people, children, record, discussion } = await planted()
after(() => world.close())
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const [dee, dora, olu] = await Promise.all(
  [people.divisional, people.director, people.officer].map(({ worker, role }) => door.signedIn(worker, role)),
)
const form = { target: 'record', category: 'misfiled', basis: 'accuracy', reason: 'It was written on the wrong record' }
const seenOn = (body: string) => /name="seen" value="(\w+)"/.exec(body)?.[1] ?? ''
const asked = async (of: string, more = {}): Promise<string> => {
  const sent = await dee!.post(`/records/${of}/remove`, { ...form, ...more })
  assert.equal(sent.statusCode, 303, sent.body)
  return String(sent.headers.location)
}

test('one asks, sees exactly what would go and is told to wait; another sees the same and agrees; then a marker stands where it was', async () => {
  const at = await asked(discussion.record)
  const [mine, theirs] = [(await dee!.get(at)).body, (await dora!.get(at)).body]
  for (const page of [mine, theirs]) assert.match(page, new RegExp(secret))
  assert.doesNotMatch(mine, /Agree, and remove it/)
  assert.match(theirs, /Agree, and remove it/)
  assert.equal((await dee!.post(`${at}/agree`, { seen: seenOn(theirs) })).statusCode, 409)
  const done = await dora!.post(`${at}/agree`, { seen: seenOn(theirs) })
  assert.equal(done.statusCode, 303)
  assert.equal((await dora!.post(`${at}/agree`, { seen: seenOn(theirs) })).statusCode, 303)
  const gone = await olu!.get(`/records/${discussion.record}`)
  assert.equal(gone.statusCode, 200)
  assert.match(gone.body, /This record was removed/)
  assert.match(gone.body, /asked for by Dee Divisional, agreed by Dora Director/)
  assert.doesNotMatch(gone.body, new RegExp(`${secret}|Strategy`))
  assert.match((await olu!.get(`/children/${children.amy}`)).body, /Removed by law/)
})

test('what was not shown is not agreed to, and says so', async () => {
  const at = await asked(record)
  const sent = await dora!.post(`${at}/agree`, { seen: 'something else' })
  assert.equal(sent.statusCode, 409)
  assert.match(sent.body, /What would go has changed since you looked/)
})

test('a form that lacks an answer comes back with what was typed, and says what is missing', async () => {
  const sent = await dee!.post(`/records/${record}/remove`, { reason: 'Typed already', category: '', target: 'record' })
  assert.equal(sent.statusCode, 422)
  for (const words of ['Choose why it goes', 'Choose by which law', 'Typed already'])
    assert.match(sent.body, new RegExp(words))
})

test('an earlier version that is removed is said among the versions, by its number alone', async () => {
  await world.missing(children.amy, '2026-05-20 20:00', '2026-05-21 08:00', {
    record,
    seen: 1,
    reason: 'About somebody else',
  })
  const at = await asked(record, { target: 'version 1' })
  await dora!.post(`${at}/agree`, { seen: seenOn((await dora!.get(at)).body) })
  const page = (await olu!.get(`/records/${record}`)).body
  assert.match(page, /Removed from this record/)
  assert.match(page, /Version 1\. Removed/)
  assert.doesNotMatch(page, new RegExp(secret))
})

test('a role that does not remove is not offered it, and neither asks nor agrees', async () => {
  assert.doesNotMatch((await olu!.get(`/records/${record}`)).body, /Remove by law/)
  assert.equal((await olu!.get(`/records/${record}/remove`)).statusCode, 403)
  assert.equal((await olu!.get('/removals')).statusCode, 403)
})

test('declined, it stays, with who said no and why', async () => {
  const at = await asked(record)
  await dora!.post(`${at}/refuse`, { reason: 'It is about this child' })
  assert.match((await dee!.get(at)).body, /Declined/)
  assert.equal((await olu!.get(`/records/${record}`)).statusCode, 200)
})

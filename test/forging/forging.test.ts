import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { personDetails } from '#language/spine/index.ts'
import { meeting as sitting } from '#pathways/forums/records.ts'
import { closing } from '#pathways/improvement/closing.ts'
import { pathways } from '#pathways/index.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import { newId } from '#services/ids.ts'
import { promptId } from '#workings/prompts/raise.ts'
import { mistakesIn } from '../../src/commands/save/checks.ts'
import { mustBelong } from '../../src/commands/save/earlier.ts'
import { frontDoor } from '../examples/browser.ts'
import { fieldsOf } from '../examples/forms.ts'
import { authority } from '../examples/given.ts'
import { dayTyped, sending } from '../examples/improving.ts'
import { saying } from '../examples/pages.ts'
import { planted, secret } from '../removing/planted.ts'

const there = await planted()
const { world, people, children, record } = there
after(() => world.close())
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const as = ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [dee, dora, olu, mina] = [
  await as(people.divisional),
  await as(people.director),
  await as(people.officer),
  await as(people.manager),
]
const asks = { target: 'record', category: 'misfiled', basis: 'accuracy', reason: 'It was written on the wrong record' }
const removed = async (of: string, more = {}) => {
  const at = String((await dee.post(`/records/${of}/remove`, { ...asks, ...more })).headers.location)
  const { seen } = fieldsOf((await dora.get(at)).body)
  assert.equal((await dora.post(`${at}/agree`, { seen: String(seen) })).statusCode, 303)
}
const episodeOf = async (child: string, on: string, more: Record<string, string> = {}) => {
  const url = `/children/${child}/records/new/missing_episode`
  const form = { ...fieldsOf((await olu.get(url)).body), do: 'save', type: 'missing', 'started-time': '20:00' }
  const sent = { ...form, ...dayTyped('started', on), ...more }
  return { sent, id: String((sent as Record<string, unknown>)['form-id']), answer: await olu.post(url, sent) }
}
const versions = (of: string) =>
  world.rows<{ state: string }>('select state from record where record = $1 order by version', [of])

test('an address that says a later day makes no file’s time over', async () => {
  const child = await world.child('Young')
  for (const url of ['/removals/retention?today=2150-01-01', `/children/${child}/remove?today=2150-01-01`])
    await dee.post(url, { ...asks, children: child, category: 'retention', basis: 'no_longer_needed', target: 'file' })
  assert.deepEqual(await world.rows('select from removal where child = $1', [child]), [])
})

test('a file whose time turns out not to be over when the second person agrees stays', async () => {
  const old = await world.child('Old', { born: day('1930-01-01') })
  const asked = await there.ask({ what: 'file', child: old }, { category: 'retention' })
  const [details] = await world.rows<{ record: string }>(
    `select record from record where subject = $1 and kind = 'person_details'`,
    [old],
  )
  const born = { given_name: 'Old', born: day('2015-01-01') }
  await world.save(personDetails, [old], born, { record: details!.record, seen: 1, reason: 'Mistyped' })
  const { digest } = await there.plan(people.director, { what: 'file', child: old })
  await assert.rejects(there.agree(people.director, asked.removal, digest), /It is kept until/)
})

test('an address that says an earlier moment signs off no minutes that lack a reason now', async () => {
  const { add } = sending(dora)
  const board = await add('forum', null, {
    name: 'Board',
    purpose: 'P',
    cadence: 'monthly',
    eyes: 'aggregate',
    reasons: 'yes',
    closes: 'yes',
  })
  const came = { 'agencies-1-agency': 'Police', 'agencies-1-invited': 'yes', 'agencies-1-part': 'by call' }
  const meeting = await add('meeting', board, { ...dayTyped('on', '2026-05-20'), held: 'yes', ...came })
  const before = door.clock.at
  door.clock.at = instant('2026-06-02T09:05:00.000Z')
  const decision = await add('forum_decision', meeting, { matter: 'Fees', decided: 'Agreed' })
  const url = `/promise/records/${meeting}/sign-off`
  const sent = await dora.post(`${url}?known=${encodeURIComponent(before)}`, { seen: '1' })
  assert.equal(sent.statusCode, 409)
  assert.deepEqual(await versions(meeting), [{ state: 'complete' }])
  let minute = 5
  const change = async (answers: Record<string, string>) => {
    door.clock.at = instant(`2026-06-02T09:${String((minute += 1)).padStart(2, '0')}:00.000Z`)
    const form = fieldsOf((await dora.get(`/promise/records/${decision}/change`)).body)
    const body = { ...form, do: 'save', 'change-reason': 'As it was', ...answers }
    assert.equal((await dora.post(`/promise/records/${decision}/change`, body)).statusCode, 303)
  }
  await change({ reasons: 'They rose' })
  door.clock.at = instant('2026-06-02T09:06:30.000Z')
  assert.equal((await dora.post(url, { seen: '1' })).statusCode, 303)
  assert.doesNotMatch(saying((await dora.get(`/meetings/${meeting}`)).body), /not as they were signed off/)
  await change({ decided: 'Refused' })
  const page = saying((await dora.get(`/meetings/${meeting}`)).body)
  assert.match(page, /These minutes are not as they were signed off.*Decision.*: changed by Dora Director/)
  door.clock.at = instant('2026-06-02T09:07:30.000Z')
  assert.equal((await dora.post(url, { seen: '2' })).statusCode, 303)
  assert.doesNotMatch(saying((await dora.get(`/meetings/${meeting}`)).body), /not as they were signed off/)
})

test('nobody takes the id that a prompt will have, to keep it from being raised', async () => {
  const child = await world.child('Squat')
  const last = newId(Date.parse(door.clock.at))
  const url = `/children/${child}/records/new/missing_from_education`
  const first = await olu.post(url, {
    'form-id': promptId(authority, 'repeat_missing', child, last),
    ...dayTyped('began', '2026-05-01'),
    reported_by: 'school',
  })
  assert.equal(first.statusCode, 303)
  for (const on of ['2026-05-20', '2026-05-22']) await episodeOf(child, on)
  await episodeOf(child, '2026-05-24', { 'form-id': last })
  const prompts = await world.rows(
    `select from answers.prompt p join record r using (authority, record, version, subject) where r.subject = $1 and rule = 'repeat_missing'`,
    [child],
  )
  assert.equal(prompts.length, 1)
})

test('a prompt that asks for an interview is not silenced by a discussion saved about it', async () => {
  const child = await world.child('Unheard')
  await world.allocated(child, people.manager.worker, String(people.manager.team))
  const { id } = await episodeOf(child, '2026-05-28', {
    'returned-time': '21:00',
    ...dayTyped('returned', '2026-05-28'),
  })
  const [prompt] = await world.rows<{ record: string }>(
    `select r.record from answers.prompt p join record r using (authority, record, version, subject) where r.subject = $1 and rule = 'no_interview_date'`,
    [child],
  )
  const url = `/children/${child}/records/new/strategy_discussion`
  const form = fieldsOf((await mina.get(url)).body)
  const sent = {
    ...form,
    do: 'save',
    'belongs-to': prompt!.record,
    ...dayTyped('held', '2026-06-01'),
    'held-time': '10:00',
  }
  assert.equal((await mina.post(url, sent)).statusCode, 303)
  assert.deepEqual(await world.rows('select from record where about = $1', [prompt!.record]), [])
  const typed = there.read(people.manager, (seam) =>
    mustBelong(seam, pathways, strategyDiscussion, prompt!.record, child),
  )
  await assert.rejects(typed, /asks for something else/)
  assert.equal((await versions(id)).length, 1)
})

test('the form of a record that was removed by law, sent again, makes it no second time', async () => {
  const { sent, id } = await episodeOf(children.cai, '2026-05-15', { found_at: secret })
  await removed(id)
  const again = await olu.post(`/children/${children.cai}/records/new/missing_episode`, sent)
  assert.match(saying(again.body), /has been removed by law since/)
  assert.deepEqual(await versions(id), [])
})

test('a form that was opened before a part of its record was removed does not bring the part back unread', async () => {
  const url = `/records/${record}/change`
  const form = { ...fieldsOf((await olu.get(url)).body), do: 'save' }
  assert.match(JSON.stringify(form), new RegExp(secret))
  await removed(record, { target: 'field found_at' })
  const sent = await olu.post(url, { ...form, risk: 'high', 'change-reason': 'It was high' })
  assert.equal(sent.statusCode, 409)
  assert.match(saying(sent.body), /removed by law after you opened it/)
  assert.equal((await versions(record)).length, 1)
  const mended = { ...fieldsOf(sent.body), found_at: '', do: 'save' }
  assert.equal((await olu.post(url, mended)).statusCode, 303)
  assert.deepEqual(
    await world.rows('select found_at from answers.missing_episode where record = $1 order by version', [record]),
    [{ found_at: null }, { found_at: null }],
  )
})

test('a reason that nobody can see is no reason to change or to withdraw a record', async () => {
  const { id } = await episodeOf(children.cai, '2026-05-16')
  for (const nothing of ['\u200B\u2060', '\u00A0\uFEFF', '\u3164\u2800\u034F']) {
    const form = fieldsOf((await olu.get(`/records/${id}/change`)).body)
    const sent = { ...form, do: 'save', type: 'absent', 'change-reason': nothing }
    assert.equal((await olu.post(`/records/${id}/change`, sent)).statusCode, 422)
    assert.equal((await olu.post(`/records/${id}/withdraw`, { seen: '1', reason: nothing })).statusCode, 422)
  }
  assert.equal((await versions(id)).length, 1)
})

test('a command neither closes a recommendation nor signs off minutes, for which other records must be looked at', () => {
  const typed = { child: undefined, about: undefined, record: undefined, reason: undefined }
  for (const kind of [closing, sitting])
    assert.match(
      mistakesIn(kind, { kind, ...typed, 'sign-off': true, withdraw: false }).join(),
      /recorded on its own page, which looks at the records around it/,
    )
})

test('a report is not signed over a recommendation that was changed after the signer opened it', async () => {
  const { add, put } = sending(dora)
  const outcome = { bodies: 'Ofsted', what: 'announced', ...dayTyped('published', '2026-05-01') }
  const inspected = await add('inspection', null, outcome)
  const recommended = await add('recommendation', inspected, {
    number: '1',
    body: 'authority',
    wording: 'Visit weekly',
  })
  const about = { template: 'halton-ppb-2016', title: 'What was asked', inspections: inspected }
  const days = {
    ...dayTyped('meeting', '2026-07-01'),
    ...dayTyped('from', '2026-03-01'),
    ...dayTyped('until', '2026-05-31'),
  }
  const form = fieldsOf((await dora.get('/board-reports/new')).body)
  const report = String((await dora.post('/board-reports/new', { ...form, ...about, ...days })).headers.location).split(
    '?',
  )[0]!
  const opened = fieldsOf((await dora.get(`${report}/sign`)).body)
  await put(recommended, { wording: 'Visit monthly' })
  const sent = await dora.post(`${report}/sign`, opened)
  assert.equal(sent.statusCode, 409)
  assert.match(saying(sent.body), /was changed after you opened it, and nothing is signed yet/)
  assert.equal((await dora.post(`${report}/sign`, fieldsOf(sent.body))).statusCode, 303)
})

test('whoever parts two who were read as one is shown what was recorded meanwhile, and under whom it stays', async () => {
  const [kept, other] = [await world.child('Kept'), await world.child('Other')]
  const start = door.clock.at
  const later = (minutes: number) =>
    void (door.clock.at = instant(new Date(Date.parse(start) + minutes * 60_000).toISOString()))
  const before = await episodeOf(kept, '2026-05-10')
  later(1)
  const form = fieldsOf((await olu.get(`/children/${kept}/merge`)).body)
  const joins = { ...form, do: 'save', duplicate: other, ...dayTyped('merged_on', '2026-06-01'), why: 'One birthday' }
  assert.equal((await olu.post(`/children/${kept}/merge`, joins)).statusCode, 303)
  later(2)
  const meanwhile = await episodeOf(other, '2026-05-12')
  const url = `/records/${String(form['form-id'])}/withdraw`
  const shown = async () => [before, meanwhile].map(({ id }) => asked.includes(`/records/${id}`))
  let asked = (await olu.get(url)).body
  assert.deepEqual(await shown(), [false, true])
  assert.match(
    saying(asked),
    /Recorded while they were read as one All of it stays with the record that was kept.*Missing episode, .*, by Olu Officer/,
  )
  later(3)
  assert.equal((await olu.post(url, { seen: '1', reason: 'Cousins' })).statusCode, 303)
  later(4)
  const after = await episodeOf(kept, '2026-05-14')
  asked = (await olu.get(url)).body
  assert.deepEqual(await shown(), [false, true])
  assert.doesNotMatch(asked, new RegExp(after.id))
})

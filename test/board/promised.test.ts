import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { day } from '#language/day.ts'
import { improvementAction, planVersion } from '#pathways/improvement/plan.ts'
import { inspection, recommendation } from '#pathways/improvement/register.ts'
import { frontDoor } from '../examples/browser.ts'
import { fieldsOf } from '../examples/forms.ts'
import { authoritySubject, given } from '../examples/given.ts'
import { rowsOn, valid } from '../examples/pages.ts'
import { begun, fillRest, signed, templateOf, type } from './writing.ts'

const world = await given()
after(() => world.close())
const [director, analyst] = [
  await world.worker('Dora Director', 'director'),
  await world.worker('Ana Analyst', 'performance_analyst'),
]
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const both = async () =>
  [await door.signedIn(analyst, 'performance_analyst'), await door.signedIn(director, 'director')] as const
let [writer, signer] = await both()
const ppb = templateOf('halton-ppb-2016')
const figures = { from: '2026-04-01', until: '2026-04-30' }
const sentence = 'The refreshed plan and road map will be brought to this Board by 30 June 2026.'
const report = await begun(writer, {
  template: ppb.id,
  title: 'Children’s improvement',
  meeting: '2026-06-08',
  ...figures,
})
const actions = () =>
  world.rows<{ promise: string; due: string }>('select promise, due from answers.improvement_action order by version')
const promised = (of: string) => `/board-reports/${of}/promises`
const lead = async (of: string) => {
  const { document } = parseHTML((await writer.get(`/board-reports/${of}/paper`)).body)
  const paper = document.querySelector('.tl-report')!.textContent.replaceAll(/\s+/g, ' ')
  const words = document.querySelector('.tl-report #overdue-promises')?.textContent.replaceAll(/\s+/g, ' ')
  if (words === undefined) return null
  return { words, leads: paper.indexOf('What was promised') < paper.lastIndexOf('1.0 PURPOSE') }
}

test('a report that commits nobody says so, and a sentence that does is offered and not made an action', async () => {
  assert.match((await writer.get(promised(report))).body, /No sentence in it commits anybody to anything\./)
  await type(writer, report, 'supporting-information', `Much was done.\n\n${sentence}`)
  const page = (await writer.get(promised(report))).body
  await valid(page, 'what it promises')
  assert.deepEqual(
    rowsOn(page, '#promises').map(([said]) => said),
    [sentence],
  )
  assert.deepEqual(await actions(), [])
})

test('whoever makes it an action is given its sentence, its day and its report, and has to say who owns it', async () => {
  const { document } = parseHTML((await writer.get(promised(report))).body)
  const url = String(document.querySelector('#promises a[href^="/promise/new"]')!.getAttribute('href'))
  const form = fieldsOf((await writer.get(url)).body)
  assert.deepEqual(
    [form['promise'], form['promised_in'], form['due-day'], form['due-month'], form['due-year']],
    [sentence, 'Children’s improvement', '30', '6', '2026'],
  )
  const sent = await writer.post('/promise/new/improvement_action', {
    ...form,
    do: 'save',
    owner: director,
    known_by: 'The board has both',
  })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.deepEqual(await actions(), [{ promise: sentence, due: '2026-06-30' }])
  assert.match(rowsOn((await writer.get(promised(report))).body, '#promises')[0]!.join(' '), /Is an action/)
})

test('once its day has gone it leads the next report to that committee, and no other’s, until it is done', async () => {
  await fillRest(writer, report, ppb, ['supporting-information'])
  assert.equal((await signed(signer, report, 'reporting-officer')).statusCode, 303)
  assert.equal((await writer.post(`/board-reports/${report}/issue`, {})).statusCode, 303)
  const next = await begun(writer, {
    template: ppb.id,
    title: 'Children’s improvement',
    meeting: '2026-07-20',
    ...figures,
  })
  const elsewhere = await begun(writer, {
    template: 'worcestershire-hwb-2017',
    title: 'Children’s improvement',
    meeting: '2026-07-20',
    ...figures,
  })
  assert.equal(await lead(next), null, 'its day has not gone')
  door.clock.at = '2026-07-06T09:00:00.000Z' as typeof door.clock.at
  ;[writer, signer] = await both()
  const told = await lead(next)
  assert.match(
    told?.words ?? '',
    /brought to this Board by 30 June 2026.*Children’s improvement, 8 June 2026.*30 June 2026/,
  )
  assert.equal(told?.leads, true, 'it stands before the first heading')
  assert.equal(await lead(elsewhere), null)
  await fillRest(writer, next, ppb)
  assert.equal((await signed(signer, next, 'reporting-officer')).statusCode, 303)
  assert.equal((await writer.post(`/board-reports/${next}/issue`, {})).statusCode, 303)
  const [{ record } = { record: '' }] = await world.rows<{ record: string }>(
    `select record from record where kind = 'improvement_action' and recorded_until = 'infinity'`,
  )
  const url = `/promise/records/${record}/change`
  const done = { delivery: 'done', 'done_on-day': '5', 'done_on-month': '7', 'done_on-year': '2026' }
  const form = fieldsOf((await writer.get(url)).body)
  const sent = await writer.post(url, { ...form, do: 'save', 'change-reason': 'It came', ...done })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.notEqual(await lead(next), null, 'what was issued stays')
  const later = await begun(writer, {
    template: ppb.id,
    title: 'Children’s improvement',
    meeting: '2026-09-07',
    ...figures,
  })
  assert.equal(await lead(later), null)
})

test('a report names what the same committee was told of it before, and not what another was told', async () => {
  const of = async (template: string) => {
    const again = await begun(writer, { template, title: 'Children’s improvement', meeting: '2026-10-05', ...figures })
    return (await writer.get(`/board-reports/${again}/paper`)).body.replaceAll(/\s+/g, ' ')
  }
  assert.match(
    await of(ppb.id),
    /Considered before.*Children’s improvement, 20 July 2026.*Children’s improvement, 8 June 2026/,
  )
  assert.doesNotMatch(await of('worcestershire-hwb-2017'), /Considered before/)
})

test('what was promised of an outcome that is not published yet leads no report', async () => {
  const save = async (published: string) => {
    const event = await world.save(inspection, [authoritySubject], {
      what: 'focused',
      bodies: 'Ofsted',
      published: day(published),
    })
    const asked = await world.save(
      recommendation,
      [authoritySubject],
      { number: '1', body: 'authority', wording: 'See children alone' },
      { about: event.record },
    )
    const due = day('2026-06-20')
    const what = `Of ${published}`
    await world.save(
      improvementAction,
      [authoritySubject],
      { what, promise: what, promised_in: 'A letter', due },
      { about: asked.record },
    )
    return event.record
  }
  const inspections = [await save('2026-05-01'), await save('2026-12-01')]
  const about = await begun(writer, {
    template: ppb.id,
    title: 'Two visits',
    meeting: '2026-10-05',
    ...figures,
    inspections,
  })
  assert.match((await writer.get('/board-reports/new')).body, /Ofsted, 1 May 2026/)
  const words = (await lead(about))?.words ?? ''
  assert.match(words, /Of 2026-05-01/)
  assert.doesNotMatch(words, /Of 2026-12-01/)
})

test('the plan that is its appendix stays as it was agreed, whatever is changed afterwards', async () => {
  const before = await world.save(improvementAction, [authoritySubject], { what: 'Train every manager' })
  door.clock.at = '2026-07-06T09:10:00.000Z' as typeof door.clock.at
  const version = await world.save(
    planVersion,
    [authoritySubject],
    { name: 'Version 3', agreed_on: day('2026-07-01'), why: 'Anew' },
    { recordedAt: '2026-07-06T09:00:00Z' },
  )
  await world.save(
    improvementAction,
    [authoritySubject],
    { what: 'Begin again' },
    { record: before.record, seen: 1, reason: 'Otherwise', recordedAt: '2026-07-06T09:05:00Z' },
  )
  const attached = await begun(writer, {
    template: ppb.id,
    title: 'With its plan',
    meeting: '2026-10-05',
    ...figures,
    appendix: version.record,
  })
  const { document } = parseHTML((await writer.get(`/board-reports/${attached}/paper`)).body)
  const words = document.querySelector('#appendix-1')!.textContent.replaceAll(/\s+/g, ' ')
  assert.match(words, /Train every manager/)
  assert.doesNotMatch(words, /Begin again/)
})

test('whoever answers for a report is told once that it was issued, by a letter that says nothing of it, and whoever issued it is not', async () => {
  const letters = await world.rows<{ to_worker: string; subject: string; body: string }>(
    `select to_worker, subject, body from message where kind = 'board-report-issued' and body like '%${report}%'`,
  )
  assert.deepEqual(
    letters.map(({ to_worker }) => to_worker),
    [director],
  )
  assert.match(letters[0]!.body, new RegExp(`/board-reports/${report}/paper`))
  assert.doesNotMatch(letters[0]!.subject + letters[0]!.body, /improvement/)
})

test('a report that two must sign goes out when both have, each for themselves', async () => {
  const form = templateOf('haringey-scrutiny-2016')
  const chair = await world.worker('Cy Chair', 'partner_agency')
  const chairs = await door.signedIn(chair, 'partner_agency')
  const two = await begun(writer, { template: form.id, title: 'Update', meeting: '2026-10-05', ...figures })
  await fillRest(writer, two, form)
  const naming = { as: 'partnership-chair', who: chair, seen: '0', do: 'name' }
  assert.equal((await writer.post(`/board-reports/${two}/sign`, naming)).statusCode, 303)
  const issue = () => writer.post(`/board-reports/${two}/issue`, {})
  assert.equal((await signed(signer, two, 'director')).statusCode, 303)
  assert.match((await issue()).body, /Independent Chair of the Safeguarding Children Board: has not signed/)
  assert.equal((await signed(signer, two, 'partnership-chair')).statusCode, 403)
  assert.equal((await signed(chairs, two, 'director')).statusCode, 403)
  assert.equal((await signed(chairs, two, 'partnership-chair')).statusCode, 303)
  assert.equal((await issue()).statusCode, 303)
  const paper = (await chairs.get(`/board-reports/${two}/paper`)).body.replaceAll(/\s+/g, ' ')
  assert.match(paper, /Dora Director, Director of Children’s Services.*Cy Chair, Independent Chair/)
})

test('whoever does not keep the plan reads a report without the outcome that is not published yet, though they must sign it', async () => {
  const form = templateOf('haringey-scrutiny-2016')
  const event = await world.save(inspection, [authoritySubject], {
    what: 'single',
    bodies: 'Ofsted',
    published: day('2026-12-01'),
  })
  await world.save(
    recommendation,
    [authoritySubject],
    { number: '1', body: 'authority', area: 'Leadership', wording: 'Embargoed words' },
    { about: event.record },
  )
  const about = await begun(writer, {
    template: form.id,
    title: 'Early',
    meeting: '2026-10-05',
    ...figures,
    inspections: [event.record],
  })
  const outsider = await world.worker('Pat Partner', 'partner_agency')
  const naming = { as: 'partnership-chair', who: outsider, seen: '0', do: 'name' }
  assert.equal((await writer.post(`/board-reports/${about}/sign`, naming)).statusCode, 303)
  const read = async (who: typeof writer) => (await who.get(`/board-reports/${about}/paper`)).body
  assert.match(await read(writer), /Embargoed words/)
  const theirs = await read(await door.signedIn(outsider, 'partner_agency'))
  assert.match(theirs, /Early/)
  assert.doesNotMatch(theirs, /Embargoed words/)
})

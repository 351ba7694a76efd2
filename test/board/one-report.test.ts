import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { frontDoor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { readPdf } from '../examples/read-pdf.ts'
import { valid } from '../examples/pages.ts'
import { readBack, type Rows } from '../publications/read-back.ts'
import { begun, fillRest, headingsInPdf, headingsInWord, insertFigure, signed, templateOf, type } from './writing.ts'

const world = await given()
after(() => world.close())
const north = await world.team('North')
const director = await world.worker('Dora Director', 'director')
const analyst = await world.worker('Ana Analyst', 'performance_analyst')
for (let n = 0; n < 12; n++) {
  const child = await world.child(`Kid${n}`)
  await world.allocated(child, director, north, '2025-01-01')
  const { record } = await world.missing(child, `2026-04-${10 + n} 20:00`, `2026-04-${11 + n} 02:30`)
  if (n < 6) await world.interview(child, record, `2026-04-${11 + n} 20:00`)
}
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const writer = await door.signedIn(analyst, 'performance_analyst')
const signer = await door.signedIn(director, 'director')
const ppb = templateOf('halton-ppb-2016')
const told = {
  template: ppb.id,
  title: 'Children & Families Service',
  meeting: '2026-07-06',
  from: '2026-04-01',
  until: '2026-04-30',
}
const report = await begun(writer, told)
const at = (more = '') => `/board-reports/${report}${more}`
const april = { from: '2026-04-01', until: '2026-04-30' }
let figure = ''

test('a report is written part by part: what is typed stays when a figure is put in, and the figure is a reference', async () => {
  figure = await insertFigure(writer, report, 'supporting-information', { measure: 'missing_episodes', ...april })
  assert.equal(figure, '[figure 1]')
  assert.equal(
    await insertFigure(writer, report, 'supporting-information', { measure: 'interviews_in_time', ...april }),
    '[figure 2]',
  )
  await type(
    writer,
    report,
    'supporting-information',
    `Children went missing ${figure} times.\n\nOf these [figure 2] were seen in time, against 95% the year before.`,
  )
  await fillRest(writer, report, ppb, ['supporting-information', 'purpose', 'recommendation'])
  await type(writer, report, 'purpose', 'To report progress.')
  await type(writer, report, 'recommendation', 'Members note the progress.\n\nMembers ask for more.')
  const editor = await writer.get(at())
  await valid(editor.body, 'the editor')
  assert.match(editor.body, /1 typed, unverified/)
  assert.match(editor.body, /has not signed/)
  const link = parseHTML(editor.body).document.querySelector('a[href^="/measures/missing_episodes/list"]')!
  assert.match(link.textContent, /^12/)
  assert.equal((await writer.get(String(link.getAttribute('href')))).statusCode, 200)
})

test('the paper has its committee’s headings and numbers, in the PDF and the Word file alike', async () => {
  const [pdf, word] = [await writer.get(at('/paper?format=pdf')), await writer.get(at('/paper?format=word'))]
  const headings = await headingsInPdf(pdf.rawPayload)
  assert.deepEqual(headings, headingsInWord(word.rawPayload))
  assert.deepEqual(headings.slice(0, 5), [
    '1.0 PURPOSE OF THE REPORT',
    '2.0 RECOMMENDATION: That:',
    '3.0 SUPPORTING INFORMATION',
    '4.0 NEXT STEPS',
    '5.0 POLICY IMPLICATIONS',
  ])
  const page = await writer.get(at('/paper'))
  await valid(page.body, 'the paper')
  const words = parseHTML(page.body).document.querySelector('.tl-report')!.textContent.replaceAll(/\s+/g, ' ')
  assert.match(words, /3\.1 Children went missing 12 \[1\] times\.\s?3\.2 Of these/)
  assert.match(words, /i\) ?Members note the progress\.\s?ii\) ?Members ask for more\./)
  assert.match(words, /Draft, not issued/)
  assert.match(
    words,
    /Figure 1\. Missing episodes, April 2026: 12\..*Nobody is left out\. As known on 2 June 2026 at 10:00\. Source:/,
  )
})

test('a figure of a report is one number on the page and in the PDF, the Word file, the spreadsheet and the values', async () => {
  const row = (rows: Rows) => rows.find(([name]) => name?.startsWith('[1] Missing episodes'))?.[1]
  assert.equal(row(readBack.page((await writer.get(at('/paper'))).rawPayload)), '12')
  const slides = await writer.get(at('/paper?format=slides'))
  assert.equal(row(await readBack.pdf(slides.rawPayload)), '12', 'slides')
  assert.ok(
    (await readPdf(slides.rawPayload)).pages.every(({ size: [wide, high] }) => Math.round((wide / high) * 9) === 16),
  )
  for (const form of ['pdf', 'word', 'spreadsheet'] as const)
    assert.equal(row(await readBack[form]((await writer.get(at(`/paper?format=${form}`))).rawPayload)), '12', form)
  assert.match((await writer.get(at('/paper?format=csv'))).body, /"\[1\] Missing episodes, April 2026",12,/)
})

test('words are asked of one person, stand on their Today, and are theirs alone to give', async () => {
  const asking = {
    part: 'risk',
    asks: 'What could go wrong?',
    of: director,
    'due-day': '1',
    'due-month': '6',
    'due-year': '2026',
  }
  assert.equal((await writer.post(at('/ask'), asking)).statusCode, 303)
  const today = await signer.get('/')
  const link = /href="(\/board-reports\/[^"]*\/commentary\/[^"]*)">What could go wrong\?/.exec(today.body)?.[1] ?? ''
  assert.match(today.body, /Overdue/)
  assert.equal((await writer.get(link)).statusCode, 404)
  assert.match((await writer.post(at('/issue'), {})).body, /Dora Director has not answered: What could go wrong\?/)
  await valid((await signer.get(link)).body, 'what is asked')
  assert.equal((await signer.post(link, { words: 'Too few staff.', seen: '1' })).statusCode, 303)
  assert.doesNotMatch((await signer.get('/')).body, /What could go wrong/)
  assert.match((await writer.get(at('/paper'))).body, /Too few staff\./)
})

test('it is not issued before it is signed, and a change after the signature undoes it and says so', async () => {
  const refused = await writer.post(at('/issue'), {})
  assert.equal(refused.statusCode, 409, refused.body)
  assert.match(refused.body, /Strategic Director, People &amp; Economy: has not signed/)
  assert.equal((await signed(signer, report, 'reporting-officer')).statusCode, 303)
  door.clock.at = '2026-06-02T09:05:00.000Z' as typeof door.clock.at
  await type(writer, report, 'purpose', 'To report progress and risk.')
  const sign = await signer.get(at('/sign'))
  await valid(sign.body, 'the signing page')
  assert.match(sign.body, /Undone/)
  assert.match(sign.body, /Ana Analyst changed the report afterwards/)
  assert.match((await writer.post(at('/issue'), {})).body, /was undone by a change that Ana Analyst made afterwards/)
  door.clock.at = '2026-06-02T09:10:00.000Z' as typeof door.clock.at
  assert.equal((await signed(signer, report, 'reporting-officer')).statusCode, 303)
})

test('nobody signs for another role', async () => {
  assert.equal((await signed(writer, report, 'reporting-officer')).statusCode, 403)
})

test('once issued it never changes, and what is known now stands beside it with the reason', async () => {
  assert.equal((await writer.post(at('/issue'), {})).statusCode, 303)
  const before = (await writer.get(at('/paper?format=pdf'))).rawPayload
  const late = await world.child('Late')
  await world.missing(late, '2026-04-25 20:00', '2026-04-26 02:30', { recordedAt: '2026-06-03T09:00:00Z' })
  door.clock.at = '2026-06-04T09:00:00.000Z' as typeof door.clock.at
  const later = await door.signedIn(analyst, 'performance_analyst')
  assert.deepEqual((await later.get(at('/paper?format=pdf'))).rawPayload, before)
  assert.equal((await later.post(at('/issue'), {})).statusCode, 303)
  const again = await later.post(at('/parts/purpose'), { words: 'Anew', nothing: '', seen: '2', do: 'save' })
  assert.equal(again.statusCode, 409)
  const since = await later.get(at('/since'))
  await valid(since.body, 'what changed since')
  const words = parseHTML(since.body).document.querySelector('main')!.textContent.replaceAll(/\s+/g, ' ')
  assert.match(words, /\[1\] Missing episodes1213 Differs1/)
  assert.match(words, /Recorded late|Late/)
})

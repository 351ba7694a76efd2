import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../../test/examples/borough.ts'
import { frontDoor } from '../../../../test/examples/browser.ts'
import { saying, valid } from '../../../../test/examples/pages.ts'

const { world, people } = await borough()
const door = await frontDoor(world)
const director = await door.signedIn(people.director.worker, people.director.role, people.director.team)
const councillor = await door.signedIn(people.councillor.worker, people.councillor.role, people.councillor.team)

const report = `Inspection of Halton local authority
children’s services

Inspection dates: 13 to 24 May 2024

Lead inspector: A Name, His Majesty’s Inspector

Judgement\tGrade
The impact of leaders on social work
practice with children and families
Inadequate
The experiences and progress of
children who need help and protection
Inadequate
The experiences and progress of
children in care
Good
The experiences and progress of care
leavers
Outstanding
Overall effectiveness\tInadequate

What needs to improve?

◼ The response to children who go missing.

◼ Supervision, so that plans move.
`
const send = (text: string) =>
  director.send('/inspections/read', {}, { report: { name: 'report.txt', bytes: Buffer.from(text) } })

/** What a browser would send of the form on a page. */
function formOf(body: string): Record<string, string> {
  const form: Record<string, string> = {}
  for (const [tag] of body.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (!name || (/type="checkbox"/.test(tag) && !/ checked/.test(tag))) continue
    form[name] = decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name, words] of body.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    form[name!] = decoded(words!)
  for (const [, name, items] of body.matchAll(/<select [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    form[name!] = decoded(/<option value="([^"]*)"[^>]* selected/.exec(items!)?.[1] ?? '')
  return form
}
const decoded = (text: string) =>
  text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

test('each thing that was read stands beside its sentence and page, and nothing is on record until it is confirmed', async () => {
  const page = await send(report)
  assert.equal(page.statusCode, 200)
  await valid(page.body, 'reading')
  const words = saying(page.body)
  assert.match(words, /Page 1: “The response to children who go missing\.”/)
  assert.match(words, /When was it published\? The report does not say\./)
  assert.equal((await world.rows(`select 1 from record where kind = 'inspection'`)).length, 0)
})

test('what is corrected and confirmed is on record, once, however often it is sent', async () => {
  const form = formOf((await send(report)).body)
  const confirmed = { ...form, do: 'record', published: '2024-07-12', 'r-1-text': 'Supervision of every plan' }
  delete (confirmed as Record<string, string>)['j-4-keep']
  const done = await director.post('/inspections/read', confirmed)
  assert.equal(done.statusCode, 303)
  const again = await director.post('/inspections/read', confirmed)
  assert.equal(again.headers['location'], done.headers['location'])
  const page = saying((await director.get(String(done.headers['location']))).body)
  assert.match(page, /Supervision of every plan/)
  assert.match(page, /The experiences and progress of children in careThe authoritygood1/)
  const count = async (kind: string) =>
    (await world.rows(`select 1 from record where kind = '${kind}' and recorded_until = 'infinity'`)).length
  assert.deepEqual([await count('inspection'), await count('judgement'), await count('recommendation')], [1, 4, 2])
})

test('a grade of another framework is refused, and what was typed comes back', async () => {
  const form = formOf((await send(report)).body)
  const page = await director.post('/inspections/read', {
    ...form,
    do: 'record',
    'j-0-grade': 'adequate',
    ended: '2024-13-01',
  })
  assert.equal(page.statusCode, 422)
  assert.match(saying(page.body), /'adequate' is no grade of Inspection of local authority/)
  assert.match(page.body, /2024-13-01/)
})

test('what another document says differently is shown before it is added, added to what is empty alone, and kept on the inspection until it is settled', async () => {
  const other = report
    .replace('13 to 24 May', '13 to 23 May')
    .replace('children in care\nGood', 'children in care\nInadequate')
    .concat('\n◼ The homes that children live in.\n')
  const body = (await send(other)).body
  await valid(body, 'two documents')
  const words = saying(body)
  assert.match(words, /The two documents do not agree/)
  assert.match(words, /The last day: 2024-05-24 on record, 2024-05-23 in report\.txt/)
  assert.match(words, /The experiences and progress of children in care: good on record, inadequate in report\.txt/)
  assert.match(words, /Recommendations that can be read: 2 on record, 3 in report\.txt/)
  const form = formOf(body)
  assert.deepEqual(
    [0, 1, 2].map((row) => form[`r-${row}-keep`] ?? ''),
    ['', '', 'yes'],
    'what is on record is not put there twice',
  )
  const same = /name="same" type="radio" value="([0-9a-f-]{36})" checked/.exec(body)![1]!
  for (const _ of [1, 2])
    assert.equal((await director.post('/inspections/read', { ...form, same, do: 'record' })).statusCode, 303)
  const page = saying((await director.get(`/inspections/${same}`)).body)
  assert.match(page, /Its documents do not agree\. The last day: 2024-05-24 on record/)
  assert.match(page, /24 May 2024/)
  assert.match(page, /The homes that children live in/)
  assert.equal([...page.matchAll(/children in careThe authority/g)].length, 1, 'one judgement of it')
  assert.match(saying((await director.get('/promise')).body), /Documents disagree/)
  const [{ n } = { n: '' }] = await world.rows<{ n: string }>(
    `select count(*) as n from record where kind = 'inspection' and record = '${same}'`,
  )
  assert.equal(Number(n), 2, 'sent twice it is corrected once')
})

test('what a report says is asked within a time is on record with that time', async () => {
  const old = `Inspection of safeguarding and looked after children services

Halton

Inspection dates: 4 to 15 June 2010

Areas for improvement

Within one month:

◼ Ring every family the next morning.

Within three months:

◼ Record what each child says.
`
  const form = formOf(
    (await director.send('/inspections/read', {}, { report: { name: 'old.txt', bytes: Buffer.from(old) } })).body,
  )
  await director.post('/inspections/read', { ...form, do: 'record' })
  const rows = await world.rows<{ within: string; priority: string }>(
    "select a.within, a.priority from answers.recommendation a where a.wording ~ 'Ring every|Record what' order by a.place",
  )
  assert.deepEqual(
    rows.map(({ within, priority }) => [within, priority]),
    [
      ['within one month', 'improvement'],
      ['within three months', 'improvement'],
    ],
  )
})

test('a file that cannot be read says why, and no file is said', async () => {
  const broken = await director.send(
    '/inspections/read',
    {},
    { report: { name: 'x.pdf', bytes: Buffer.from('%PDF-1.7 nothing') } },
  )
  assert.equal(broken.statusCode, 422)
  assert.match(saying(broken.body), /This file was not read: it is damaged/)
  assert.match(saying((await director.post('/inspections/read', {})).body), /Choose a report/)
  assert.equal((await councillor.get('/inspections/read')).statusCode, 403)
})

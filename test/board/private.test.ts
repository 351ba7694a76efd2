import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { day } from '#language/day.ts'
import { restriction } from '#language/spine/index.ts'
import { throughline } from '../commands/at-the-prompt.ts'
import { frontDoor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { begun, insertFigure, templateOf, type } from './writing.ts'

const world = await given()
after(() => world.close())
const north = await world.team('North')
const analyst = await world.worker('Ana Analyst', 'performance_analyst')
const names = ['Amy', 'Ben', 'Cai']
const children: string[] = []
for (const [n, name] of names.entries()) {
  const child = await world.child(name)
  children.push(child)
  await world.allocated(child, analyst, north)
  await world.missing(child, `2026-04-${10 + n} 20:00`, `2026-04-${11 + n} 02:30`)
}
await world.save(
  restriction,
  [children[2]!],
  { from: day('2026-05-01'), why: 'Staff member’s child' },
  { recordedAt: '2026-05-01T09:00:00Z' },
)
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const writer = await door.signedIn(analyst, 'performance_analyst')
const form = {
  ...templateOf('halton-ppb-2016'),
  id: 'part-two',
  eyes: 'named',
  sections: [{ id: 'who', heading: 'CHILDREN', lists: 'missing_episodes' }],
}
const saving = (change: object) => writer.post('/report-forms', { content: JSON.stringify({ ...form, ...change }) })
const april = { from: '2026-04-01', until: '2026-04-30' }

test('a council’s own form is refused with the reason where it would list children for the public, and comes back as it was typed', async () => {
  const refused = await saving({ eyes: 'public' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /‘CHILDREN’ lists children \(Missing episodes\), which public eyes may not see/)
  assert.match(refused.body, /&quot;id&quot;:&quot;part-two&quot;/)
  assert.equal((await saving({})).statusCode, 303)
  assert.match((await writer.get('/report-forms')).body, /Added here/)
})

test('a report for named eyes lists the children whom its reader may open, and a restricted one is counted and masked', async () => {
  const report = await begun(writer, {
    template: 'part-two',
    title: 'Exempt appendix',
    meeting: '2026-07-06',
    ...april,
  })
  assert.match((await writer.get(`/board-reports/${report}`)).body, /of which no figure is in the report/)
  const figure = await insertFigure(writer, report, 'who', { measure: 'missing_episodes', ...april })
  await type(writer, report, 'who', `There were ${figure}.`)
  const { document } = parseHTML((await writer.get(`/board-reports/${report}/paper`)).body)
  const words = document.querySelector('.tl-report')!.textContent
  assert.match(words, /There were 3 \[1\]\./)
  assert.match(words, /Amy Invented/)
  assert.doesNotMatch(words, /Cai/)
  assert.match(words, /1 of 3 rows is masked/)
  const stranger = await door.signedIn(await world.worker('Cora Councillor', 'councillor'), 'councillor')
  assert.equal((await stranger.get(`/board-reports/${report}/paper`)).statusCode, 404)
})

test('a small figure is suppressed in a public report, in every form of it', async () => {
  const report = await begun(writer, {
    template: 'halton-ppb-2016',
    title: 'For the public',
    meeting: '2026-07-06',
    ...april,
  })
  const figure = await insertFigure(writer, report, 'purpose', { measure: 'missing_episodes', ...april })
  await type(writer, report, 'purpose', `There were ${figure} of them.`)
  const paper = `/board-reports/${report}/paper`
  assert.match((await writer.get(paper)).body, /There were \(suppressed\) \[1\] of them/)
  assert.match((await writer.get(`${paper}?format=csv`)).body, /April 2026",Suppressed,/)
})

test('two who write the same part are shown each other’s words, and nothing typed is lost', async () => {
  const report = await begun(writer, {
    template: 'halton-ppb-2023',
    title: 'Two writers',
    meeting: '2026-07-06',
    ...april,
  })
  const page = `/board-reports/${report}/parts/risk`
  const send = (words: string) => writer.post(page, { words, nothing: '', seen: '0', do: 'save' })
  const [one, two] = await Promise.all([send('The first risk.'), send('The second risk.')])
  const answers = [one, two].map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)
  assert.deepEqual(answers, [303, 409])
  const [refused] = [one, two].filter(({ statusCode }) => statusCode === 409)
  assert.match(refused!.body, /The first risk\./)
  assert.match(refused!.body, /The second risk\./)
  assert.equal((await writer.post(page, { words: '', nothing: '', seen: '1', do: 'save' })).statusCode, 422)
})

test('a form is added at the command line and listed there, and a wrong one is refused with all that is wrong', async () => {
  const file = join(tmpdir(), `form-${process.pid}.json`)
  const env = { DATABASE_URL: String(world.pool.options.connectionString) }
  await writeFile(file, JSON.stringify({ ...form, id: 'by-file' }))
  const added = await throughline(['templates', 'import', file, '--as', 'Ana Analyst', '--json'], { env })
  assert.equal(added.status, 0, added.error)
  const listed = await throughline(['templates', '--as', 'Ana Analyst', '--json'], { env })
  assert.ok(listed.rows.some(({ id, own }) => id === 'by-file' && own === true))
  await writeFile(file, JSON.stringify({ ...form, eyes: 'public', colour: 'red' }))
  const refused = await throughline(['templates', 'import', file, '--as', 'Ana Analyst'], { env })
  assert.equal(refused.status, 2)
  assert.match(refused.error, /colour means nothing here/)
})

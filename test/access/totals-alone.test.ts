import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { begun, insertFigure, templateOf } from '../board/writing.ts'
import { frontDoor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { rowsOn, saying } from '../examples/pages.ts'
import { asPrompted } from './prompted.ts'

const world = await given()
after(() => world.close())
const analyst = await world.worker('Ana Analyst', 'performance_analyst')
const ada = await world.worker('Ada Ames', 'administrator')
const member = await world.worker('Lea Member', 'lead_member')
const cora = await world.worker('Cora Councillor', 'councillor')
// Interviews: seven in January, two in February, eight in March.
const children: string[] = []
for (const [n, month] of '11111112233333333'.split('').entries()) {
  const child = await world.child(`Kid${n}`, { born: day('2012-05-05') })
  children.push(child)
  const episode = await world.missing(child, `2026-0${month}-10 20:00`, `2026-0${month}-11 08:00`)
  await world.interview(child, episode.record, `2026-0${month}-12 10:00`)
}
// Missing a second and a third time: six of them twice, one of those three times.
for (const child of children.slice(0, 6)) await world.missing(child, '2026-04-10 20:00', '2026-04-11 08:00')
await world.missing(children[0]!, '2026-04-20 20:00', '2026-04-21 08:00')
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const asMember = await door.signedIn(member, 'lead_member')
const asAda = await door.signedIn(ada, 'administrator')
const asAna = await door.signedIn(analyst, 'performance_analyst')

test('a quarter is not told to those who see no child where a month that is suppressed follows from it', async () => {
  const month = async (of: string) => saying((await asMember.get(`/measures/interviews_told?month=${of}`)).body)
  assert.match(await month('2026-01'), /7 in January 2026/)
  assert.match(await month('2026-02'), /Fewer than 5/)
  assert.match(await month('2026-03'), /8 in March 2026/)
  const page = await asMember.get('/lessons?quarter=2026-01')
  const coded = rowsOn(page.body, '#coded').map((row) => row.at(-1))
  assert.ok(
    coded.every((cell) => cell === 'Suppressed' || cell === '0'),
    coded.join(),
  )
  assert.doesNotMatch(saying(page.body), /\b17\b/)
  const whole = await asAna.get('/lessons?quarter=2026-01')
  assert.ok(
    rowsOn(whole.body, '#coded').some((row) => row.at(-1) === '17'),
    'whoever sees children is told',
  )
})

test('what a rule would have done is told in fives to those who see no child, and exactly to those who do', async () => {
  const tried = async (visitor: typeof asAda, times: number) =>
    saying(
      (await visitor.get(`/settings/prompts/repeat_missing/try?atLeast=${times}&withinDays=120`)).body,
      '.tl-tried',
    )
  assert.match(await tried(asAna, 2), /7 times for 6 children/)
  assert.match(await tried(asAda, 2), /5 times for 5 children/)
  const workers = new Map([['administrator', { worker: ada }]])
  const crowd = { world, door, workers } as unknown as Parameters<typeof asPrompted>[0]
  const asked = [
    'try',
    'repeat_missing',
    '--from',
    '2026-04-01',
    '--until',
    '2026-06-30',
    '--atLeast',
    '2',
    '--withinDays',
    '120',
  ]
  const { words } = await asPrompted(crowd, 'administrator', asked)
  assert.match(words, /"would_have_prompted":5,"children":5/)
})

test('whoever is asked for words in a report and sees no child reads no small count in its draft, whatever eyes it is for', async () => {
  const april = { from: '2026-04-01', until: '2026-04-30' }
  const february = { from: '2026-02-01', until: '2026-02-28' }
  const form = {
    ...templateOf('halton-ppb-2016'),
    id: 'part-two',
    eyes: 'pseudonym',
    sections: [{ id: 'who', heading: 'CHILDREN', lists: 'interviews_told' }],
  }
  assert.equal((await asAna.post('/report-forms', { content: JSON.stringify(form) })).statusCode, 303)
  const report = await begun(asAna, { template: 'part-two', title: 'Appendix', meeting: '2026-07-06', ...april })
  await insertFigure(asAna, report, 'who', { measure: 'interviews_told', ...february })
  const asked = {
    part: 'who',
    of: cora,
    asks: 'What do members say?',
    'due-day': '1',
    'due-month': '6',
    'due-year': '2026',
  }
  assert.equal((await asAna.post(`/board-reports/${report}/ask`, asked)).statusCode, 303)
  const asCora = await door.signedIn(cora, 'councillor')
  const draft = `/board-reports/${report}`
  assert.match(rowsOn((await asAna.get(draft)).body, '#figures')[0]!.join(), /,2,/)
  for (const visitor of [asCora, asAda]) {
    const [, says] = rowsOn((await visitor.get(draft)).body, '#figures')[0]!
    assert.equal(says, 'Suppressed')
    const paper = await visitor.get(`${draft}/paper`)
    assert.equal(paper.statusCode, 200)
    assert.doesNotMatch(paper.body, /Child’s code/)
  }
  assert.match((await asAna.get(`${draft}/paper`)).body, /Child’s code/)
  const days = { 'from-day': '1', 'from-month': '4', 'from-year': '2026', 'until-day': '19', 'until-month': '4' }
  const put = { do: 'figure', measure: 'missing_episodes', ...days, 'until-year': '2026', words: '', nothing: '' }
  const refused = await asAda.post(`${draft}/parts/who`, put)
  assert.match(saying(refused.body), /Give a whole month, a quarter, or a year from April/)
})

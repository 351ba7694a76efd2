import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people, children, south } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [officer, director] = [await as(people.officer), await as(people.director)]
const list = async (query: string, visitor = officer) => rowsOn((await visitor.get(`/lists/panel?${query}`)).body)
const names = async (query: string, visitor = officer) => (await list(query, visitor)).map(([name]) => name)
const masked = 'Restricted record: ask Dee Divisional'

test('who was missing twice or more in ninety days, with each part by which the list is ordered', async () => {
  const page = (await officer.get('/lists/panel')).body
  await valid(page, 'panel')
  assert.deepEqual(rowsOn(page), [
    ['Amy Invented', '3', '2', '12', '0', 'Overdue since 31 May 2026', 'Significant', '28 May 2026', 'No'],
  ])
  assert.match(
    saying(page),
    /Order: Times missing, the most first; among equals, nights away, the most first; then the longest absence/,
  )
  assert.match(saying(page), /What comes first is as declared/)
})

test('children alike in one part are ordered by the next, and hours that are not known come last', async () => {
  assert.deepEqual(await names('least=1', director), ['Amy Invented', 'Ben Invented', '=Dee Invented', 'Cai Invented'])
  const [, ben, , cai] = await list('least=1', director)
  assert.deepEqual(ben!.slice(1), ['1', '1', '12.5', '0', 'Not outstanding', 'None', '31 May 2026', 'Yes'])
  assert.deepEqual(cai!.slice(1, 5), ['1', '1', 'Not known', '1'])
  assert.deepEqual(await names('least=1&first=longest', director), [
    'Ben Invented',
    'Amy Invented',
    '=Dee Invented',
    'Cai Invented',
  ])
  assert.deepEqual((await names('least=1&first=latest', director))[0], 'Ben Invented')
  const page = (await director.get('/lists/panel?least=1&first=interview')).body
  assert.match(
    saying(page),
    /Order: The latest return interview, overdue first and then outstanding; among equals, times missing/,
  )
  assert.match(saying(page), /chosen on this page/)
})

test('a restricted child is a masked row at the end, whatever is filtered, so that no filter tells of them', async () => {
  for (const filter of [
    '',
    'flagged=yes',
    'flagged=no',
    'open=yes',
    'open=no',
    'interview=yes',
    'from=care',
    'from=home',
    `team=${south}`,
  ])
    assert.equal((await names(`least=1&${filter}`)).at(-1), masked, filter)
  assert.deepEqual(await names('least=1&flagged=yes'), ['Amy Invented', masked])
  assert.deepEqual(await names('least=1&open=yes'), ['Ben Invented', masked])
  assert.deepEqual(await names('least=1&from=care'), ['Amy Invented', 'Cai Invented', masked])
  assert.deepEqual(await names(`least=1&team=${south}`), ['Cai Invented', masked])
  assert.deepEqual(await names('least=1&since=2026-04-01&until=2026-04-30'), ['Cai Invented'])
  const csv = await officer.get('/lists/panel?least=1&format=csv')
  assert.match(csv.body, /Restricted record: ask Dee Divisional,Not known/)
  assert.doesNotMatch(csv.body, /=Dee/)
  const [logged] = await world.rows<{ children: string[] }>(
    "select children from access_log where what = 'list: panel' and action = 'export'",
  )
  assert.deepEqual(new Set(logged!.children), new Set([children.amy, children.ben, children.cai]))
})

test('the list has as many children as the figure says went missing that often', async () => {
  const may = 'from=2026-05-01&until=2026-05-31'
  for (const [least, measure] of [
    ['1', 'missing_children'],
    ['2', 'repeat_missing_children'],
  ] as const) {
    const figure = saying((await officer.get(`/measures/${measure}?${may}`)).body, '.tl-figure__value')
    assert.equal((await list(`least=${least}&since=2026-05-01&until=2026-05-31`)).length, Number(figure), measure)
  }
})

test('looked at from an earlier day, what happened after it has not', async () => {
  const [amy] = await list('least=2&today=2026-05-11')
  assert.deepEqual(amy, ['Amy Invented', '2', '1', '12', '0', 'Not outstanding', 'Significant', '11 May 2026', 'Yes'])
})

test('what comes first is the authority’s to set, and the page says who did, when and why', async () => {
  const administrator = await as(people.administrator)
  const form = (await administrator.get('/settings/list.panel.first')).body
  await valid(form, 'setting')
  const from = { 'from-day': '1', 'from-month': '6', 'from-year': '2026' }
  const wrong = await administrator.post('/settings/list.panel.first', {
    value: 'score',
    ...from,
    why: 'The panel asked for it',
  })
  assert.equal(wrong.statusCode, 422)
  await administrator.post('/settings/list.panel.first', { value: 'longest', ...from, why: 'The panel asked for it' })
  const page = (await officer.get('/lists/panel?least=1')).body
  assert.match(
    saying(page),
    /Order: The longest absence, the longest first; .* a setting, in force from 1 June 2026, made by Ada Administrator: The panel asked for it\./,
  )
  assert.equal(rowsOn(page)[0]![0], 'Ben Invented')
  const before = (await officer.get('/lists/panel?least=1&today=2026-05-31')).body
  assert.match(saying(before), /What comes first is as declared/)
})

test('councillors, the chief executive, the Lead Member, partners and administrators open no panel list', async () => {
  for (const person of [people.councillor, people.chief, people.member, people.partner, people.administrator])
    for (const page of ['/lists/panel', '/lists/panel?format=csv', '/lists/panel?format=xlsx'])
      assert.equal((await (await as(person)).get(page)).statusCode, 403, `${page} as ${person.role}`)
})

test('a social worker’s panel list is of their own children', async () => {
  assert.deepEqual(await names('least=1', await as(people.worker)), ['Ben Invented', 'Amy Invented', 'Cai Invented'])
})

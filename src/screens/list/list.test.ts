import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'
import { rowsOfFile } from '../../../test/examples/read-sheet.ts'
import { lists } from './index.ts'

const { world, people, children, north } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)

test('every list opens for a manager as sound markup, with its rows and as files', async () => {
  const manager = await as(people.divisional)
  for (const { id } of lists) {
    const page = await manager.get(`/lists/${id}`)
    assert.equal(page.statusCode, 200, id)
    await valid(page.body, id)
    const csv = await manager.get(`/lists/${id}?format=csv`)
    assert.equal(csv.body.trim().split('\r\n').length - 1, rowsOn(page.body).length, id)
    const file = await manager.get(`/lists/${id}?format=xlsx`)
    assert.equal((await rowsOfFile(file.rawPayload)).length, rowsOn(page.body).length, id)
  }
  await valid((await manager.get('/lists')).body, 'lists')
})

test('a social worker’s lists hold their own children, and a councillor has none', async () => {
  const page = await (await as(people.worker)).get('/lists/missing-episodes')
  assert.match(page.body, /Amy Invented/)
  assert.doesNotMatch(page.body, /Dee Invented/, 'a restricted child is on nobody’s scoped list')
  const councillor = await as(people.councillor)
  for (const address of ['/lists', ...lists.map(({ id }) => `/lists/${id}`), '/lists/missing-now?format=csv'])
    assert.equal((await councillor.get(address)).statusCode, 403, address)
})

test('filters in the address narrow the list and show as chips that can be taken off', async () => {
  const officer = await as(people.divisional)
  const names = async (query: string) =>
    rowsOn((await officer.get(`/lists/missing-episodes?${query}`)).body).map(([name]) => name)
  assert.equal((await names('')).length, 6)
  assert.deepEqual(await names('placed=yes'), ['Cai Invented'])
  assert.deepEqual(await names('flagged=yes'), ['Amy Invented', 'Amy Invented', 'Amy Invented'])
  assert.deepEqual(await names('open=yes'), ['Ben Invented'])
  assert.equal((await names(`from=care`)).length, 2)
  assert.equal((await names(`team=${north}`)).length, 4)
  assert.deepEqual(await names('type=nonsense&since=banana'), await names(''))
  assert.match(
    saying((await officer.get('/lists/missing-episodes?placed=yes')).body, '.tl-chips'),
    /Placed here by another: Yes/,
  )
})

test('the repeat list states its rule and shows its parts', async () => {
  const page = await (await as(people.manager)).get('/lists/repeat-missing')
  assert.match(saying(page.body), /Most episodes first; among equals/)
  assert.deepEqual(rowsOn(page.body), [['Amy Invented', '3', 'Significant', '12', '28 May 2026', 'No']])
})

test('a name that looks like a formula is only words in a file', async () => {
  const csv = await (await as(people.divisional)).get('/lists/missing-episodes?format=csv')
  assert.match(csv.body, /\r\n'=Dee Invented,/)
})

test('every list and every file taken away is logged with the children on it', async () => {
  await (await as(people.manager)).get('/lists/missing-now')
  await (await as(people.manager)).get('/lists/missing-now?format=xlsx')
  const logged = await world.rows<{ action: string; children: string[] }>(
    "select action, children from access_log where what = 'list: missing-now' and worker = $1 order by action desc",
    [people.manager.worker],
  )
  assert.deepEqual(
    logged.map(({ action, children: seen }) => [action, seen]),
    [
      ['list', [children.ben]],
      ['export', [children.ben]],
    ],
  )
})

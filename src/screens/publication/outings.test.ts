import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { instant } from '#language/instant.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const north = await world.team('North')
const people = {
  analyst: await world.worker('Ana Analyst', 'performance_analyst'),
  manager: await world.worker('Mina Manager', 'team_manager', north),
  administrator: await world.worker('Ada Administrator', 'administrator'),
}
const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const analyst = await door.signedIn(people.analyst, 'performance_analyst')
const manager = await door.signedIn(people.manager, 'team_manager', north)
const page = '/publications/weekly-missing'
const rows = async (visitor = analyst) => rowsOn((await visitor.get(page)).body, '#issues')

test('where it never went out, the last day on which it should have is offered to those who send it', async () => {
  assert.deepEqual(await rows(), [
    ['1 June 2026', 'Monday 25 to Sunday 31 May 2026', 'Not issuedIssue now, for 1 June 2026'],
  ])
  assert.deepEqual(await rows(manager), [['1 June 2026', 'Monday 25 to Sunday 31 May 2026', 'Not issued']])
  for (const answer of [
    await manager.get(`${page}/2026-06-01/issue`),
    await manager.post(`${page}/2026-06-01/issue`, {}),
  ])
    assert.equal(answer.statusCode, 403)
})

test('what was missed is issued once, after a confirmation, and says that it is late', async () => {
  const form = await analyst.get(`${page}/2026-06-01/issue`)
  await valid(form.body, 'issue now')
  assert.match(saying(form.body), /Monday 25 to Sunday 31 May 2026/)
  assert.equal((await world.rows('select from issue')).length, 0, 'to look is not to issue')
  const [one, other] = await Promise.all([1, 2].map(() => analyst.post(`${page}/2026-06-01/issue`, {})))
  assert.deepEqual([one!.statusCode, other!.statusCode], [303, 303])
  assert.equal((await world.rows('select from issue where by_worker = $1', [people.analyst])).length, 1)
  assert.equal((await analyst.post(`${page}/2026-06-01/issue`, {})).statusCode, 409)
  assert.equal(
    (await world.rows("select from access_log where action = 'save' and what = 'issue: weekly-missing 2026-06-01'"))
      .length,
    2,
  )
  const after = await analyst.get(one!.headers.location as string)
  assert.match(saying(after.body, '.govuk-notification-banner'), /Issued\. It does not change/)
  assert.deepEqual(
    (await rows()).map(([, , issued]) => issued),
    ['2 June 2026, 10:00Issued late'],
  )
})

test('a day on which it does not go out, or that is yet to come, cannot be issued', async () => {
  for (const day of ['2026-06-03', '2026-06-08', '2026-05-25', '2026-05-26', 'banana'])
    assert.equal((await analyst.post(`${page}/${day}/issue`, {})).statusCode, 404, day)
})

test('weeks that were skipped are seen among the issues by whoever reads it', async () => {
  door.clock.at = instant('2026-06-23T09:00:00.000Z')
  const later = await door.signedIn(people.manager, 'team_manager', north)
  assert.deepEqual(
    (await rows(later)).map(([day, , issued]) => [day, issued]),
    [
      ['22 June 2026', 'Not issued'],
      ['15 June 2026', 'Not issued'],
      ['8 June 2026', 'Not issued'],
      ['1 June 2026', '2 June 2026, 10:00Issued late'],
    ],
  )
  assert.match((await later.get(page)).body, /href="\/publications\/weekly-missing\/2026-06-01"/)
})

test('whoever sends it out and does not read it sees that it went out, and cannot open it', async () => {
  const administrator = await door.signedIn(people.administrator, 'administrator')
  const list = await administrator.get(page)
  assert.match(list.body, /Issue now/)
  assert.doesNotMatch(list.body, /href="\/publications\/weekly-missing\/2026-06-01"/)
  assert.equal((await administrator.get(`${page}/2026-06-01`)).statusCode, 403)
})

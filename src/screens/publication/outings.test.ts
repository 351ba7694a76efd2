import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { onKey } from '#workings/issuing/settings.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { choose, on } from '../../../test/examples/issuing.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const north = await world.team('North')
const people = {
  analyst: await world.worker('Ana Analyst', 'performance_analyst'),
  manager: await world.worker('Mina Manager', 'team_manager', north),
  member: await world.worker('Lee Member', 'lead_member'),
  administrator: await world.worker('Ada Administrator', 'administrator'),
}
const door = await frontDoor(world, on('2026-06-02', '10:00'))
const analyst = await door.signedIn(people.analyst, 'performance_analyst')
const manager = await door.signedIn(people.manager, 'team_manager', north)
const page = '/publications/weekly-missing'
const week = 'Monday 25 to Sunday 31 May 2026'
const rows = async (visitor = analyst) => rowsOn((await visitor.get(page)).body, '#issues')

test('until it is switched on it says so, and its last day is offered to those who send it', async () => {
  assert.match(saying((await analyst.get('/publications')).body), /Next Not switched on\. Switch it on/)
  assert.deepEqual(await rows(), [
    ['1 June 2026', week, 'Not switched on that dayIssue now, for 1 June 2026', 'None', 'None'],
  ])
  assert.deepEqual(await rows(manager), [], 'it is no business of those who only read it')
  assert.match(saying((await manager.get(page)).body), /It has not been issued yet/)
})

test('a week that was missed is seen by its readers, and issued only by those who send it', async () => {
  await choose(world, onKey('weekly-missing'), true, '2026-06-01')
  assert.match(saying((await manager.get('/publications')).body), /Next 8 June 2026/)
  assert.deepEqual(await rows(manager), [['1 June 2026', week, 'Not issued', 'None']])
  for (const sent of [
    await manager.get(`${page}/2026-06-01/issue`),
    await manager.post(`${page}/2026-06-01/issue`, {}),
    await manager.get(`${page}/2026-06-01/receipts`),
  ])
    assert.equal(sent.statusCode, 403)
})

test('what was missed is issued once, after a confirmation, and says that it is late', async () => {
  const form = await analyst.get(`${page}/2026-06-01/issue`)
  await valid(form.body, 'issue now')
  assert.match(saying(form.body), new RegExp(`${week}.*late, and says so|late, and says so.*${week}`))
  assert.equal((await world.rows('select from issue')).length, 0, 'to look is not to issue')
  const [one, second] = await Promise.all([1, 2].map(() => analyst.post(`${page}/2026-06-01/issue`, {})))
  assert.deepEqual([one!.statusCode, second!.statusCode], [303, 303])
  assert.equal((await world.rows('select from issue where by_worker = $1', [people.analyst])).length, 1)
  assert.equal((await analyst.post(`${page}/2026-06-01/issue`, {})).statusCode, 303, 'who issued it is told so again')
  const other = await door.signedIn(await world.worker('Abi Analyst', 'performance_analyst'), 'performance_analyst')
  assert.equal((await other.post(`${page}/2026-06-01/issue`, {})).statusCode, 409)
  const logged = "select from access_log where action = 'save' and what = 'issue: weekly-missing 2026-06-01'"
  // Of two presses at once the second may find it done before it tries.
  assert.ok([1, 2].includes((await world.rows(logged)).length))
  const after = await analyst.get(one!.headers.location as string)
  assert.match(saying(after.body, '.govuk-notification-banner'), /Issued\. It does not change/)
  const there = '2 June 2026, 10:00Issued late'
  assert.deepEqual(await rows(), [['1 June 2026', week, there, 'Not yet', 'Opened by 0 of 3, for 1 June 2026']])
})

test('who was sent it and who opened it is seen by those who send it out', async () => {
  door.clock.at = on('2026-06-02', '10:05')
  assert.equal((await manager.get(`${page}/2026-06-01`)).statusCode, 200)
  assert.deepEqual(await rows(manager), [['1 June 2026', week, '2 June 2026, 10:00Issued late', '2 June 2026, 10:05']])
  const receipts = await analyst.get(`${page}/2026-06-01/receipts`)
  await valid(receipts.body, 'receipts')
  assert.match(saying(receipts.body), /Sent to 3, opened by 1\./)
  const sent = '2 June 2026, 10:00'
  assert.deepEqual(rowsOn(receipts.body, '#receipts'), [
    ['Ana Analyst', 'Performance analyst', 'All teams', sent, 'No', 'Not yet', 'No'],
    ['Lee Member', 'Lead Member', 'Lead Member, Chief Executive and Strategic Director', sent, 'No', 'Not yet', 'No'],
    ['Mina Manager', 'Team manager, North', 'All teams', sent, 'No', '2 June 2026, 10:05', 'No'],
  ])
  assert.equal((await analyst.get(`${page}/2026-05-04/receipts`)).statusCode, 404)
})

test('a day on which it does not go out, or that is yet to come, cannot be issued', async () => {
  for (const day of ['2026-06-03', '2026-06-08', '2026-05-25', '2026-05-26', 'banana'])
    assert.equal((await analyst.post(`${page}/${day}/issue`, {})).statusCode, 404, day)
})

test('weeks that were skipped are seen among the issues by whoever reads it', async () => {
  door.clock.at = on('2026-06-22', '06:50')
  const later = await door.signedIn(people.manager, 'team_manager', north)
  const days = async () => (await rows(later)).map(([day, , issued]) => [day, issued])
  const skipped = [
    ['15 June 2026', 'Not issued'],
    ['8 June 2026', 'Not issued'],
    ['1 June 2026', '2 June 2026, 10:00Issued late'],
  ]
  assert.deepEqual(await days(), skipped, 'before the hour of its issue nothing of today is missed')
  assert.match(saying((await later.get('/publications')).body), /Next 22 June 2026/)
  door.clock.at = on('2026-06-22', '07:05')
  assert.deepEqual(await days(), [['22 June 2026', 'Not issued'], ...skipped])
})

test('whoever sends it out and does not read it sees that it went out, and cannot open it', async () => {
  const administrator = await door.signedIn(people.administrator, 'administrator')
  const list = await administrator.get(page)
  assert.match(list.body, /Issue now/)
  assert.doesNotMatch(list.body, /href="\/publications\/weekly-missing\/2026-06-01"/)
  assert.equal((await administrator.get(`${page}/2026-06-01`)).statusCode, 403)
  assert.equal((await administrator.get(`${page}/2026-06-01/receipts`)).statusCode, 200)
})

test('a report waits on the day’s page of whoever was sent it, until they open it', async () => {
  door.clock.at = on('2026-06-03', '09:00')
  const member = await door.signedIn(people.member, 'lead_member')
  const today = await member.get('/')
  await valid(today.body, 'today')
  assert.match(saying(today.body), new RegExp(`Reports for you to open Weekly missing report${week}`))
  await member.get(`${page}/2026-06-01`)
  assert.doesNotMatch((await member.get('/')).body, /Reports for you to open/)
  const administrator = await door.signedIn(people.administrator, 'administrator')
  assert.doesNotMatch((await administrator.get('/')).body, /Reports for you to open/, 'it was not sent to them')
})

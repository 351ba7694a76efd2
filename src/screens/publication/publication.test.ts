import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { mayDo, roles, type RoleId } from '#language/roles.ts'
import { restriction } from '#language/spine/index.ts'
import { publications } from '#publications/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'
import { issueFor, nextWeeks } from '../../../test/examples/issued.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const [north, south] = [await world.team('North'), await world.team('South')]
const manager = await world.worker('Mina Manager', 'team_manager', north)
const weeks = nextWeeks()
const [amy, ben, cai] = [await world.child('Amy'), await world.child('Ben'), await world.child('Cai')]
await world.allocated(amy, manager, north, '2011-01-01')
await world.allocated(cai, manager, north, '2011-01-01')
await world.allocated(ben, await world.worker('Sol South', 'social_worker', south), south, '2011-01-01')
const episode = await world.missing(amy, `${weeks.day(2)} 20:00`, `${weeks.day(3)} 02:30`)
await world.missing(ben, weeks.day(5), weeks.day(6))
const third = await world.missing(cai, `${weeks.day(7)} 20:00`, `${weeks.day(8)} 08:00`)
const issue = await issueFor(world, weeks)

const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
const as = async (role: RoleId, team: string | null = null) =>
  door.signedIn(role === 'team_manager' ? manager : await world.worker(`A ${role}`, role, team), role, team)
const [report, since, names] = ['', '/since', '/names'].map((end) => `/publications/weekly-missing/${issue.for}${end}`)
const everyRole = Object.keys(roles) as RoleId[]
const teams = [
  'team_manager',
  'social_worker',
  'return_interviewer',
  'principal_team_manager',
  'divisional_manager',
  'performance_analyst',
]
const leaders = ['director', 'chief_executive', 'lead_member']

test('a report opens for those it goes out to, and for nobody else', async () => {
  for (const role of everyRole) {
    const visitor = await as(role, north)
    const opens = [...teams, ...leaders].includes(role)
    for (const address of [report!, since!]) {
      const { statusCode, body } = await visitor.get(address)
      assert.equal(statusCode, opens ? 200 : mayDo(role, 'figures') ? 404 : 403, `${address} as ${role}`)
      if (opens) await valid(body, `${address} as ${role}`)
      if (!teams.includes(role)) assert.doesNotMatch(body, /Amy|Ben|Cai/, `${address} as ${role}`)
    }
    const list = await visitor.get('/publications')
    assert.equal(list.statusCode, 200)
    await valid(list.body, `the reports of ${role}`)
    const sends = roles[role].may.some((what) => what === 'issue')
    assert.equal(/Weekly missing report/.test(list.body), opens || sends, role)
    const reads = publications.some(({ readers }) => readers.some(({ members }) => members.includes(role)))
    assert.equal(/No report goes out to your role/.test(list.body), !reads && !sends, role)
    assert.equal(/href="\/publications"/.test(list.body.split('<main')[0]!), reads || sends, role)
    assert.equal((await visitor.get('/publications/weekly-missing')).statusCode, opens || sends ? 200 : 404, role)
  }
})

test('a day on which nothing was issued, and a report that nobody declares, are not there, in the same words', async () => {
  const analyst = await as('performance_analyst')
  const said = async (address: string) => {
    const { statusCode, body } = await analyst.get(address)
    assert.equal(statusCode, 404, address)
    return saying(body)
  }
  const words = await said('/publications/weekly-missing/2026-01-01')
  for (const address of [
    '/publications/weekly-missing/banana',
    '/publications/nothing/2012-01-31',
    '/publications/__proto__',
    '/publications/nothing',
  ])
    assert.equal(await said(address), words)
})

test('a manager is sent the names of their own; each row opens its record, and each figure its list, as many as it says', async () => {
  const visitor = await as('team_manager', north)
  const page = await visitor.get(report!)
  assert.deepEqual(
    rowsOn(page.body, '#missing-episodes-list').map(([name]) => name),
    ['Cai Invented', 'Amy Invented'],
  )
  assert.match(page.body, new RegExp(`href="/records/${episode.record}"`))
  assert.match(page.body, /1 of 3 rows is masked/)
  assert.equal((await visitor.get(`/records/${episode.record}`)).statusCode, 200)
  const links = [...page.body.matchAll(/href="(\/measures\/[^"]+)">([\d,.]+)</g)]
  assert.ok(links.length >= 6, `${links.length} figures open`)
  for (const [, href, number] of links) {
    const list = await visitor.get(href!.replaceAll('&amp;', '&'))
    assert.equal(list.statusCode, 200)
    const isShare = /_in_time|interviews_(held|offered)/.test(href!)
    if (!isShare) assert.equal(rowsOn(list.body).length, Number(number), href)
  }
})

test('whoever reads by codes is led nowhere', async () => {
  for (const role of leaders as RoleId[]) {
    const main = (await (await as(role)).get(report!)).body.split('<main')[1]!
    assert.doesNotMatch(main, /href="\/(records|children|measures)/, role)
    assert.match(main, /\w{4}-\w{4}/)
  }
})

test('what was recorded since stands beside what was told, with its reason and the record that says so', async () => {
  await world.missing(amy, `${weeks.day(9)} 20:00`, `${weeks.day(9)} 23:00`, { recordedAt: '2026-06-01T15:00:00Z' })
  const visitor = await as('team_manager', north)
  assert.match(saying((await visitor.get(report!)).body), /5 of 7 figures differ from what is known now/)
  const page = await visitor.get(since!)
  await valid(page.body, 'since')
  assert.deepEqual(
    rowsOn(page.body, '#figures').find(([name]) => name === 'Missing episodes'),
    ['Missing episodes', '3', '4 Differs', '1'],
  )
  const [row] = rowsOn(page.body, '#rows-missing-episodes')
  const because = 'Late Missing episode, recorded 1 June 2026, 16:00'
  assert.deepEqual(row, ['Amy Invented', because, '9 January 2012', 'Not there', 'Counted'])
  assert.match(saying(page.body), /It had happened, and was put on record only after the report was issued/)
  const byCode = await (await as('lead_member')).get(since!)
  assert.match(rowsOn(byCode.body, '#rows-missing-episodes')[0]![0]!, /^\w{4}-\w{4}$/)
  assert.doesNotMatch(byCode.body.split('<main')[1]!, /\/records\/|\/children\//)
})

test('a director reads it by name for once, with a reason that is logged', async () => {
  const director = await as('director')
  assert.match((await director.get(report!)).body, /Show names/)
  const form = await director.get(names!)
  await valid(form.body, 'names')
  assert.deepEqual(fieldsOf(form.body), { reason: '' })
  const without = await director.post(names!, { reason: '  ' })
  assert.equal(without.statusCode, 422)
  await valid(without.body, 'names without a reason')
  assert.match(without.body, /Say why you need to see the names/)
  assert.doesNotMatch(without.body, /Amy/)
  const page = await director.post(names!, { reason: 'A call from the police about the first of them' })
  assert.equal(page.statusCode, 200)
  await valid(page.body, 'by names')
  assert.deepEqual(
    rowsOn(page.body, '#missing-episodes-list').map(([name]) => name),
    ['Cai Invented', 'Ben Invented', 'Amy Invented'],
  )
  const logged = await world.rows<{ reason: string; children: string[] }>(
    "select reason, children from access_log where what like 'issue: weekly-missing % by names'",
  )
  assert.deepEqual(
    logged.map(({ reason }) => reason),
    ['A call from the police about the first of them'],
  )
  assert.equal(logged[0]!.children.length, 3)
  assert.doesNotMatch((await director.get(report!)).body, /Amy/, 'the next time it is by codes again')
})

test('whoever may open no children is not offered the names, and an address made by hand is not there', async () => {
  for (const role of ['lead_member', 'chief_executive', 'performance_analyst', 'councillor'] as const) {
    const visitor = await as(role)
    const nowhere = saying((await visitor.get('/publications/weekly-missing/1999-01-01')).body)
    assert.doesNotMatch((await visitor.get(report!)).body, /Show names|\/names/, role)
    for (const answer of [await visitor.get(names!), await visitor.post(names!, { reason: 'Because' })]) {
      assert.equal(answer.statusCode, 404, role)
      assert.equal(saying(answer.body), nowhere, role)
    }
  }
})

test('a child who is restricted after an issue is masked in it from then on, and still counts', async () => {
  const visitor = await as('team_manager', north)
  const figures = async () => rowsOn((await visitor.get(report!)).body, '#figures').map((row) => row.slice(0, 5))
  const before = await figures()
  await world.save(
    restriction,
    [cai],
    { from: day('2026-06-01'), why: 'Child of a member of staff' },
    { recordedAt: '2026-06-01T16:00:00Z' },
  )
  const page = await visitor.get(report!)
  assert.deepEqual(await figures(), before)
  assert.deepEqual(
    rowsOn(page.body, '#missing-episodes-list').map(([name]) => name),
    ['Amy Invented'],
  )
  assert.match(page.body, /2 of 3 rows are masked/)
  assert.doesNotMatch(page.body, new RegExp(`Cai|${third.record}`))
  const byCode = await (await as('lead_member')).get(report!)
  assert.equal(rowsOn(byCode.body, '#missing-episodes-list').length, 2)
})

test('a report is taken away in each form, cut like its page, and that is logged', async () => {
  const director = await as('director')
  const types = {
    pdf: 'application/pdf',
    word: 'wordprocessingml',
    spreadsheet: 'spreadsheetml',
    csv: 'application/zip',
  }
  const page = (await director.get(report!)).body
  for (const [form, type] of Object.entries(types)) {
    assert.match(page, new RegExp(`href="${report}\\?format=${form}"`))
    const file = await director.get(`${report}?format=${form}`)
    assert.match(String(file.headers['content-type']), new RegExp(type))
    assert.match(String(file.headers['content-disposition']), /attachment; filename="weekly-missing-2012-01-31\./)
  }
  const logged =
    "select children from access_log where action = 'export' and what like 'issue: weekly-missing 2012-01-31, %'"
  assert.deepEqual(
    (await world.rows<{ children: string[] }>(logged)).map(({ children }) => children.length),
    [3, 3, 3, 3],
  )
  for (const role of ['councillor', 'partner_agency', 'contact_officer'] as const)
    for (const form of Object.keys(types))
      assert.equal((await (await as(role)).get(`${report}?format=${form}`)).statusCode, 404)
})

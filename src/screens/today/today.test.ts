import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people, children } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)

test('a manager’s day says what is late, what was asked, who is missing and what changed', async () => {
  const page = await (await as(people.manager)).get('/')
  assert.equal(page.statusCode, 200)
  await valid(page.body, 'today')
  assert.deepEqual(
    rowsOn(page.body, '#missing').map(([name, , long, risk]) => [name, long, risk]),
    [['Ben Invented', '12 hours', 'High']],
  )
  assert.deepEqual(
    rowsOn(page.body, '#now').map(([child, what, when]) => [child, what, when]),
    [['Amy Invented', 'Hold the return home interview', '31 May 2026 1 day overdue 31 May 2026, 23:00']],
  )
  assert.deepEqual(rowsOn(page.body, '#older'), [
    ['8 to 28 days', 'Sharing what the interview said', '1 overdue by 8 to 28 days'],
    ['8 to 28 days', 'Answer to a prompt', '1 overdue by 8 to 28 days'],
    ['8 to 28 days', 'Return home interview', '1 overdue by 8 to 28 days'],
  ])
  assert.match(saying(page.body), /Hold the return home interview/)
  assert.match(saying(page.body), /72 hours.*Statutory guidance/)
  assert.match(saying(page.body, '#asked'), /Amy Invented.*3 or more missing episodes in 90 days/)
  assert.match(saying(page.body, '#changed'), /Missing episode.*Ben Invented.*New/)
  assert.doesNotMatch(page.body, /Cai Invented|=Dee/)
})

test('what is due today stands before what is newly overdue, and older debts are counted beneath, each opening to all of them', async () => {
  const dan = await world.child('Dan')
  await world.allocated(dan, people.worker.worker, people.manager.team!)
  const returned = (from: string, until: string) =>
    world.missing(dan, from, until, { recordedAt: '2026-05-31T12:00:00Z' })
  await returned('2026-05-29 00:00', '2026-05-29 11:00')
  await returned('2026-05-27 00:00', '2026-05-27 11:00')
  await returned('2026-01-02 00:00', '2026-01-02 11:00')
  const visitor = await as(people.manager)
  const page = (await visitor.get('/')).body
  const dans = rowsOn(page, '#now').filter(([child]) => child === 'Dan Invented')
  assert.deepEqual(
    dans.map(([, , when]) => when!.slice(0, 11).trim()),
    ['1 June 2026', '30 May 2026'],
  )
  assert.ok(saying(page).indexOf('newly overdue') < saying(page).indexOf('Overdue for more than a week'))
  const [, , href] = /href="(\/lists\/due\?late=longer([^"]*))"/
    .exec(page)!
    .map((text) => text.replaceAll('&amp;', '&'))
  const all = (await visitor.get(`/lists/due?late=longer${href}`)).body
  await valid(all, 'the list')
  assert.deepEqual(
    rowsOn(all).map(([child]) => child),
    ['Dan Invented'],
  )
})

test('a social worker finds the record they left incomplete, and somebody with nothing to do is told so', async () => {
  const page = await (await as(people.worker)).get('/')
  assert.match(rowsOn(page.body, '#incomplete')[0]!.join(' '), /Missing episode Ben Invented/)
  const quiet = { worker: await world.worker('Nia New', 'social_worker'), role: 'social_worker' as const, team: null }
  const empty = await (await as(quiet)).get('/')
  await valid(empty.body, 'an empty day')
  for (const words of [
    'Nothing is due today or newly overdue.',
    'No prompt waits for you.',
    'Nobody you are responsible for is missing.',
    'Every record you have made is complete.',
  ])
    assert.ok(saying(empty.body).includes(words), words)
})

test('whoever covers for the manager is asked in their place', async () => {
  const { cover } = await import('#language/spine/index.ts')
  const { day } = await import('#language/day.ts')
  const stand = {
    worker: await world.worker('Sam Standin', 'team_manager', people.manager.team),
    role: 'team_manager' as const,
    team: people.manager.team,
  }
  await world.save(cover, [people.manager.worker], {
    covered_by: stand.worker,
    from: day('2026-06-01'),
    until: day('2026-06-10'),
  })
  assert.match(saying((await (await as(stand)).get('/')).body, '#asked'), /Amy Invented/)
})

test('a councillor’s day has figures and lines, and no child in it', async () => {
  for (const person of [people.councillor, people.member, people.chief, people.partner]) {
    const page = await (await as(person)).get('/')
    assert.equal(page.statusCode, 200)
    await valid(page.body, person.role)
    assert.match(saying(page.body), /May 2026, in figures/)
    assert.match(saying(page.body), /Suppressed/)
    assert.doesNotMatch(page.body, new RegExp(`${Object.values(children).join('|')}|Amy|Ben Inv`))
  }
})

test('an administrator’s day leads to the settings, the log and the imports', async () => {
  const page = await (await as(people.administrator)).get('/')
  await valid(page.body, 'administrator')
  for (const href of ['/settings', '/log', '/import', '/health']) assert.match(page.body, new RegExp(`href="${href}"`))
})

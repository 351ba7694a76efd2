import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import type { RoleId } from '#language/roles.ts'
import { placedByOther } from '#language/spine/index.ts'
import { reading } from '#workings/access/read-as.ts'
import { given } from '../../../test/examples/given.ts'
import { issuedAt, issueFor, nextWeeks } from '../../../test/examples/issued.ts'
import { editionOf, forumOf } from './edition.ts'
import type { TableBlock } from '../document.ts'

const world = await given()
const [north, south] = [await world.team('North'), await world.team('South')]
const manager = await world.worker('Mina Manager', 'team_manager', north)
const weeks = nextWeeks()
const amy = await world.child('Amy')
const ben = await world.child('Ben')
await world.allocated(amy, manager, north, '2011-01-01')
await world.allocated(ben, await world.worker('Sol South', 'social_worker', south), south, '2011-01-01')
const episode = await world.missing(amy, `${weeks.day(2)} 20:00`, `${weeks.day(3)} 02:30`)
await world.interview(amy, episode.record, `${weeks.day(4)} 10:00`)
await world.missing(ben, weeks.day(5), weeks.day(6), {
  answers: { type: 'unauthorised_absence', known_to_us: 'no' },
})
await world.save(placedByOther, [ben], { home_authority: 'Another Borough', from: day('2011-06-01') })
const issue = await issueFor(world, weeks)

async function editionFor(role: RoleId, worker = manager, team: string | null = null) {
  const reader = { worker, name: 'Somebody', role, team }
  return reading(world.db, { ...world.view('2026-06-01'), reader }, issuedAt, (seam) =>
    editionOf(seam, issue, 'Invented Borough', forumOf(issue, role)),
  )
}

const tableIn = (edition: Awaited<ReturnType<typeof editionFor>>, id: string) =>
  edition.blocks.find((block): block is TableBlock => block.is === 'table' && block.id === id)!

test('a team manager is sent the names of their own team’s children, and told how many rows are others’', async () => {
  const edition = await editionFor('team_manager', manager, north)
  const list = tableIn(edition, 'missing-episodes-list')
  assert.deepEqual(
    list.columns.map(({ name }) => name),
    [
      'Child',
      'Type of report',
      'Known to social care',
      'Placed here by',
      'Hours missing',
      'Return interview',
      'Flagged at risk of exploitation',
    ],
  )
  assert.deepEqual(list.rows, [
    ['Amy Invented', 'Missing', 'Known', 'No other authority', 6.5, weeks.day(4), 'Not flagged'],
  ])
  assert.match(list.note ?? '', /^1 of 2 rows is masked/)
})

test('leaders are sent every row, by codes and with no name in it', async () => {
  for (const role of ['lead_member', 'chief_executive', 'director'] as const) {
    const edition = await editionFor(role)
    const list = tableIn(edition, 'missing-episodes-list')
    const byType = (type: string) => list.rows.find((row) => row[1] === type)!
    assert.deepEqual(byType('Unauthorised absence').slice(2, 5), [
      'Not known',
      'Another Borough',
      { nothing: 'not known' },
    ])
    assert.match(byType('Missing')[0] as string, /^\w{4}-\w{4}$/)
    assert.doesNotMatch(JSON.stringify(edition), /Amy|Ben|Invented"/)
  }
})

test('a figure is the same number whoever it is sent to, and the rows of its list', async () => {
  const numbers = async (role: RoleId) => tableIn(await editionFor(role), 'figures').rows.map((row) => row.slice(0, 4))
  assert.deepEqual(await numbers('lead_member'), await numbers('performance_analyst'))
  const [episodes] = await numbers('director')
  assert.deepEqual(episodes, ['Missing episodes', 2, 'missing episodes', { nothing: 'none' }])
})

test('whoever it is not sent to finds no such issue', async () => {
  for (const role of ['councillor', 'partner_agency', 'contact_officer'] as const)
    await assert.rejects(editionFor(role), /There is no such issue, or it is not yours to read/)
})

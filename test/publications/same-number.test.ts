import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { byType } from '#pathways/missing/local.ts'
import { missingChildren, missingEpisodes } from '#pathways/missing/measures.ts'
import { chart, figure, forum, heading, publication } from '#language/publication.ts'
import { roleWords, type RoleId } from '#language/roles.ts'
import { restriction } from '#language/spine/index.ts'
import { day } from '#language/day.ts'
import { pathways } from '#pathways/index.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { issue } from '#workings/publish/issue.ts'
import { throughline } from '../commands/at-the-prompt.ts'
import { frontDoor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { issuedAt, issuingFor, nextWeeks } from '../examples/issued.ts'
import { figureIn, readBack, type Rows } from './read-back.ts'

/** What a board is shown: totals, with the small ones suppressed. */
const board = publication('missing-board', 'The board’s page', {
  about: 'Totals for the board.',
  source: 'Made up for this test',
  readers: [forum('board', 'Board', { eyes: 'aggregate', members: ['councillor', 'lead_member'], cadence: 'monthly' })],
  cadence: { every: 'month', workingDay: 5 },
  blocks: [
    heading('Figures'),
    figure(missingEpisodes),
    figure(missingChildren),
    figure(missingEpisodes, byType),
    chart(missingEpisodes, 'month'),
  ],
})

const world = await given()
after(() => world.close())
const north = await world.team('North')
const worker = await world.worker('Sol Worker', 'social_worker', north)
const weeks = nextWeeks()
const children: string[] = []
for (const name of ['Amy', 'Ben', 'Cai', 'Dee']) {
  const child = await world.child(name)
  children.push(child)
  await world.allocated(child, worker, north, '2011-01-01')
}
for (const [n, child] of [...children, children[0]!, children[1]!].entries()) {
  const { record } = await world.missing(child, `${weeks.day(n + 2)} 20:00`, `${weeks.day(n + 3)} 02:30`, {
    answers: { type: n === 5 ? 'unauthorised_absence' : 'missing' },
  })
  if (n < 4) await world.interview(child, record, n < 2 ? `${weeks.day(n + 4)} 10:00` : `${weeks.day(n + 9)} 10:00`)
}
const issuing = issuingFor(weeks)
for (const each of [weeklyMissing, board]) await issue(world.db, pathways, each, issuing, issuedAt)

/** Worked out here from what was recorded above, and from nothing of ours. */
const weekly = {
  'Missing episodes': 6,
  'Children who went missing': 4,
  'Children who went missing more than once': 2,
  'Return interviews held': 66.7,
  'Return interviews within 72 hours': 33.3,
}
const boards = { 'Missing episodes': 6, 'Children who went missing': 'Suppressed' }

const door = await frontDoor(world, '2026-06-02T09:00:00.000Z', [weeklyMissing, board])
const files = ['pdf', 'word', 'spreadsheet', 'csv'] as const

/** A report in each form that a reader can have of it on the screen, read back. */
async function everyForm(role: RoleId, of: string, team: string | null = null): Promise<Map<string, Rows>> {
  const who = role === 'social_worker' ? worker : await world.worker(`A ${role}`, role, team)
  const visitor = await door.signedIn(who, role, team)
  const address = `/publications/${of}/${weeks.until}`
  const found = new Map<string, Rows>()
  const page = await visitor.get(address)
  assert.equal(page.statusCode, 200, `${address} as ${role}`)
  found.set('page', readBack.page(page.rawPayload))
  for (const form of files) {
    const file = await visitor.get(`${address}?format=${form}`)
    assert.equal(file.statusCode, 200, `${form} as ${role}`)
    found.set(form, await readBack[form](file.rawPayload))
  }
  return found
}

const readers = weeklyMissing.readers.flatMap(({ members }) => members)

test('the same figure is the same number on the page, in PDF, Word, spreadsheet and CSV, for every reader', async () => {
  for (const role of readers)
    for (const [form, rows] of await everyForm(
      role,
      'weekly-missing',
      ['team_manager', 'social_worker'].includes(role) ? north : null,
    ))
      for (const [measure, number] of Object.entries(weekly))
        assert.equal(figureIn(rows, measure), number, `${measure} in the ${form} of ${roleWords[role]}`)
})

test('at the command line it is that number too, for every reader', async () => {
  const env = { DATABASE_URL: String(world.pool.options.connectionString) }
  const line = ['report', 'weekly-missing', '--on', weeks.until, '--json', '--as']
  for (const role of readers) {
    const name = role === 'social_worker' ? 'Sol Worker' : `A ${role}`
    const [document] = (await throughline([...line, name], { env })).rows as {
      blocks: { columns?: { name: string }[]; rows?: unknown[][] }[]
    }[]
    const rows = document!.blocks.flatMap(({ columns, rows: all }) =>
      columns && all ? [columns.map((column) => column.name), ...all.map((row) => row.map(String))] : [],
    )
    for (const [measure, number] of Object.entries(weekly))
      assert.equal(figureIn(rows, measure), number, `${measure} at the command line for ${roleWords[role]}`)
  }
})

test('what is suppressed is suppressed in every form, and so is what it could be worked out from', async () => {
  for (const role of ['councillor', 'lead_member'] as const)
    for (const [form, rows] of await everyForm(role, 'missing-board')) {
      for (const [measure, number] of Object.entries(boards))
        assert.equal(figureIn(rows, measure), number, `${measure} in the ${form} of ${roleWords[role]}`)
      const parts = rows.filter(([name]) => name === 'Missing' || name === 'Unauthorised absence')
      assert.deepEqual(
        parts.map(([, number]) => number),
        ['Suppressed', 'Suppressed'],
        `${form} of ${roleWords[role]}`,
      )
    }
})

test('a child who is restricted after the issue is in no form of it, and is counted in all of them', async () => {
  const [, , , dee] = children
  await world.save(
    restriction,
    [dee!],
    { from: day('2026-06-01'), why: 'Known to staff' },
    { recordedAt: '2026-06-01T16:00:00Z' },
  )
  for (const [form, rows] of await everyForm('social_worker', 'weekly-missing', north)) {
    assert.equal(figureIn(rows, 'Missing episodes'), 6, form)
    const named = rows.filter(([name]) => name?.endsWith(' Invented')).map(([name]) => name)
    assert.equal(named.length, 5, `${form}: ${named.join()}`)
    assert.ok(!named.includes('Dee Invented'), form)
  }
})

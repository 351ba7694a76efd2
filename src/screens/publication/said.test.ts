import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Publication } from '#language/publication.ts'
import { commentary, decision, figure, forum, heading, publication } from '#language/publication.ts'
import type { RoleId } from '#language/roles.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'
import { letters } from '#publications/letters.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'
import { choose, on, passing } from '../../../test/examples/issuing.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const why = 'Why did the number of episodes change?'
const board: Publication = publication('missing-board', 'Missing children: the board’s page', {
  about: 'What happened last week, for the board.',
  source: 'Made up for this test',
  readers: [
    forum('board', 'Board', {
      eyes: 'aggregate',
      members: ['director', 'lead_member', 'councillor'],
      cadence: 'weekly',
    }),
  ],
  cadence: { every: 'week', on: 'Monday' },
  blocks: [
    heading('Figures'),
    figure(missingEpisodes),
    commentary('divisional_manager', why),
    decision('What will be done about it?'),
  ],
})

const world = await given()
after(() => world.close())
await choose(world, onKey(board.id), true, '2026-05-25')
const door = await frontDoor(world, on('2026-05-29', '09:00'), [board])
const as = async (role: RoleId) => door.signedIn(await world.worker(`A ${role}`, role), role)
const divisional = await as('divisional_manager')
const [asked, report, decide] = ['/commentary', '', '/decisions/1'].map(
  (end) => `/publications/missing-board/2026-06-01${end}`,
) as [string, string, string]

test('whoever is asked for commentary finds it among their reports, and by the link that they were sent', async () => {
  const list = await divisional.get('/publications')
  await valid(list.body, 'reports')
  assert.match(saying(list.body), /Your commentary is asked for: Missing children: the board’s page, 1 June 2026/)
  assert.equal((await divisional.get(report)).headers.location, asked)
  const form = await divisional.get(asked)
  await valid(form.body, 'commentary')
  assert.match(saying(form.body), /Why did the number of episodes change\?/)
  for (const role of ['director', 'councillor', 'team_manager', 'partner_agency'] as const) {
    const other = await as(role)
    assert.equal((await other.get(asked)).statusCode, 404, role)
    assert.equal((await other.post(asked, { 'words-0': 'Mine' })).statusCode, 404, role)
    assert.doesNotMatch((await other.get('/publications')).body, /commentary is asked/, role)
  }
  for (const day of ['2026-06-02', 'banana'])
    assert.equal((await divisional.get(`/publications/missing-board/${day}/commentary`)).statusCode, 404)
})

test('nothing written comes back, what is written is kept, and sending it twice or changing it keeps one answer', async () => {
  const empty = await divisional.post(asked, fieldsOf((await divisional.get(asked)).body))
  assert.equal(empty.statusCode, 422)
  await valid(empty.body, 'commentary not given')
  assert.match(empty.body, /Write what you say/)
  const sent = { ...fieldsOf(empty.body), 'words-0': 'Fewer <b>were</b> reported' }
  for (let times = 0; times < 2; times++) {
    const { headers, statusCode } = await divisional.post(asked, sent)
    assert.equal(statusCode, 303)
    assert.match(
      saying((await divisional.get(headers.location as string)).body, '.govuk-notification-banner'),
      /It goes out with the report/,
    )
  }
  const again = await divisional.get(asked)
  assert.match(again.body, /Fewer &lt;b&gt;were&lt;\/b&gt; reported<\/textarea>/)
  await divisional.post(asked, { ...fieldsOf(again.body), 'words-0': 'Fewer were reported.\n\nOne home closed.' })
  const stale = await divisional.post(asked, { ...fieldsOf(again.body), 'words-0': 'Something else' })
  assert.equal(stale.statusCode, 409, 'somebody has changed it since')
  const records = "select distinct record from record where kind = 'commentary'"
  assert.equal((await world.rows(records)).length, 1)
  assert.doesNotMatch((await divisional.get('/publications')).body, /commentary is asked/)
})

test('once it has gone out it is told as it stood, and nobody can say more', async () => {
  door.clock.at = on('2026-06-01', '07:05')
  await passing(world, [board]).run(door.clock.at)
  const page = await (await as('councillor')).get(report)
  await valid(page.body, 'the board’s page')
  assert.match(
    saying(page.body),
    /Why did the number of episodes change\? Asked of Divisional manager Fewer were reported\.\s*One home closed\./,
  )
  const later = await as('divisional_manager')
  assert.equal((await later.get(asked)).statusCode, 409)
  assert.equal((await later.post(asked, { 'words-0': 'Late' })).statusCode, 409)
})

test('what was decided stands beside the report, recorded by those of its readers who may', async () => {
  const [director, councillor] = [await as('director'), await as('councillor')]
  assert.match(
    saying((await councillor.get(report)).body),
    /What was decided What will be done about it\? Nothing is recorded yet\./,
  )
  assert.doesNotMatch((await councillor.get(report)).body, /decisions\/1/)
  for (const [visitor, address] of [
    [councillor, decide],
    [await as('divisional_manager'), decide],
    [director, decide.replace('/1', '/2')],
    [director, decide.replace('/1', '/constructor')],
  ] as const)
    assert.equal((await visitor.get(address)).statusCode, 404)
  const form = await director.get(decide)
  await valid(form.body, 'a decision')
  const wrong = await director.post(decide, { ...fieldsOf(form.body), decided: '', reasons: '' })
  assert.equal(wrong.statusCode, 422)
  await valid(wrong.body, 'a decision that lacks its words')
  assert.match(saying(wrong.body), /Write what was decided\s*Write why/)
  const sent = { ...fieldsOf(form.body), decided: 'Visit each home', reasons: 'Two are new' }
  for (let times = 0; times < 2; times++) assert.equal((await director.post(decide, sent)).statusCode, 303)
  const page = await councillor.get(report)
  await valid(page.body, 'the board’s page with a decision')
  assert.match(saying(page.body), /Visit each home Because: Two are new 1 June 2026, recorded by A director/)
  assert.equal((await world.rows("select distinct record from record where kind = 'decision'")).length, 1)
})

test('every message that can be sent is listed, with whom it is sent to, why, and in what words', async () => {
  const page = await (await as('councillor')).get('/messages')
  await valid(page.body, 'messages')
  const words = saying(page.body)
  for (const { name, to, why } of letters)
    assert.ok(
      [name, to, why].every((said) => words.includes(said)),
      name,
    )
  assert.match(words, /Missing children: the board’s page, 1 June 2026, has been issued\. Open it here:/)
  assert.deepEqual(
    rowsOn(page.body, '#messages').map(([name, , whom, , people, sent]) => [name, whom, people, sent]),
    [
      ['A publication is issued', 'Board Director of children’s services, Lead Member, Councillor', '6', 'Yes'],
      ['A publication is not opened yet', 'Board Director of children’s services, Lead Member, Councillor', '6', 'Yes'],
      ['A commentary is asked for', `${why} Divisional manager`, '3', 'Yes'],
      [
        'A record was opened in an emergency',
        'Whoever looks into it Divisional manager, Director of children’s services',
        '5',
        'Yes',
      ],
      [
        'A local administrator signed in',
        'Whoever looks into it Director of children’s services, Administrator',
        '2',
        'Yes',
      ],
      [
        'A report to a committee is issued',
        'Whoever writes reports to committees, signed it or gave words in it; of a public one, those who sit on its committee Divisional manager, Performance analyst, Director of children’s services, Administrator',
        '5',
        'Yes',
      ],
    ],
  )
})

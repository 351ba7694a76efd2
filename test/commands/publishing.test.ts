import assert from 'node:assert/strict'
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { publications } from '#publications/index.ts'
import { borough } from './borough.ts'

const { world, children, episodes, as } = await borough()
const [weekly, of19] = ['weekly-missing', ['weekly-missing', '--on', '2025-05-19']] as const

test('a publication is listed for those who read it or send it out, and nobody else is told that there is one', async () => {
  const [analyst, director, officer, administrator] = await Promise.all(
    ['Ana Analyst', 'director', 'Cora Contact', 'administrator'].map((who) => as(who, 'publications', '--json')),
  )
  const [listed] = analyst!.rows
  assert.equal(listed!['publication'], weekly)
  assert.equal(listed!['when'], 'Every Monday, or the next working day, of the week before')
  assert.equal(listed!['last_issued'], null)
  const all = publications.length
  assert.deepEqual([director!.rows.length, administrator!.rows.length, officer!.rows.length], [all, all, 0])
  assert.match((await as('Cora Contact', 'publications')).out, /^Nothing goes out to this person\.$/m)
  const refused = await as('Cora Contact', 'issues', weekly)
  assert.deepEqual([refused.status, refused.out], [3, ''])
  assert.equal((await as('administrator', 'issues', weekly)).status, 0)
})

test('a week is issued once, late and saying so, by those who may', async () => {
  for (const who of ['Mina Manager', 'Con Councillor', 'Cora Contact'])
    assert.equal((await as(who, 'issue', ...of19)).status, 3, who)
  const [first, again] = [
    await as('Ana Analyst', 'issue', ...of19, '--json'),
    await as('director', 'issue', weekly, '--on', '2025-05-22', '--json'),
  ]
  const { on, from, until, already_issued, made_late, figures } = first.rows[0]!
  assert.deepEqual(
    { on, from, until, already_issued, made_late, figures },
    { on: '2025-05-19', from: '2025-05-12', until: '2025-05-18', already_issued: false, made_late: true, figures: 7 },
  )
  assert.deepEqual([again.rows[0]!['issue'], again.rows[0]!['already_issued']], [first.rows[0]!['issue'], true])
  const [listed, ...others] = (await as('director', 'issues', weekly, '--json')).rows
  assert.deepEqual(others, [])
  assert.deepEqual([listed!['on'], listed!['late']], ['2025-05-19', true])
})

test('what is wrong with a line is told with exit 2, and what was never issued with 3', async () => {
  const day = '2099-01-01'
  for (const [words, status, error] of [
    [['issue', 'weekly-mising', '--on', '2025-05-19'], 2, /Did you mean weekly-missing\?/],
    [['issue', weekly, '--on', day], 2, /yet to come/],
    [['issue', weekly], 2, /--on is needed/],
    [['told', weekly, '--on', '2025-05-05'], 3, /Nothing of Weekly missing report was issued/],
  ] as const) {
    const ran = await as('Ana Analyst', ...words)
    assert.deepEqual([ran.status, ran.out], [status, ''], words.join(' '))
    assert.match(ran.error, error)
  }
})

test('what was recorded since stands beside what was told, one object in JSON, and cut to whoever asks', async () => {
  await world.missing(children.amy, '2025-05-13 20:00', '2025-05-13 23:00', { recordedAt: new Date().toISOString() })
  const [director, manager, southern] = await Promise.all(
    ['director', 'Mina Manager', 'Sid Southern'].map((who) => as(who, 'told', ...of19, '--json')),
  )
  type Figure = {
    measure: string
    told: { figure: number }
    now: { figure: number }
    differing: number
    differences: Row[]
  }
  type Row = { why: string; child: string | null; record: string | null; masked: boolean; was: string; is: string }
  const episodesIn = (ran: typeof director) =>
    (ran!.rows[0]!['figures'] as Figure[]).find(({ measure }) => measure === 'missing_episodes')!
  for (const ran of [director, manager, southern]) {
    assert.equal(ran!.rows.length, 1)
    const { told, now, differing } = episodesIn(ran)
    assert.deepEqual([told.figure, now.figure, differing], [2, 3, 1])
  }
  const row = (ran: typeof director) => episodesIn(ran).differences[0]!
  assert.deepEqual([row(manager).child, row(manager).why, row(manager).is], ['Amy Invented', 'late', 'counted'])
  assert.match(row(director).child!, /^\w{4}-\w{4}$/)
  assert.deepEqual([row(director).record, row(southern).masked, row(southern).record], [null, true, null])
  for (const ran of [director, southern]) assert.doesNotMatch(ran!.out, /Amy|Ben|Cara/)
  const words = (await as('Mina Manager', 'told', ...of19)).out
  assert.match(words, /missing_episodes +2 +3 +yes +1/)
  assert.match(words, /missing_episodes +late +Amy Invented/)
})

test('a report is text to read, one object in JSON, and a file that its owner alone may read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-report-'))
  const file = (name: string) => join(folder, name)
  const words = await as('Mina Manager', 'report', ...of19)
  assert.match(words.out, /^Names children\..*\n\nWeekly missing report, Monday 12 to Sunday 18 May 2025$/m)
  assert.match(words.out, /^Missing episodes +2 +missing episodes/m)
  const [document] = (await as('Mina Manager', 'report', ...of19, '--json')).rows
  assert.equal(document!['title'], 'Weekly missing report')
  assert.doesNotMatch(JSON.stringify(document), new RegExp(episodes.second.record), 'no id of a record is in a file')
  const made = await Promise.all(
    ['pdf', 'word', 'spreadsheet', 'csv', 'json', 'text'].map((form) =>
      as('director', 'report', ...of19, '--form', form, '--to', file(form), '--json'),
    ),
  )
  for (const { rows } of made) {
    const { form, bytes } = rows[0] as { form: string; bytes: number }
    assert.equal(statSync(file(form)).size, bytes, form)
    assert.equal(statSync(file(form)).mode & 0o777, 0o600, form)
  }
  for (const [words, status, error] of [
    [['report', ...of19, '--form', 'pdf'], 2, /--to is needed for pdf/],
    [['report', ...of19, '--form', 'scroll'], 2, /--form must be/],
    [['report', ...of19, '--form', 'pdf', '--to', file('no/such/folder')], 2, /cannot be written/],
  ] as const) {
    const ran = await as('director', ...words)
    assert.deepEqual([ran.status, ran.out], [status, ''], words.join(' '))
    assert.match(ran.error, error)
  }
  for (const who of ['Cora Contact', 'Con Councillor', 'administrator'])
    assert.equal((await as(who, 'report', ...of19)).status, 3, who)
  const exported = await world.rows<{ what: string }>(
    "select what from access_log where action = 'export' order by what",
  )
  assert.deepEqual(
    [...new Set(exported.map(({ what }) => what))],
    ['csv', 'json', 'pdf', 'spreadsheet', 'text', 'word'].map((form) => `issue: weekly-missing 2025-05-19, ${form}`),
  )
})

test('what each was told is in the log, with how it was asked for', async () => {
  const { rows } = await as('director', 'log', '--json')
  const told = rows.filter(({ what }) => what === 'told: weekly-missing 2025-05-19')
  assert.ok(told.length >= 3)
  assert.ok(rows.some(({ action, what }) => action === 'refused' && what === 'command: issue'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough, may2025 } from './borough.ts'

const { world, people, children, episodes, as, run } = await borough()
const episodesOfMay = ['missing_episodes', ...may2025]

test('a figure is one number whoever asks, and its list has as many rows', async () => {
  const [director, manager, list, managers] = await Promise.all([
    as('director', 'figure', ...episodesOfMay, '--json'),
    as('Mina Manager', 'figure', ...episodesOfMay, '--json'),
    as('director', 'list', ...episodesOfMay, '--json'),
    as('Mina Manager', 'list', ...episodesOfMay, '--json'),
  ])
  const { counted, well, value, from, until, as_at, measure, left_out, suppressed } = director.rows[0]!
  assert.deepEqual(
    { counted, well, value, from, until, as_at, measure, left_out, suppressed },
    {
      counted: 5,
      well: null,
      value: 5,
      from: '2025-05-01',
      until: '2025-05-31',
      as_at: '2025-06-01',
      measure: 'missing_episodes',
      left_out: {},
      suppressed: false,
    },
  )
  assert.equal(manager.rows[0]!['counted'], 5)
  assert.equal(list.rows.filter((row) => row['counted']).length, 5)
  assert.equal(
    list.rows.every((row) => row['masked'] === false && typeof row['name'] === 'string'),
    true,
  )
  assert.equal(managers.rows.length, 5)
  const masked = managers.rows.filter((row) => row['masked'])
  assert.equal(masked.length, 2, 'Ben is not theirs, and Cara is restricted')
  assert.equal(
    masked.every(({ record, child, name }) => record === null && child === null && name === null),
    true,
  )
})

test('a figure divides, and what was known then is shown from then', async () => {
  const [parts, then, share] = await Promise.all([
    as('director', 'figure', ...episodesOfMay, '--by', 'team', '--json'),
    as('director', 'figure', ...episodesOfMay, '--known-at', '2025-05-11T12:00:00Z', '--json'),
    as('director', 'figure', 'interviews_in_time', ...may2025, '--json'),
  ])
  assert.deepEqual(
    parts.rows.map(({ by, counted }) => `${(by as { team: string }).team} ${String(counted)}`).toSorted(),
    ['North 4', 'South 1'],
  )
  assert.equal(then.rows[0]!['counted'], 2)
  assert.deepEqual([share.rows[0]!['well'], share.rows[0]!['counted'], share.rows[0]!['value']], [1, 5, 20])
})

test('small counts show as suppressed to a councillor, and never as nought', async () => {
  const [whole, parts, words] = await Promise.all([
    as('councillor', 'figure', ...episodesOfMay, '--json'),
    as('councillor', 'figure', ...episodesOfMay, '--by', 'team', '--json'),
    as('councillor', 'figure', ...episodesOfMay, '--by', 'team'),
  ])
  assert.deepEqual([whole.rows[0]!['counted'], whole.rows[0]!['suppressed']], [5, false])
  assert.deepEqual(
    parts.rows.map((row) => [row['suppressed'], row['counted'], row['value'], row['left_out']]),
    [
      [true, null, null, null],
      [true, null, null, null],
    ],
  )
  assert.match(words.out, /North\s+suppressed/)
})

test('no command shows a councillor a child, an id or a name', async () => {
  const { amy } = children
  const lines = [
    ['list', ...episodesOfMay],
    ['clocks'],
    ['prompts'],
    ['find', 'amy'],
    ['story', amy],
    ['record', episodes.first.record],
    ['log'],
    ['settings'],
    ['try', 'repeat_missing', '--from', '2025-01-01', '--until', '2025-06-01'],
    ['save', 'missing_episode', '--child', amy, '--answers', '{}'],
    ['settings', 'set', 'prompt.repeat_missing.atLeast', '2', '--from', '2025-01-01', '--why', 'x'],
    ['caches', 'rebuild'],
    ['import', 'ssda903', '/'],
  ]
  const answers = await Promise.all(lines.map((line) => as('councillor', ...line, '--json')))
  for (const [at, { status, out, error }] of answers.entries()) {
    assert.deepEqual([lines[at]![0], status, out], [lines[at]![0], 3, ''])
    assert.doesNotMatch(error, new RegExp(`Invented|${amy}`))
  }
  const refused = await world.rows("select 1 from access_log where action = 'refused' and worker = $1", [
    people.councillor,
  ])
  assert.equal(refused.length, lines.length)
})

test('clocks, prompts, search, a story and a record are cut to whoever asks', async () => {
  const at = ['--today', '2025-06-01', '--json']
  const [overdue, prompts, found, hidden, story, others, record] = await Promise.all([
    as('Mina Manager', 'clocks', '--overdue', '--timescale', 'return_to_interview', ...at),
    as(people.manager, 'prompts', '--waiting', ...at),
    as('contact_officer', 'find', 'Ammy', ...at),
    as('contact_officer', 'find', 'cara', ...at),
    as('Mina Manager', 'story', children.amy, ...at),
    as('Mina Manager', 'story', children.ben, ...at),
    as('Mina Manager', 'record', episodes.first.record, ...at),
  ])
  assert.deepEqual(
    overdue.rows.map(({ name, standing }) => [name, standing]),
    [
      ['Amy Invented', 'overdue'],
      ['Amy Invented', 'overdue'],
    ],
  )
  assert.deepEqual(
    prompts.rows.map(({ rule, name, asked }) => [rule, name, asked]),
    [['repeat_missing', 'Amy Invented', 'Mina Manager']],
  )
  assert.deepEqual([found.rows.map(({ child }) => child), hidden.rows], [[children.amy], []])
  assert.equal(story.rows.filter(({ kind }) => kind === 'missing_episode').length, 3)
  assert.deepEqual([others.status, others.out], [3, ''])
  assert.match(others.error, /no such record, or it is not yours/)
  assert.deepEqual(
    record.rows.map(({ version, kind }) => [version, kind]),
    [[1, 'missing_episode']],
  )
})

test('what is read is logged with who asked, at whose hands, and whom they saw', async () => {
  await as('Sol Worker, social_worker', 'story', children.amy)
  const entries = await world.rows<{ what: string; children: string[]; reason: string }>(
    "select what, children, reason from access_log where worker = $1 and action = 'command'",
    [people.worker],
  )
  assert.deepEqual(
    entries.map(({ what, children: seen }) => [what, seen]),
    [['story', [children.amy]]],
  )
  assert.match(entries[0]!.reason, /^command line, as ./)
  const log = await as('administrator', 'log', '--person', people.worker, '--json')
  assert.deepEqual(new Set(log.rows.map(({ action }) => action)), new Set(['command', 'read']))
  assert.equal(log.rows.length, 2)
  assert.deepEqual([log.rows[0]!['name'], log.rows[0]!['children'], log.rows[0]!['masked']], ['Sol Worker', [], 1])
})

test('nobody reads without a name, and nobody is chosen for them', async () => {
  const [unnamed, unknown, people] = await Promise.all([
    run('clocks'),
    as('Mina Manger', 'clocks'),
    run('people', '--json'),
  ])
  assert.deepEqual([unnamed.status, unnamed.out, unknown.status], [2, '', 2])
  assert.match(unnamed.error, /--as 'Mina Manager, team_manager'/)
  assert.match(unknown.error, /Did you mean Mina Manager/)
  assert.equal(people.rows.length, 8)
})

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { throughline } from './at-the-prompt.ts'
import { borough, may2025 } from './borough.ts'

const { world, people, children, episodes, env, as } = await borough()
const folder = await mkdtemp(join(tmpdir(), 'throughline-import-'))
after(() => rm(folder, { recursive: true }))
const saved = (record: unknown) =>
  world.rows<{ version: number; state: string; by_worker: string; reason: string | null }>(
    'select version, state, by_worker, reason from record where record = $1 order by version',
    [record],
  )

test('what is saved is saved as the form would: by somebody, incomplete where it lacks a part, corrected with a reason', async () => {
  const first = await as(
    'contact_officer',
    'save',
    'missing_episode',
    '--child',
    children.ben,
    '--answers',
    '{"type":"missing","started":"2025-05-25 20:00"}',
    '--json',
  )
  assert.deepEqual(
    [first.status, first.rows[0]!['state'], first.rows[0]!['version'], first.rows[0]!['subjects']],
    [0, 'incomplete', 1, [children.ben]],
  )
  const record = String(first.rows[0]!['record'])
  const rest = JSON.stringify({
    missing_from: 'Home',
    reported_by: 'parent',
    known_to_us: 'yes',
    action: 'Visit',
    returned: '2025-05-26T06:30:00Z',
  })
  const second = await throughline(
    [
      'save',
      'missing_episode',
      '--record',
      record,
      '--reason',
      'The rest is known',
      '--answers',
      '-',
      '--as',
      'contact_officer',
      '--json',
    ],
    { env, stdin: rest },
  )
  assert.deepEqual([second.rows[0]!['state'], second.rows[0]!['version']], ['complete', 2])
  const third = await as(
    'contact_officer',
    'save',
    'missing_episode',
    '--record',
    record,
    '--withdraw',
    '--reason',
    'It was another boy',
    '--json',
  )
  assert.equal(third.rows[0]!['state'], 'withdrawn')
  assert.deepEqual(
    (await saved(record)).map(({ state, by_worker, reason }) => [state, by_worker === people.officer, reason]),
    [
      ['incomplete', true, null],
      ['complete', true, 'The rest is known'],
      ['withdrawn', true, 'It was another boy'],
    ],
  )
  assert.deepEqual(
    await world.rows('select started, missing_from from answers.missing_episode where record = $1 and version = 2', [
      record,
    ]),
    [{ started: '2025-05-25T19:00:00Z', missing_from: 'home' }],
  )
})

test('a child who is new, and what a role, a team or a mistake does not let one save', async () => {
  const [added, unknown, wrong, notTheirs, notKind, recordedAt, about] = await Promise.all([
    as(
      'contact_officer',
      'save',
      'person_details',
      '--child',
      'new',
      '--answers',
      '{"given_name":"Dot","family_name":"Invented","born":"2020-02-02"}',
      '--json',
    ),
    as('contact_officer', 'save', 'missing_episod', '--child', children.amy),
    as(
      'contact_officer',
      'save',
      'missing_episode',
      '--child',
      children.amy,
      '--answers',
      '{"typ":"missing","started":"2025-03-30 01:30","reported_by":"nobody"}',
    ),
    as('Sol Worker', 'save', 'missing_episode', '--child', children.ben, '--answers', '{}'),
    as('Sol Worker', 'save', 'restriction', '--child', children.amy, '--answers', '{}'),
    as('contact_officer', 'save', 'missing_episode', '--child', children.amy, '--recorded-at', '2020-01-01'),
    as(
      'contact_officer',
      'save',
      'return_interview',
      '--child',
      children.amy,
      '--about',
      children.amy,
      '--answers',
      '{}',
    ),
  ])
  assert.equal(added.status, 0)
  assert.match(unknown.error, /Did you mean missing_episode\?/)
  assert.deepEqual(
    [wrong.status, wrong.error.split('\n').filter((line) => line.startsWith('--answers')).length],
    [2, 3],
  )
  assert.match(wrong.error, /typ: .*Did you mean type\?[^]*never happened[^]*reported_by/)
  assert.deepEqual([notTheirs.status, notKind.status, recordedAt.status, about.status], [3, 3, 2, 3])
})

test('a rule is tried and set, with the reason, and the caches follow', async () => {
  const period = ['--from', '2025-05-01', '--until', '2025-05-31', '--json']
  const [two, three, bad] = await Promise.all([
    as('performance_analyst', 'try', 'repeat_missing', ...period, '--atLeast', '2'),
    as('performance_analyst', 'try', 'repeat_missing', ...period),
    as('performance_analyst', 'try', 'harm_disclosed', ...period, '--atLeast', '2'),
  ])
  assert.deepEqual(
    [two.rows[0]!['would_have_prompted'], two.rows[0]!['children'], three.rows[0]!['would_have_prompted'], bad.status],
    [2, 1, 1, 2],
  )
  const key = 'prompt.repeat_missing.atLeast'
  const set = await as(
    'administrator',
    'settings',
    'set',
    key,
    '2',
    '--from',
    '2025-06-01',
    '--why',
    'The panel agreed',
    '--json',
  )
  assert.deepEqual([set.status, set.rows[0]!['value']], [0, 2])
  const [settings, before, wrongKey, check] = await Promise.all([
    as('performance_analyst', 'settings', '--json'),
    as('performance_analyst', 'settings', 'list', '--today', '2025-05-31', '--json'),
    as(
      'administrator',
      'settings',
      'set',
      'prompt.repeat_missing.atleast',
      'lots',
      '--from',
      '2025-06-01',
      '--why',
      'x',
    ),
    as('administrator', 'caches', 'check', '--json'),
  ])
  const valueIn = (rows: Record<string, unknown>[]) => rows.find((row) => row['key'] === key)?.['value']
  assert.deepEqual([valueIn(settings.rows), valueIn(before.rows)], [2, 3])
  assert.match(wrongKey.error, /Did you mean prompt\.repeat_missing\.atLeast/)
  assert.deepEqual([check.status, check.rows.every(({ same, ready }) => same && ready)], [0, true])
})

test('a cache that differs from the records is told, and mended by rebuilding', async () => {
  await world.pool.query("update clock_cache set due_day = due_day + 1 where timescale = 'return_to_interview'")
  const check = await as('performance_analyst', 'caches', 'check', '--json')
  assert.equal(check.status, 4)
  assert.deepEqual(
    check.rows.filter(({ same }) => !same).map(({ cache }) => cache),
    ['clock_cache'],
  )
  const rebuilt = await as('performance_analyst', 'caches', 'rebuild', '--json')
  assert.deepEqual([rebuilt.status, rebuilt.rows.length], [0, 1])
  assert.equal((await as('performance_analyst', 'caches', 'check')).status, 0)
})

test('a folder is previewed, imported, imported again with no change, and refused with every problem in its place', async () => {
  await writeFile(
    join(folder, 'header.csv'),
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n900001,2,01/02/2012,WBRI,,,\n900002,1,03/04/2013,WBRI,,,\n',
  )
  await writeFile(
    join(folder, 'missing.csv'),
    'CHILD,DOB,MISSING,MIS_START,MIS_END\n900001,01/02/2012,M,01/05/2025,02/05/2025\n',
  )
  const line = ['import', 'ssda903', folder, '--json']
  const preview = await as('performance_analyst', ...line, '--preview')
  const [
    {
      rows: [previewed],
    },
    {
      rows: [imported],
      status,
    },
    {
      rows: [again],
    },
  ] = [preview, await as('performance_analyst', ...line), await as('performance_analyst', ...line)]
  const counts = (one: Record<string, unknown> | undefined) =>
    ['rows', 'added', 'changed', 'unchanged', 'refused'].map((name) => one?.[name])
  assert.deepEqual(
    [status, counts(previewed), counts(imported), counts(again)],
    [0, [3, 3, 0, 0, 0], [3, 3, 0, 0, 0], [3, 0, 0, 3, 0]],
  )
  await writeFile(
    join(folder, 'missing.csv'),
    'CHILD,DOB,MISSING,MIS_START,MIS_END\n900001,01/02/2012,X,32/05/2025,02/05/2025\n',
  )
  const refused = await as('performance_analyst', ...line)
  assert.deepEqual([refused.status, refused.rows[0]!['outcome']], [4, 'refused'])
  const problems = refused.error
    .split('\n')
    .filter((said) => said.startsWith('{'))
    .map((said) => JSON.parse(said) as Record<string, unknown>)
    .filter(({ is }) => is === 'problem')
  assert.deepEqual(
    problems.map(({ file, row, column }) => [file, row, column]),
    [
      ['missing.csv', 2, 'MISSING'],
      ['missing.csv', 2, 'MIS_START'],
    ],
  )
  assert.equal(
    problems.every(({ rule, mend }) => typeof rule === 'string' && typeof mend === 'string'),
    true,
  )
  assert.equal((await as('performance_analyst', 'import', 'ssda903', join(folder, 'nowhere'))).status, 2)
})

test('what has been saved counts at once', async () => {
  await as(
    'contact_officer',
    'save',
    'missing_episode',
    '--child',
    children.amy,
    '--answers',
    '{"type":"missing","started":"2025-05-30"}',
  )
  const figure = await as('director', 'figure', 'missing_episodes', ...may2025, '--by', 'type', '--json')
  const list = await as('director', 'list', 'missing_episodes', ...may2025, '--json')
  assert.equal(
    figure.rows.reduce((sum, { counted }) => sum + Number(counted), 0),
    list.rows.filter(({ counted }) => counted).length,
  )
  assert.equal(list.rows.filter(({ child, day }) => child === children.amy && day === '2025-05-30').length, 1)
  assert.equal((await saved(episodes.first.record)).length, 1)
})

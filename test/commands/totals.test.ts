import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setting } from '#language/spine/index.ts'
import { day } from '#language/day.ts'
import { publications } from '#publications/index.ts'
import { authoritySubject } from '../examples/given.ts'
import { borough, may2025 } from './borough.ts'

const { world, as } = await borough()
const over = (from: string, until: string, ...more: string[]) => [
  'figure',
  'missing_episodes',
  '--from',
  from,
  '--until',
  until,
  ...more,
  '--json',
]

test('a councillor asks of whole months, quarters and years from April, and is told so where they ask of anything else', async () => {
  for (const [from, until] of [
    ['2025-05-01', '2025-05-31'],
    ['2025-04-01', '2025-06-30'],
    ['2025-04-01', '2026-03-31'],
  ] as const)
    assert.equal((await as('councillor', ...over(from, until))).status, 0, `${from} ${until}`)
  for (const [from, until] of [
    ['2025-05-01', '2025-05-30'],
    ['2025-05-02', '2025-06-01'],
    ['2025-05-01', '2025-07-31'],
    ['2025-01-01', '2025-12-31'],
  ] as const) {
    const { status, out, error } = await as('councillor', ...over(from, until))
    assert.deepEqual([status, out], [3, ''])
    assert.match(error, /whole month, a quarter \(from January, April, July or October\) or a year from April/)
  }
  assert.equal((await as('director', ...over('2025-05-01', '2025-05-30'))).status, 0)
})

test('whoever sees no child looks back only at what was issued to them', async () => {
  await world.worker('Lea Member', 'lead_member')
  const [weekly] = publications
  assert.ok(weekly.readers.some(({ members }) => members.includes('lead_member')))
  const knownAt = '2025-06-02T08:00:00.000Z'
  await world.rows(
    `insert into issue (authority, issue, publication, issued_for, from_day, until_day, known_at, issued_at, program, template)
    values (999, gen_random_uuid(), $1, '2025-06-02', '2025-05-26', '2025-06-01', $2, $2, 'test', '{}')`,
    [weekly.id, knownAt],
  )
  const then = (at: string) => over('2025-05-01', '2025-05-31', '--known-at', at)
  const refused = await as('lead_member', ...then('2025-05-20T12:00:00Z'))
  assert.equal(refused.status, 3)
  assert.match(refused.error, /looks back only at what was issued to it/)
  assert.equal((await as('lead_member', ...then(knownAt))).status, 0)
  assert.equal((await as('councillor', ...then(knownAt))).status, 3, 'it was not issued to a councillor')
  assert.equal((await as('director', ...then('2025-05-20T12:00:00Z'))).status, 0)
})

test('neither another way to divide, nor the team of today, nor a rule tried from day to day gives one child away', async () => {
  for (const more of [
    ['--by', 'team,age'],
    ['--responsible', 'now'],
  ])
    assert.equal((await as('councillor', ...over('2025-05-01', '2025-05-31', ...more))).status, 3, more.join(' '))
  assert.equal((await as('councillor', ...over('2025-04-01', '2025-06-30', '--by', 'month,team'))).status, 0)
  const tried = (until: string) =>
    as('administrator', 'try', 'repeat_missing', '--from', '2025-05-01', '--until', until, '--json')
  assert.equal((await tried('2025-05-30')).status, 3)
  assert.equal((await tried('2025-05-31')).status, 0)
})

test('where one who is left out would be the difference, those counted beside them are not shown either', async () => {
  const eli = await world.child('Eli')
  await world.missing(eli, '2025-05-03 20:00', '2025-05-04 08:00', {
    recordedAt: '2025-05-05T09:00:00Z',
    answers: { no_interview: 'home_authority' },
  })
  const below = { key: 'figures.suppress_below', value: '2', from: day('2025-01-01'), why: 'For this test' }
  await world.save(setting, [authoritySubject], below, { recordedAt: '2025-05-06T09:00:00Z' })
  const asked = ['figure', 'interviews_held', ...may2025, '--json']
  const [seen, hidden] = [await as('director', ...asked), await as('councillor', ...asked)]
  assert.deepEqual(seen.rows[0]!['left_out'], { 'the home authority holds the interview': 1 })
  assert.deepEqual([hidden.rows[0]!['suppressed'], hidden.rows[0]!['counted']], [true, null])
})

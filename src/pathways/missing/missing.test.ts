import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { personDetails } from '#language/spine/index.ts'
import { pathways } from '#pathways/index.ts'
import { asKeeper } from '#workings/database.ts'
import { figure, list } from '#workings/figures/figure.ts'
import { raiseOverdue } from '#workings/prompts/overdue.ts'
import { noSettings } from '#workings/settings.ts'
import { authority, given } from '../../../test/examples/given.ts'
import {
  interviewsHeld,
  interviewsInTime,
  missingChildren,
  missingEpisodes,
  missingLength,
  missingMeasures,
  promptsAnsweredInTime,
  repeatMissingChildren,
} from './measures.ts'

const world = await given()
const may = { from: day('2026-05-01'), until: day('2026-05-31') }

test('the third episode in ninety days prompts the manager once, and a strategy discussion answers', async () => {
  const team = await world.team('Safeguarding North')
  const manager = await world.worker('Mina Manager', 'team_manager', team)
  const worker = await world.worker('Sol Worker', 'social_worker', team)
  const amy = await world.child('Amy')
  await world.allocated(amy, worker, team)
  await world.missing(amy, '2026-05-01 20:00', '2026-05-02 08:00', { recordedAt: '2026-05-02T09:00:00Z' })
  await world.missing(amy, '2026-05-10 20:00', '2026-05-11 08:00', { recordedAt: '2026-05-11T09:00:00Z' })
  assert.equal((await prompts(amy)).length, 0)
  const third = await world.missing(amy, '2026-05-20 20:00', '2026-05-21 08:00', { recordedAt: '2026-05-21T09:00:00Z' })
  const raised = await prompts(amy)
  assert.deepEqual(
    raised.map(({ rule, about, asked }) => [rule, about, asked]),
    [['repeat_missing', third.record, manager]],
  )
  await world.missing(amy, '2026-05-25 20:00', '2026-05-25 23:00', { recordedAt: '2026-05-26T09:00:00Z' })
  assert.equal((await prompts(amy)).length, 1, 'a fourth episode alarms nobody twice while the first prompt waits')
  await world.discussion(amy, raised[0]!.record, '2026-05-22 10:00', { recordedAt: '2026-05-26T10:00:00Z' })
  const clocks = await world.rows<{ timescale: string; outcome: string }>(
    'select timescale, outcome from clock_cache where child = $1 order by 1',
    [amy],
  )
  assert.deepEqual(
    clocks.filter(({ timescale }) => timescale === 'prompt_to_answer').map(({ outcome }) => outcome),
    ['in time'],
  )
})

test('an interview before the child was back, though on that day, is not the one that the return led to', async () => {
  const bo = await world.child('Bo')
  const { record } = await world.missing(bo, '2026-04-04 20:00', '2026-04-06 15:00')
  await world.interview(bo, record, '2026-04-06 10:00')
  const ends = async () =>
    world.rows<{ ended_at: Date | null }>(
      "select ended_at from clock_cache where child = $1 and timescale = 'return_to_interview'",
      [bo],
    )
  assert.deepEqual(await ends(), [{ ended_at: null }])
  await world.interview(bo, record, '2026-04-07 10:00')
  assert.equal(new Date(String((await ends())[0]!.ended_at)).toISOString(), '2026-04-07T09:00:00.000Z')
})

test('an interview seventy-two hours after the return is in time, and a minute more is late', async () => {
  const ben = await world.child('Ben')
  const onTime = await world.missing(ben, '2026-05-04 20:00', '2026-05-05 08:00')
  await world.interview(ben, onTime.record, '2026-05-08 08:00')
  const late = await world.missing(ben, '2026-05-14 20:00', '2026-05-15 08:00')
  await world.interview(ben, late.record, '2026-05-18 08:01')
  const unknown = await world.missing(ben, '2026-05-24', '2026-05-25')
  await world.interview(ben, unknown.record, '2026-05-28 08:00')
  const clocks = await world.rows<{ outcome: string }>(
    "select outcome from clock_cache where child = $1 and timescale = 'return_to_interview' order by started_day",
    [ben],
  )
  assert.deepEqual(
    clocks.map(({ outcome }) => outcome),
    ['in time', 'late', 'hours not known'],
  )
})

test('every figure has as many rows in its list as it says, and its parts sum to it', async () => {
  for (const measure of missingMeasures) {
    const [parts, rows, divided] = await asKeeper(world.db, async (tx) => [
      await figure(tx, world.view('2026-06-01'), noSettings, { measure, ...may }),
      await list(tx, world.view('2026-06-01'), noSettings, { measure, ...may }),
      await figure(tx, world.view('2026-06-01'), noSettings, { measure, ...may, by: measure.by }),
    ])
    assert.equal(parts[0]!.counted, rows.filter(({ counted }) => counted).length, measure.id)
    assert.equal(
      parts[0]!.counted,
      divided.reduce((sum, part) => sum + part.counted, 0),
      measure.id,
    )
  }
})

test('the figures of May are those counted by hand', async () => {
  const of = async (measure: (typeof missingMeasures)[number]) =>
    (await asKeeper(world.db, (tx) => figure(tx, world.view('2026-06-01'), noSettings, { measure, ...may })))[0]!
  assert.equal((await of(missingEpisodes)).counted, 7)
  assert.equal((await of(missingChildren)).counted, 2)
  assert.equal((await of(repeatMissingChildren)).counted, 2)
  assert.equal((await of(missingLength)).value, 12)
  assert.deepEqual([(await of(interviewsHeld)).well, (await of(interviewsHeld)).counted], [3, 7])
  assert.deepEqual(
    [(await of(interviewsInTime)).well, (await of(interviewsInTime)).counted, (await of(interviewsInTime)).leftOut],
    [1, 6, { 'hours not known': 1 }],
  )
  assert.deepEqual([(await of(promptsAnsweredInTime)).well, (await of(promptsAnsweredInTime)).counted], [1, 1])
})

function prompts(child: string) {
  return world.rows<{ record: string; rule: string; about: string; asked: string }>(
    "select r.record, r.about, p.rule, p.asked from record r join answers.prompt p using (authority, record, version, subject) where r.subject = $1 and r.recorded_until = 'infinity' order by r.recorded_from",
    [child],
  )
}

test('nobody is prompted about a child who has died, or where the episode says why there is no interview', async () => {
  const dee = await world.child('Dee')
  await world.missing(dee, '2026-03-01 20:00', '2026-03-01 23:00', { recordedAt: '2026-03-02T09:00:00Z' })
  await world.missing(dee, '2026-03-03 20:00', '2026-03-03 23:00', { recordedAt: '2026-03-04T09:00:00Z' })
  const details = { given_name: 'Dee', family_name: 'Invented', born: day('2011-05-05'), died: day('2026-03-05') }
  await world.save(personDetails, [dee], details, { recordedAt: '2026-03-06T09:00:00Z' })
  await world.missing(dee, '2026-03-05 23:00', null, { recordedAt: '2026-03-07T09:00:00Z' })
  const eli = await world.child('Eli')
  const ours = { no_interview: 'home_authority' } as const
  await world.missing(eli, '2026-03-01 20:00', '2026-03-01 23:00', {
    recordedAt: '2026-03-02T09:00:00Z',
    answers: ours,
  })
  const gus = await world.child('Gus')
  await world.missing(gus, '2026-03-01 20:00', '2026-03-01 23:00', { recordedAt: '2026-03-02T09:00:00Z' })
  const saving = { authority, today: day('2026-03-20'), now: instant('2026-03-20T09:00:00.000Z'), worker: null }
  await asKeeper(world.db, (tx) => raiseOverdue(tx, pathways, saving, noSettings))
  const rules = async (child: string) => (await prompts(child)).map(({ rule }) => rule)
  // The first two returns were without an interview while the child lived; nothing is asked about the last.
  assert.deepEqual(await rules(dee), ['no_interview_date'])
  assert.deepEqual(await rules(eli), [])
  assert.deepEqual(await rules(gus), ['no_interview_date'])
})

test('a discussion held before the pattern was known here, and typed in late, answers the prompt in time', async () => {
  const hal = await world.child('Hal')
  for (const on of ['2026-02-02', '2026-02-09'])
    await world.missing(hal, `${on} 20:00`, `${on} 23:00`, {
      recordedAt: `${on}T23:30:00Z`,
      answers: { no_interview: 'home_authority' },
    })
  const third = await world.missing(hal, '2026-02-16 20:00', '2026-02-16 23:00', {
    recordedAt: '2026-02-25T09:00:00Z',
    answers: { no_interview: 'home_authority' },
  })
  await world.discussion(hal, third.record, '2026-02-17 10:00', { recordedAt: '2026-03-20T09:00:00Z' })
  const clocks = await world.rows<{ ended_day: string; outcome: string }>(
    "select ended_day, outcome from clock_cache where child = $1 and timescale = 'prompt_to_answer'",
    [hal],
  )
  assert.deepEqual(clocks, [{ ended_day: '2026-02-25', outcome: 'in time' }])
})

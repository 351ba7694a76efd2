import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, type Day } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import { forum, list, publication } from '#language/publication.ts'
import { merge, setting } from '#language/spine/index.ts'
import { when } from '#language/when.ts'
import { pathways } from '#pathways/index.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { authoritySubject, given } from '../../../test/examples/given.ts'
import { issuedAt, issueFor, issuingFor, nextWeeks, onceMissing, toldNow } from '../../../test/examples/issued.ts'
import { Refusal } from '../refusal.ts'
import { issue } from './issue.ts'
import type { Issue } from './stored.ts'

const world = await given()

async function toldOf(issued: Issue, measure: string, declarations = pathways, program?: string) {
  const { figures } = await toldNow(world, issued, declarations, program)
  return figures.find((figure) => figure.measure === measure)!
}

test('a publication issued twice for one day is the first issue, whatever was learned between', async () => {
  const { weeks, amy } = await onceMissing(world)
  const first = await issueFor(world, weeks)
  await world.missing(amy, `${weeks.day(9)} 20:00`, `${weeks.day(10)} 08:00`)
  assert.deepEqual(await issueFor(world, weeks), first)
  const others = nextWeeks()
  const [one, two] = await Promise.all([issueFor(world, others), issueFor(world, others)])
  assert.deepEqual(one, two)
})

test('what is learned afterwards is shown beside what was told, each row with its reason', async () => {
  const { weeks, amy, first } = await onceMissing(world)
  const second = await world.missing(amy, `${weeks.day(12)} 20:00`, `${weeks.day(13)} 08:00`)
  const twin = await world.child('Aimee')
  const third = await world.missing(twin, `${weeks.day(15)} 20:00`, `${weeks.day(16)} 08:00`)
  const issued = await issueFor(world, weeks)

  const late = await world.missing(amy, `${weeks.day(3)} 20:00`, `${weeks.day(4)} 08:00`)
  const correction = { record: first.record, reason: 'It was another month' }
  await world.missing(amy, `${weeks.day(40)} 20:00`, null, correction)
  const withdrawal = { record: second.record, become: 'withdrawn', reason: 'Another child' } as const
  await world.save(missingEpisode, [amy], {}, withdrawal)
  await world.save(merge, [amy], { duplicate: twin, merged_on: weeks.day(20), why: 'One mother, one birthday' })
  const { told, now, differences } = await toldOf(issued, 'missing_episodes')
  assert.deepEqual([told.counted, now?.counted], [3, 2])
  const reasons = differences.map(({ was, is, why }) => [(was ?? is)!.record, why])
  assert.deepEqual(
    new Map(reasons as [string, string][]),
    new Map([
      [late.record, 'late'],
      [first.record, 'corrected'],
      [second.record, 'withdrawn'],
      [third.record, 'merged'],
    ]),
  )
  assert.equal(differences.find(({ why }) => why === 'merged')?.because[0]?.kind, 'merge')
  const children = await toldOf(issued, 'missing_children')
  assert.deepEqual([children.told.counted, children.now?.counted], [2, 1])
  assert.deepEqual(
    children.differences.filter(({ is }) => is === null).map(({ was, why }) => [was?.child, why]),
    [[twin, 'merged']],
  )
})

test('an interview written up late moves how well it went, and is named as the reason', async () => {
  const { weeks, amy, first } = await onceMissing(world)
  const issued = await issueFor(world, weeks)
  const interview = await world.interview(amy, first.record, `${weeks.day(8)} 10:00`)
  const { differences } = await toldOf(issued, 'interviews_in_time')
  assert.deepEqual(
    differences.map(({ why, was, is, because }) => [why, was?.well, is?.well, because[0]?.record]),
    [['late', false, true, interview.record]],
  )
})

test('a limit that the authority changes for those days defines the figure anew', async () => {
  const { weeks, amy, first } = await onceMissing(world)
  await world.interview(amy, first.record, `${weeks.day(8)} 10:00`)
  const issued = await issueFor(world, weeks)
  const limit = (value: string) => ({
    key: 'timescale.return_to_interview.within',
    value,
    from: weeks.from,
    why: 'Tried',
  })
  await world.save(setting, [authoritySubject], limit('12'))
  const { differences } = await toldOf(issued, 'interviews_in_time')
  await world.save(setting, [authoritySubject], limit('72'))
  assert.deepEqual(
    differences.map(({ why }) => why),
    ['defined anew'],
  )
})

test('a limit changed for days gone by is not told as the doing of a record that was corrected meanwhile', async () => {
  const { weeks, amy, first } = await onceMissing(world)
  const held = await world.interview(amy, first.record, `${weeks.day(8)} 10:00`)
  const limit = (value: string, from: Day) => ({ key: 'timescale.return_to_interview.within', value, from, why: 'Set' })
  await world.save(setting, [authoritySubject], limit('72', weeks.from))
  const issued = await issueFor(world, weeks)
  const correction = { record: held.record, reason: 'More of what was said' }
  await world.interview(amy, first.record, `${weeks.day(8)} 10:00`, { said: 'Seen at home' }, correction)
  const { record } = await world.save(setting, [authoritySubject], limit('12', weeks.day(2)))
  const { differences } = await toldOf(issued, 'interviews_in_time')
  await world.save(setting, [authoritySubject], limit('72', weeks.until))
  assert.deepEqual(
    differences.map(({ why, because }) => [why, because[0]?.record]),
    [['defined anew', record]],
  )
})

test('another definition, another program and a lawful removal are told apart from what the records say', async () => {
  const { weeks, amy, first } = await onceMissing(world)
  const second = await world.missing(amy, `${weeks.day(12)} 20:00`, null)
  const issued = await issueFor(world, weeks)
  const onlyAbsent = when(missingEpisode, 'started', { type: 'absent' })
  const versions = [{ from: day('2009-07-01'), counts: { is: 'records', of: onlyAbsent } }] as const
  const why = async (declarations = pathways, program?: string) =>
    (await toldOf(issued, 'missing_episodes', declarations, program)).differences.map((one) => one.why)
  assert.deepEqual(await why(measuring({ ...missingEpisodes, versions })), ['defined anew', 'defined anew'])
  const mended = { ...missingEpisodes, name: 'Episodes', meaning: 'The same in other words' }
  assert.deepEqual(await why(measuring(mended)), [])

  const told = 'delete from issue_row where issue = $1 and measure = $2 and record = $3'
  await world.pool.query(told, [issued.issue, 'missing_episodes', second.record])
  assert.deepEqual(await why(pathways, 'another'), ['programmed anew'])

  await world.pool.query('delete from answers.missing_episode where record = $1', [first.record])
  await world.pool.query('delete from record where record = $1', [first.record])
  assert.ok((await why()).includes('removed'))
})

test('a list of children is not issued to eyes that may not see it, and the reason says so', async () => {
  const members = forum('council', 'Full council', { eyes: 'named', members: ['councillor'], cadence: 'quarterly' })
  const leaks = publication('leaks', 'Leaks', {
    about: 'For trying',
    source: 'Nobody',
    readers: [members],
    cadence: { every: 'quarter', workingDay: 5 },
    blocks: [list(missingEpisodes)],
  })
  for (const eyes of ['public', 'aggregate'] as const) {
    const words = `This cannot be issued. Full council: it lists children (Missing episodes), which ${eyes} eyes may not see`
    const shown = { ...leaks, readers: [{ ...members, eyes }] }
    await assert.rejects(
      issue(world.db, pathways, shown, issuingFor(nextWeeks()), issuedAt),
      new Refusal('cannot', words),
    )
  }
})

const measuring = (measure: Measure) => ({
  ...pathways,
  measures: new Map([...pathways.measures, [measure.id, measure]]),
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { commentaryGiven, decisionMade, post } from '#language/spine/index.ts'
import type { Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import { chart, commentary, forum, heading, publication, sentence } from '#language/publication.ts'
import { missingEpisodes, repeatMissingChildren } from '#pathways/missing/measures.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { authority, authoritySubject, given } from '../../../test/examples/given.ts'
import { choose, on, passing, readBy } from '../../../test/examples/issuing.ts'
import type { Issue } from '../publish/stored.ts'
import { asKeeper } from '../database.ts'
import { storedIssue } from '../publish/stored.ts'
import { decisionsOn } from './commentary.ts'
import { askKey, onKey, remindKey } from './settings.ts'

/** An authority in which nobody holds a post yet. */
async function authorityOf(of: Publication) {
  const world = await given()
  return { world, ...passing(world, [of]) }
}

test('two programs that pass at the same moment make one issue, and one letter to each reader', async () => {
  const { world, run, posted } = await authorityOf(weeklyMissing)
  await world.worker('Dora Director', 'director')
  await world.worker('Lee Member', 'lead_member')
  await choose(world, onKey('weekly-missing'), true, '2026-03-02')
  await Promise.all(Array.from({ length: 4 }, () => run(on('2026-03-16'))))
  assert.equal((await world.rows('select from issue')).length, 3)
  assert.equal((await world.rows('select from delivery')).length, 6)
  assert.equal(posted.length, 6)
})

test('a new Lead Member gets the next issue by changing the post alone', async () => {
  const { world, run, receipts } = await authorityOf(weeklyMissing)
  const lee = await world.worker('Lee Member', 'lead_member')
  const mo = await world.worker('Mo Member', 'councillor')
  await choose(world, onKey('weekly-missing'), true, '2026-03-02')
  const sent = async (of: string) =>
    (await receipts((await run(on(of))).made[0]!)).map(({ name, role, forum }) => [name, role, forum])
  assert.deepEqual(await sent('2026-03-02'), [['Lee Member', 'lead_member', 'missing-leaders']])
  const [held] = await world.rows<{ record: string }>(
    "select record from record where kind = 'post' and subject = $1",
    [lee],
  )
  const recordedAt = on('2026-03-05')
  const ended = { role: 'lead_member', from: day('2020-01-01'), until: day('2026-03-09') } as const
  await world.save(post, [lee], ended, { record: held!.record, reason: 'Stood down', recordedAt })
  await world.save(post, [mo], { role: 'lead_member', from: day('2026-03-09') }, { recordedAt })
  assert.deepEqual(await sent('2026-03-09'), [['Mo Member', 'lead_member', 'missing-leaders']])
})

test('somebody in several posts is sent one copy, by the forum that comes first', async () => {
  const { world, run, receipts } = await authorityOf(weeklyMissing)
  const dora = await world.worker('Dora Director', 'director')
  await world.save(post, [dora], { role: 'divisional_manager', from: day('2025-01-01') })
  await choose(world, onKey('weekly-missing'), true, '2026-03-02')
  const [issue] = (await run(on('2026-03-02'))).made
  const sent = (await receipts(issue!)).map(({ role, forum }) => [role, forum])
  assert.deepEqual(sent, [['divisional_manager', 'missing-teams']])
})

test('whoever has not opened theirs is reminded once, after two working days, and whoever has is not', async () => {
  const { world, run, receipts, posted } = await authorityOf(weeklyMissing)
  const dora = await world.worker('Dora Director', 'director')
  await world.worker('Lee Member', 'lead_member')
  await choose(world, onKey('weekly-missing'), true, '2026-03-30')
  const [issue] = (await run(on('2026-03-30'))).made
  for (const time of ['09:30', '10:30']) await readBy(world, issue!, dora, 'director', on('2026-03-30', time))
  const reminded = async (of: string, time?: string) => (await run(on(of, time))).reminded
  assert.equal(await reminded('2026-03-31'), 0)
  assert.equal(await reminded('2026-04-01', '06:30'), 0)
  assert.equal(await reminded('2026-04-01'), 1)
  assert.equal(await reminded('2026-04-02'), 0)
  const became = (await receipts(issue!)).map(({ name, ...at }) => [name, time(at.opened), time(at.reminded)])
  assert.deepEqual(became, [
    ['Dora Director', time(on('2026-03-30', '09:30')), null],
    ['Lee Member', null, time(on('2026-04-01'))],
  ])
  assert.deepEqual(
    posted.map(({ what }) => what),
    ['issue', 'issue', 'reminder'],
  )
})

test('whoever has left, and whoever an authority asks to leave alone, is not reminded', async () => {
  const { world, run } = await authorityOf(weeklyMissing)
  const lee = await world.worker('Lee Member', 'lead_member')
  await choose(world, onKey('weekly-missing'), true, '2026-03-02')
  await run(on('2026-03-02'))
  const [held] = await world.rows<{ record: string }>(
    "select record from record where kind = 'post' and subject = $1",
    [lee],
  )
  const ended = { role: 'lead_member', from: day('2020-01-01'), until: day('2026-03-03') } as const
  await world.save(post, [lee], ended, { record: held!.record, reason: 'Left', recordedAt: on('2026-03-03') })
  await world.worker('Dora Director', 'director')
  await choose(world, remindKey('weekly-missing'), 0, '2026-03-09')
  assert.equal((await run(on('2026-03-09'))).reminded, 0)
  assert.equal((await run(on('2026-03-20'))).reminded, 0)
})

const asks = 'What has changed?'
const board = publication('board', 'For the board', {
  about: 'For trying',
  source: 'Nobody',
  readers: [forum('board', 'The board', { eyes: 'aggregate', members: ['director'], cadence: 'monthly' })],
  cadence: { every: 'month', workingDay: 5 },
  blocks: [
    heading('What we think'),
    commentary('divisional_manager', asks),
    sentence(missingEpisodes),
    chart(repeatMissingChildren, 'month'),
  ],
})

test('commentary is asked for some working days before, kept in the issue as it stood, and told as not given', async () => {
  const { world, run, posted } = await authorityOf(board)
  const dee = await world.worker('Dee Divisional', 'divisional_manager')
  const dora = await world.worker('Dora Director', 'director')
  await choose(world, onKey('board'), true, '2026-05-01')
  await choose(world, askKey('board'), 2, '2026-05-01')
  const asked = async (of: string) => {
    const before = posted.length
    await run(on(of))
    return posted
      .slice(before)
      .map((letter) => (letter.what === 'commentary' ? [letter.worker, letter.asked.on] : letter.what))
  }
  // The fourth of May is a bank holiday: the fifth working day is Friday the 8th.
  assert.deepEqual([await asked('2026-05-05'), await asked('2026-05-06')], [[], [[dee, '2026-05-08']]])
  const answers = { publication: 'board', for_day: day('2026-05-08'), asks, words: 'Fewer at weekends' }
  const saying = { recordedAt: on('2026-05-07', '11:00'), by: dee }
  const said = await world.save(commentaryGiven, [authoritySubject], answers, saying)
  assert.deepEqual(await asked('2026-05-07'), [])
  const [issue] = (await run(on('2026-05-08'))).made
  const mistaken = { ...answers, words: 'More at weekends' }
  const corrects = { record: said.record, reason: 'Mistaken', recordedAt: on('2026-05-08', '12:00'), by: dee }
  await world.save(commentaryGiven, [authoritySubject], mistaken, corrects)
  const spoken = async (of: Issue) =>
    (await readBy(world, of, dora, 'director', on('2026-05-09'))).blocks.flatMap((block) =>
      block.is === 'commentary' ? [block.said && [block.said.words, block.said.by, time(block.said.at)]] : [],
    )
  assert.deepEqual(await spoken(issue!), [['Fewer at weekends', 'Dee Divisional', time(said.recordedAt)]])
  const [next] = (await run(on('2026-06-05'))).made
  assert.deepEqual(await spoken(next!), [null])
})

test('a decision on an issue stands beside it with its reasons, and changes nothing in it', async () => {
  const { world, run } = await authorityOf(weeklyMissing)
  const dora = await world.worker('Dora Director', 'director')
  await choose(world, onKey('weekly-missing'), true, '2026-03-02')
  const [issue] = (await run(on('2026-03-02'))).made
  const answers = {
    publication: 'weekly-missing',
    for_day: day('2026-03-02'),
    asks: 'Is more needed?',
    decided: 'A second return interviewer from April',
    reasons: 'Three in ten interviews are late',
    decided_on: day('2026-03-04'),
  }
  await world.save(decisionMade, [authoritySubject], answers, { recordedAt: on('2026-03-04'), by: dora })
  const beside = await asKeeper(world.db, async (tx) => ({
    decided: await decisionsOn(tx, world.view('2026-03-05'), issue!),
    issue: await storedIssue(tx, authority, issue!.issue),
  }))
  const { asks: _asks, publication: _publication, for_day: _for, ...said } = answers
  const [{ record: _record, version: _version, asks, ...first }] = beside.decided as [(typeof beside.decided)[number]]
  assert.deepEqual({ asks, ...first }, { asks: 'Is more needed?', ...said, by: 'Dora Director' })
  assert.deepEqual(beside.issue, issue)
})

const time = (at: Instant | null) => at && Date.parse(at)

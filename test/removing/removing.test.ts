import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { pathways } from '#pathways/index.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper } from '#workings/database.ts'
import { Refusal, WrongAnswers } from '#workings/refusal.ts'
import { authority } from '../examples/given.ts'
import { toldNow } from '../examples/issued.ts'
import { filesHolding, standsIn } from './everywhere.ts'
import { planted, secret } from './planted.ts'

const worlds: Awaited<ReturnType<typeof planted>>[] = []
const begin = async () => {
  const made = await planted()
  worlds.push(made)
  return made
}
after(async () => {
  for (const { world } of worlds) await world.close()
})

test('what was removed stands in no table and no file afterwards, wherever it had got to', async () => {
  const { world, folder, record, interview, discussion, done } = await begin()
  const before = await standsIn(world.pool, secret)
  const tables = new Set(before.map((where) => where.split('.').slice(0, -1).join('.')))
  for (const table of [
    'answers.missing_episode',
    'answers.return_interview',
    'answers.strategy_discussion',
    'public.document',
    'public.issue_line',
    'public.issue_row',
    'public.message',
    'public.access_log',
  ])
    assert.ok(tables.has(table), `${table} was to hold it beforehand`)
  assert.equal((await filesHolding(folder, secret)).length, 1)
  for (const one of [interview.record, discussion.record, record]) await done({ what: 'record', record: one })
  assert.deepEqual(await standsIn(world.pool, secret), [])
  assert.deepEqual(await filesHolding(folder, secret), [])
})

test('a marker stays: which record, which versions, who asked, who agreed, when and why; and nothing of what it said', async () => {
  const { world, record, people, done } = await begin()
  const removal = await done({ what: 'record', record })
  const rows = await world.rows(
    `select r.category, r.basis, r.asked_by, a.by_worker, a.answer, m.record, m.from_version, m.until_version, m.whole
     from removal r join removal_answer a using (authority, removal) join removed m using (authority, removal) where removal = $1`,
    [removal],
  )
  assert.deepEqual(rows, [
    {
      category: 'misfiled',
      basis: 'accuracy',
      asked_by: people.divisional.worker,
      by_worker: people.director.worker,
      answer: 'agreed',
      record,
      from_version: 1,
      until_version: 1,
      whole: true,
    },
  ])
})

test('it takes two: whoever asked cannot agree, nor can the database be told that they did; and a role without it does neither', async () => {
  const { world, record, people, ask, agree, plan } = await begin()
  const { removal, plan: shown } = await ask({ what: 'record', record })
  await assert.rejects(agree(people.divisional, removal, shown.digest), Refusal)
  await assert.rejects(plan(people.worker, { what: 'record', record }), Refusal)
  await assert.rejects(
    world.pool.query(
      `insert into removal_answer select authority, removal, asked_by, 'agreed', asked_by, now() from removal where removal = $1`,
      [removal],
    ),
    /removal_answer_check/,
  )
  assert.equal((await world.rows('select from record where record = $1', [record])).length, 1)
})

test('what goes is what was shown: changed since, it must be looked at again', async () => {
  const { world, record, people, children, ask, agree } = await begin()
  const { removal, plan } = await ask({ what: 'record', record })
  await world.missing(children.amy, '2026-05-20 20:00', '2026-05-21 08:00', {
    record,
    seen: 1,
    reason: 'The risk was graded',
    answers: { risk: 'high' },
  })
  await assert.rejects(agree(people.director, removal, plan.digest), /changed since you looked/)
  assert.equal((await world.rows('select from record where record = $1', [record])).length, 2)
})

test('sent twice, it is asked once and done once', async () => {
  const { world, record, people, ask, agree } = await begin()
  const { removal, plan } = await ask({ what: 'record', record })
  await Promise.all([agree(people.director, removal, plan.digest), agree(people.director, removal, plan.digest)])
  assert.equal((await world.rows('select from removal_answer where removal = $1', [removal])).length, 1)
})

test('the reason outlives what goes, so it may not repeat it', async () => {
  const { record, ask } = await begin()
  await assert.rejects(ask({ what: 'record', record }, { reason: `It is about ${secret}` }), WrongAnswers)
})

test('a report stays as it was told: the figure still has its rows, and says that one was removed', async () => {
  const { world, record, issue, done } = await begin()
  const figure = () =>
    world.rows(
      `select f.counted, (select count(*)::int from issue_row r where r.issue = f.issue and r.measure = f.measure and r.counted) as listed,
      (select count(*)::int from issue_line r where r.issue = f.issue and r.measure = f.measure) as lines
      from issue_figure f where issue = $1 order by measure`,
      [issue.issue],
    )
  const before = await figure()
  await done({ what: 'record', record })
  assert.deepEqual(await figure(), before)
  const { figures } = await toldNow(world, issue)
  const episodes = figures.find(({ measure }) => measure === 'missing_episodes')!
  assert.deepEqual(
    episodes.differences.map(({ why, was }) => [why, was?.record]),
    [['removed', record]],
  )
})

test('an earlier version goes alone, and what the record says now stays; what it says now is corrected first', async () => {
  const { world, record, children, plan, people, done } = await begin()
  await assert.rejects(plan(people.divisional, { what: 'version', record, version: 1 }), /Correct it first/)
  await world.missing(children.amy, '2026-05-20 20:00', '2026-05-21 08:00', {
    record,
    seen: 1,
    reason: 'Written about somebody else',
  })
  await done({ what: 'version', record, version: 1 })
  assert.deepEqual(await world.rows('select version from record where record = $1', [record]), [{ version: 2 }])
  assert.deepEqual(
    (await standsIn(world.pool, secret)).filter((where) => /missing_episode|document/.test(where)),
    [],
  )
})

test('one question is emptied in every version, with the file it held; the record and its day stay', async () => {
  const { world, record, document, done } = await begin()
  await done({ what: 'field', record, field: 'action' })
  assert.deepEqual(
    await world.rows('select action, police_reference from answers.missing_episode where record = $1', [record]),
    [{ action: null, police_reference: secret }],
  )
  await done({ what: 'document', record, document })
  assert.deepEqual(await world.rows('select police_report from answers.missing_episode where record = $1', [record]), [
    { police_report: null },
  ])
  assert.deepEqual(await world.rows('select from document where document = $1', [document]), [])
  assert.deepEqual(await world.rows('select day from record where record = $1', [record]), [{ day: '2026-05-20' }])
})

test('a whole file leaves nothing of the child but markers, and nothing of anybody else is lost', async () => {
  const { world, children, done } = await begin()
  await world.save(pathways.records.get('person_details')!, [children.amy], {
    given_name: 'Zebedee',
    family_name: 'Quillfeather',
  })
  const others = () => world.rows(`select count(*)::int as n from record where subject <> $1`, [children.amy])
  const before = await others()
  await done({ what: 'file', child: children.amy })
  for (const words of ['Zebedee', 'Quillfeather', secret])
    assert.deepEqual(await standsIn(world.pool, words), [], words)
  assert.deepEqual(await others(), before)
  assert.deepEqual(await world.rows('select from record where subject = $1', [children.amy]), [])
  assert.deepEqual(await world.rows('select from search_cache where child = $1', [children.amy]), [])
  assert.deepEqual(await world.rows('select from clock_cache where child = $1', [children.amy]), [])
  const left = await world.rows<{ n: number }>(
    `select count(*)::int as n from access_log where children = array[$1::uuid]`,
    [children.amy],
  )
  assert.deepEqual(left, [{ n: 0 }])
})

test('caches after a removal are what would be derived without it', async () => {
  const { world, record, children, done } = await begin()
  await done({ what: 'record', record })
  await done({ what: 'file', child: children.cai })
  const caches = async () => ({
    clocks: await world.rows('select * from clock_cache order by timescale, child, start_record'),
    parts: await world.rows(
      'select * from figure_part where counted + well + left_out > 0 order by measure, child, month, team',
    ),
    sums: await world.rows(
      'select * from figure_cache where counted + well + left_out > 0 order by measure, month, team',
    ),
    words: await world.rows('select * from search_cache order by word, child, what'),
  })
  const kept = await caches()
  await asKeeper(world.db, (tx) =>
    rebuildCaches(tx, pathways, { authority, today: day('2026-06-02'), knownAt: null }, '2026-06-02T09:00:00Z'),
  )
  assert.deepEqual(kept, await caches())
})

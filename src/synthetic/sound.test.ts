import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startOfDay } from '#language/instant.ts'
import { roles } from '#language/roles.ts'
import { pathways } from '#pathways/index.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { check } from '#workings/check.ts'
import { asKeeper } from '#workings/database.ts'
import { noticed, patternOn, runsOnTime } from '#workings/prompts/patterns.ts'
import { raiseOverdue } from '#workings/prompts/overdue.ts'
import { promptId } from '#workings/prompts/raise.ts'
import { responsibleFor } from '#workings/prompts/responsible.ts'
import { noSettings } from '#workings/settings.ts'
import { fromColumns } from '#workings/tables/values.ts'
import { digests, invented } from '../../test/examples/invented.ts'
import { storyChild } from '../../test/examples/stories.ts'
import { stories, type StoryId } from './stories/who.ts'

const world = await invented()
const { rows, authority, today, filled } = world
const view = { authority, today, knownAt: null }
const now = startOfDay(today)

test('every record could have been saved as it stands', async () => {
  for (const kind of pathways.records.values()) {
    const versions = await rows<Record<string, unknown>>(`select * from answers.${kind.id}`)
    for (const version of versions) {
      assert.deepEqual(
        check(kind, fromColumns(kind, version), today).wrong,
        [],
        `${kind.id} ${String(version['record'])}`,
      )
    }
  }
  assert.deepEqual(
    await rows(
      "select record from record where recorded_until <> 'infinity' and not exists (select from record n where n.record = record.record and n.version = record.version + 1 and n.recorded_from = record.recorded_until)",
    ),
    [],
  )
})

test('every role is held by somebody, and each manager has a team', () => {
  const held = new Set(filled.people.map(({ role }) => role))
  assert.deepEqual(
    Object.keys(roles).filter((role) => !held.has(role as keyof typeof roles)),
    [],
  )
  assert.deepEqual(
    filled.people.filter(({ role, team }) => role === 'team_manager' && team === null),
    [],
  )
  assert.equal(new Set(filled.people.map(({ name }) => name)).size, filled.people.length)
})

test('each prompt is of a pattern that the rules notice, and one waits for a rule and child at a time', async () => {
  const raised = await rows<{
    record: string
    rule: string
    subject: string
    about: string
    known: string
    from: string
    answered: string | null
    asked: string | null
  }>(
    `select r.record, p.rule, r.subject, r.about, p.known, r.recorded_from as from, p.asked,
      (select min(recorded_from) from record a where a.about = r.record) as answered from record r join answers.prompt p using (authority, record, version, subject) where r.version = 1`,
  )
  assert.ok(raised.length > 100)
  for (const rule of pathways.prompts.values()) {
    const mine = raised.filter((prompt) => prompt.rule === rule.id)
    if (!rule.on) {
      assert.equal(mine.length, 0, rule.id)
      continue
    }
    const found = await asKeeper(
      world.db,
      async (tx) => (await noticed(patternOn(rule, noSettings, today), view, now).execute(tx)).rows,
    )
    const patterns = new Map(found.map((one) => [promptId(authority, rule.id, one.child, one.last), one]))
    assert.deepEqual(
      mine.filter(({ record, known }) => patterns.get(record)?.known !== known),
      [],
      rule.id,
    )
    const next = mine.toSorted((a, b) => (a.subject + a.from < b.subject + b.from ? -1 : 1))
    for (const [at, prompt] of next.entries()) {
      const before = next[at - 1]
      if (before?.subject === prompt.subject)
        assert.ok(before.answered !== null && before.answered <= prompt.from, `${rule.id} waited twice`)
    }
    const about = new Set(mine.map((prompt) => prompt.about))
    const waits = new Set(mine.filter(({ answered }) => answered === null).map(({ subject }) => subject))
    if (runsOnTime(rule.notices))
      assert.deepEqual(
        found.filter(({ child, last }) => !about.has(last) && !waits.has(child)),
        [],
        rule.id,
      )
  }
  const open = raised.filter(({ answered }) => answered === null)
  assert.ok(open.length >= 3 && open.length <= 25, `${open.length} wait`)
  for (const { subject, asked, from } of open.filter(({ from }) => from > '2026-06-16')) {
    assert.equal(asked, await asKeeper(world.db, (tx) => responsibleFor(tx, view, subject, 'team_manager')), from)
  }
})

test('the running server finds nothing left to raise, and the caches equal what they are derived from', async () => {
  const saving = { authority, today, now, worker: null }
  assert.equal(await asKeeper(world.db, (tx) => raiseOverdue(tx, pathways, saving, noSettings)), 0)
  const kept = await digests(world)
  await asKeeper(world.db, (tx) => rebuildCaches(tx, pathways, view, now))
  assert.deepEqual(await digests(world), kept)
})

test('each story is there, and tells what it says', async () => {
  const child = Object.fromEntries(
    await Promise.all(
      (Object.keys(stories) as StoryId[]).map(async (story) => [story, await storyChild(world.pool, story)]),
    ),
  ) as Record<StoryId, string>
  const clocks = async (story: StoryId) =>
    (
      await rows<{ said: string }>(
        "select coalesce(nullif(outcome, 'ended otherwise'), ending, 'runs') as said from clock_cache where child = $1 and timescale = 'return_to_interview' order by started_day",
        [child[story]],
      )
    ).map(({ said }) => said)
  assert.deepEqual(await clocks('amy'), ['in time', 'in time'])
  assert.deepEqual(await clocks('ben'), ['in time', 'late', 'hours not known'])
  assert.deepEqual(await clocks('dee'), ['died'])
  assert.deepEqual(await clocks('eli'), ['moved away'])
  assert.deepEqual(await clocks('fay'), ['in time', 'in time'])
  assert.deepEqual(await clocks('gus'), ['not required'])
  assert.deepEqual(await clocks('jay'), ['eighteen'])
  const prompts = async (story: StoryId) =>
    (
      await rows<{ rule: string; open: boolean }>(
        'select p.rule, not exists (select from record a where a.about = r.record) as open from record r join answers.prompt p using (authority, record, version, subject) where r.subject = $1 order by r.recorded_from',
        [child[story]],
      )
    ).map(({ rule, open }) => `${rule}${open ? ' waits' : ''}`)
  assert.deepEqual(await prompts('amy'), [])
  assert.deepEqual(await prompts('lou'), ['repeat_missing'])
  assert.deepEqual(
    (await prompts('ivy')).filter((prompt) => prompt.endsWith('waits')),
    ['missing_with_flag waits', 'still_missing waits'],
  )
  assert.equal(
    (
      await rows("select from record where kind = 'strategy_discussion' and version = 1 and subject = any($1)", [
        [child.amy, child.lou],
      ])
    ).length,
    2,
  )
})

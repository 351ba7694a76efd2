import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import type { ChartBlock, Document, TableBlock } from '#press/document.ts'
import { publications } from '#publications/index.ts'
import { asKeeper } from '#workings/database.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { storedIssue, type Issue } from '#workings/publish/stored.ts'
import { toldNow } from '../examples/issued.ts'
import { authority, given } from '../examples/given.ts'
import { choose, on, passing, readBy } from '../examples/issuing.ts'
import { down, episodesToCome, expected, quarter, reckoned, record, type Noted } from './thirteen-weeks.ts'

const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const world = await given()
const { run, receipts } = passing(world, publications)
const [north, south] = [await world.team('North'), await world.team('South')]
const manager = await world.worker('Mina Manager', 'team_manager', north)
const worker = await world.worker('Sol Worker', 'social_worker', south)
const lead = await world.worker('Lee Member', 'lead_member')
const councillor = await world.worker('Cora Councillor', 'councillor')
for (const role of ['director', 'chief_executive', 'divisional_manager', 'contact_officer'] as const)
  await world.worker(role, role)
const children = await Promise.all(
  Array.from({ length: 14 }, async (_, nth) => {
    const team = nth % 2 === 0 ? north : south
    const child = await world.child(`Child${nth}`)
    await world.allocated(child, worker, team, '2025-01-01')
    return { child, team }
  }),
)
const book: Noted[] = []
const made: Issue[] = []
/** What each had said by the eve of the late entry, kept in words. */
const eve = new Map<string, string>()
const lateEntry = {
  ...children[0]!,
  started: addDays(quarter.from, 2),
  from: 'home',
  known: on('2026-04-29', '17:00'),
} as const

test('a quarter goes by, a morning at a time', async (t) => {
  t.diagnostic(`seed ${seed}`)
  for (const { id } of publications) await choose(world, onKey(id), true, quarter.from, on(addDays(quarter.from, -1)))
  const toCome = [...episodesToCome(seed, children), lateEntry].toSorted(
    (a, b) => Date.parse(a.known) - Date.parse(b.known),
  )
  const known = async (until: Instant) => {
    while (toCome[0] && Date.parse(toCome[0].known) < Date.parse(until)) book.push(await record(world, toCome.shift()!))
  }
  for (let today: Day = quarter.from; today <= quarter.until; today = addDays(today, 1)) {
    await known(on(today, '07:00'))
    if (today >= down.from && today <= down.until) continue
    made.push(...(await run(on(today, '07:00'))).made)
    assert.deepEqual((await run(on(today, '07:05'))).made, [])
    if (today === '2026-04-29') for (const issue of made) eve.set(issue.issue, await saidOf(issue))
  }
  await known(on(addDays(quarter.until, 1), '07:00'))
})

test('it issues exactly the publications it should, each on its day, by London’s clock', () => {
  const went = Object.fromEntries(
    publications.map(({ id }) => [id, made.filter(({ publication }) => publication === id).map((issue) => issue.for)]),
  )
  assert.deepEqual(went, expected)
  const late = made.filter((issue) => londonDay(issue.issuedAt) !== issue.for)
  assert.deepEqual(
    late.map((issue) => [issue.for, londonDay(issue.issuedAt)]),
    [['2026-05-26', '2026-05-28']],
  )
  const [before, after] = ['2026-03-23', '2026-03-30'].map((of) => made.find((issue) => issue.for === of)!.issuedAt)
  assert.match(before!, /T07:00/)
  assert.match(after!, /T06:00/)
})

test('each figure is its list, and what a notebook says for those days as it stood that morning', () => {
  for (const issue of made) {
    for (const { measure, counted, rows } of issue.figures)
      assert.equal(rows.filter((row) => row.counted).length, counted, `${issue.publication} ${issue.for} ${measure}`)
    for (const [measure, count] of Object.entries(reckoned(book, issue, issue.issuedAt))) {
      const told = issue.figures.find((figure) => figure.measure === measure)?.counted
      assert.equal(told, count, `${issue.publication} ${issue.for} ${measure}, seed ${seed}`)
    }
  }
})

test('the trend is a line for home and a line for care, which add up to the episodes of each month', async () => {
  for (const issue of made.filter(({ publication }) => publication === 'missing-trends')) {
    const { blocks } = await readBy(world, issue, lead, 'lead_member', atEnd)
    const chart = (id: string) => blocks.find((block) => block.is === 'chart' && block.id === id) as ChartBlock
    const [all, split] = [chart('missing-episodes-month'), chart('missing-episodes-month-missing-from')]
    assert.deepEqual(
      split.series.map(({ name }) => name),
      ['Care', 'Home'],
    )
    assert.deepEqual([split.over, split.over.length], [all.over, 13])
    const values = split.over.map((_, at) => split.series.reduce((sum, line) => sum + Number(line.values[at]), 0))
    assert.deepEqual(values, all.series[0]!.values)
    const known = reckoned(book, { from: issue.from, until: issue.until }, issue.issuedAt)
    assert.equal(values.at(-1), known.missing_episodes)
  }
})

test('each is sent to whoever holds a post of its forums, and to nobody else', async () => {
  for (const issue of made) {
    const members = issue.template.readers.flatMap((forum) => forum.members)
    const sent = (await receipts(issue)).map(({ role }) => role)
    const held: RoleId[] = [
      'social_worker',
      'team_manager',
      'lead_member',
      'councillor',
      'director',
      'chief_executive',
      'divisional_manager',
    ]
    assert.deepEqual(sent.toSorted(), held.filter((role) => members.includes(role)).toSorted(), issue.publication)
  }
})

test('each is cut to its readers: names of their own, codes, or totals with small ones suppressed', async () => {
  const weekly = made.filter(({ publication }) => publication === 'weekly-missing')
  for (const issue of weekly) {
    const there = book.filter(
      ({ started, known }) => started >= issue.from && started <= issue.until && known < issue.issuedAt,
    )
    const own = there.filter(({ team }) => team === north)
    const named = listIn(await readBy(world, issue, manager, 'team_manager', atEnd, north))
    assert.equal(named.rows.length, own.length, `${issue.for}: only North’s, seed ${seed}`)
    assert.ok(named.rows.every(([name]) => /^"Child\d+ Invented"$/.test(JSON.stringify(name))))
    const coded = listIn(await readBy(world, issue, lead, 'lead_member', atEnd))
    assert.equal(coded.rows.length, there.length)
    assert.ok(coded.rows.every(([code]) => /^"\w{4}-\w{4}"$/.test(JSON.stringify(code))))
    assert.doesNotMatch(JSON.stringify(coded), /Child\d|Invented/)
    await assert.rejects(readBy(world, issue, councillor, 'councillor', atEnd), /not yours to read/)
  }
  const board = made.find(({ publication }) => publication === 'missing-board')!
  const told = await readBy(world, board, councillor, 'councillor', atEnd)
  for (const number of countsIn(told)) assert.ok(number === 0 || number >= 5, `${number} is shown, seed ${seed}`)
  assert.doesNotMatch(JSON.stringify(told), /Child\d/)
})

test('a back-dated entry in week nine leaves weeks one to eight as told, and is the difference that is explained', async () => {
  const late = book.find(({ known }) => known === lateEntry.known)!
  for (const [issue, words] of eve)
    assert.equal(await saidOf(made.find((one) => one.issue === issue)!), words, 'as told')
  for (const issue of made) {
    const stored = await asKeeper(world.db, (tx) => storedIssue(tx, authority, issue.issue))
    assert.deepEqual(stored, issue)
    const { figures } = await toldNow(world, issue)
    for (const { measure, told, now, differences } of figures) {
      assert.ok(
        differences.every(({ why }) => why === 'late' || why === 'corrected'),
        `${issue.for} ${measure}`,
      )
      if (measure !== 'missing_episodes') continue
      const since = book.filter(
        ({ started, known }) => started >= issue.from && started <= issue.until && known > issue.issuedAt,
      )
      assert.deepEqual(
        differences.map(({ is }) => is?.record ?? '').toSorted(),
        since.map(({ record }) => record).toSorted(),
        `${issue.publication} ${issue.for}, seed ${seed}`,
      )
      assert.equal(now!.counted - told.counted, since.length)
      const explains = differences.some(({ is, why }) => is?.record === late.record && why === 'late')
      assert.equal(explains, issue.from <= late.started && late.started <= issue.until && issue.issuedAt < late.known)
    }
  }
})

const atEnd = on(addDays(quarter.until, 1), '09:00')

async function saidOf(issue: Issue): Promise<string> {
  const forum = issue.template.readers.at(-1)!
  const role = forum.members.at(-1)!
  return JSON.stringify(await readBy(world, issue, lead, role, atEnd))
}

const listIn = ({ blocks }: Document): TableBlock =>
  blocks.find((block): block is TableBlock => block.is === 'table' && block.id.endsWith('-list'))!

/** How many, in tables and charts of things that are counted: a share says its own, which is checked by what it is out of. */
function countsIn({ blocks }: Document): number[] {
  return blocks.flatMap((block) => {
    if (block.is === 'chart')
      return block.unit === '%' ? [] : block.series.flatMap(({ values }) => values.filter(isNumber))
    if (block.is !== 'table') return []
    return block.rows.flatMap((row) => (row[2] === 'per cent' ? [row[3]] : [row[1], row[4]]).filter(isNumber))
  })
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

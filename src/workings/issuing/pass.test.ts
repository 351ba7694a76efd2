import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day, type Day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { list } from '#language/publication.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { authority, given } from '../../../test/examples/given.ts'
import { choose, daysOf, on, passing, readBy } from '../../../test/examples/issuing.ts'
import { asKeeper } from '../database.ts'
import { lastPass } from './passes.ts'
import { hourKey, onKey } from './settings.ts'

const world = await given()
let count = 0

/** The weekly report under a name of its own. Each test is later in the year: what has been told lets nobody record anything earlier. */
function weekly(rest: Partial<typeof weeklyMissing> = {}) {
  const publication = { ...weeklyMissing, id: `weekly-${++count}`, ...rest }
  return { ...passing(world, [publication]), id: publication.id }
}

test('nothing goes out before somebody switches it on, nor for a day before they did', async () => {
  const { run, id } = weekly()
  assert.deepEqual((await run(on('2026-03-02'))).made, [])
  await choose(world, onKey(id), true, '2026-01-01', '2026-03-04T10:00:00Z')
  assert.deepEqual((await run(on('2026-03-04'))).made, [])
  assert.deepEqual(daysOf((await run(on('2026-03-09'))).made), ['2026-03-09'])
})

test('it goes out on its day at its hour, once, however often the calendar is looked at', async () => {
  const { run, id } = weekly()
  await choose(world, onKey(id), true, '2026-03-26')
  assert.deepEqual((await run(on('2026-03-30', '06:59'))).made, [])
  // The clocks went forward the day before: seven in London is six by the clock of the store.
  const { made } = await run(instant('2026-03-30T06:00:00Z'))
  assert.deepEqual(daysOf(made), ['2026-03-30'])
  assert.deepEqual([made[0]!.from, made[0]!.until], ['2026-03-23', '2026-03-29'])
  for (const time of ['07:05', '12:00', '23:59']) assert.deepEqual((await run(on('2026-03-30', time))).made, [])
  await choose(world, hourKey(id), 9, '2026-04-01')
  assert.deepEqual((await run(on('2026-04-07', '08:59'))).made, [])
  assert.deepEqual(daysOf((await run(on('2026-04-07', '09:00'))).made), ['2026-04-07'])
})

test('runs that were missed are made up once, in order, and say that they were late', async () => {
  const { run, id } = weekly()
  const dora = await world.worker('Dora Director', 'director')
  await choose(world, onKey(id), true, '2026-06-01')
  const { made } = await run(on('2026-06-23'))
  assert.deepEqual(daysOf(made), ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'])
  assert.deepEqual((await run(on('2026-06-23', '09:00'))).made, [])
  const { about } = await readBy(world, made[0]!, dora, 'director', on('2026-06-23'))
  const words = about.find(({ label }) => label === 'Issued')?.words
  assert.equal(words, '23 June 2026 at 08:00, late: it was due on 1 June 2026')
})

test('while it is switched off nothing is made, then or afterwards', async () => {
  const { run, id } = weekly()
  await choose(world, onKey(id), true, '2026-07-06')
  await choose(world, onKey(id), false, '2026-07-14')
  await choose(world, onKey(id), true, '2026-07-24')
  const { made } = await run(on('2026-08-03'))
  assert.deepEqual(daysOf(made), ['2026-07-06', '2026-07-13', '2026-07-27', '2026-08-03'])
})

test('what cannot be made is told with its reason, and keeps nothing else from going out', async () => {
  const readers = [{ ...weeklyMissing.readers[0]!, eyes: 'public' as const }]
  const leaks = { ...weeklyMissing, id: 'leaks', readers, blocks: [list(missingEpisodes)] }
  const sound = { ...weeklyMissing, id: 'sound' }
  const { run } = passing(world, [leaks, sound])
  for (const id of ['leaks', 'sound']) await choose(world, onKey(id), true, '2026-09-07')
  const { made, failed } = await run(on('2026-09-07'))
  assert.deepEqual(
    made.map(({ publication }) => publication),
    ['sound'],
  )
  assert.match(failed[0]!.why, /This cannot be issued\. All teams: it lists children/)
  const last = await asKeeper(world.db, (tx) => lastPass(tx, authority))
  assert.deepEqual([last?.made, last?.failed], [1, failed])
})

test('a leap day and the weeks in which the clocks change are days like any other', async () => {
  const { run, id } = weekly({ cadence: { every: 'day', on: 'every day' } })
  await choose(world, onKey(id), true, '2028-02-28')
  const made: Day[] = []
  for (let of = day('2028-02-28'); of <= '2028-03-28'; of = addDays(of, 1))
    made.push(...(await run(on(of, '07:00'))).made.map((issue) => issue.for))
  assert.equal(new Set(made).size, 30)
  assert.ok(made.includes(day('2028-02-29')) && made.includes(day('2028-03-26')))
})

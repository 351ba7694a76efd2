import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { day } from '#language/day.ts'
import { addHours, instant, londonDay, londonInstant, londonTime } from '#language/instant.ts'
import { before, hours } from '#language/limits.ts'
import { dueInstant } from '#workings/due.ts'
import { answers, calendarDatabase } from './calendar-database.ts'
import { clockChanges, wallClock } from './clock-changes.ts'

const hour = 3_600_000

/** Every half hour from four days before each change of the clocks to a day after it, 2010 to 2035. */
const starts: number[] = []
for (let year = 2010; year <= 2035; year++)
  for (const change of Object.values(clockChanges(year)))
    for (let at = change - 96 * hour; at < change + 24 * hour; at += hour / 2) starts.push(at)

const db = await calendarDatabase()

for (const [limit, passed] of [
  [hours(24), 24],
  [hours(72), 72],
  [before(hours(72)), -72],
] as const)
  test(`${passed} hours show on a London wall as reckoned, around every clock change from 2010 to 2035`, async () => {
    const found = await answers(
      db,
      starts.map((at) => new Date(at).toISOString()),
      'timestamptz',
      (start) => sql`to_char(${dueInstant({ start, limit })} at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI')`,
    )
    assert.deepEqual(
      found,
      starts.map((at) => wallClock(at + passed * hour)),
    )
  })

test('the language shows the same London clock as the oracle, and hours added to it pass', () => {
  for (const at of starts) {
    const start = instant(new Date(at).toISOString())
    assert.equal(`${londonDay(start)} ${londonTime(start)}`, wallClock(at))
    assert.equal(Date.parse(addHours(start, 72)), at + 72 * hour)
  }
})

test('a time read off a London wall is the moment it was read, first or second time round', () => {
  for (const at of starts) {
    const [shown, time] = wallClock(at).split(' ')
    const again = wallClock(at + hour) === wallClock(at) || wallClock(at - hour) === wallClock(at)
    const which = wallClock(at - hour) === wallClock(at) ? 'second' : 'first'
    const read = londonInstant(day(shown!), time!, again ? { which } : {})
    assert.equal(read, new Date(at).toISOString())
    if (again) assert.equal(londonInstant(day(shown!), time!), 'repeated')
  }
})

test('no hour of the year is skipped but the one at the end of March', () => {
  for (let year = 2010; year <= 2035; year++) {
    const skipped = clockChanges(year).forward
    const [on] = wallClock(skipped).split(' ')
    assert.equal(londonInstant(day(on!), '01:00'), 'skipped')
    assert.equal(londonInstant(day(on!), '01:59'), 'skipped')
    assert.notEqual(londonInstant(day(on!), '00:59'), 'skipped')
    assert.notEqual(londonInstant(day(on!), '02:00'), 'skipped')
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql, type Expression } from 'kysely'
import { hours, workingDays } from '#language/limits.ts'
import { answers, authority, calendarDatabase } from '../../test/oracle/calendar-database.ts'
import { dueDay, dueInstant, type LimitInRows } from './due.ts'

const db = await calendarDatabase()
const due = (starts: string[], limit: LimitInRows, of: number | Expression<number> = authority) =>
  answers(db, starts, 'date', (start) => dueDay({ authority: of, start, limit }))

test('a limit that is a column gives each start its own, and so does an authority that is one', async () => {
  const n = sql<number>`case when starts.start < '2026-04-01' then 1 else 3 end`
  const starts = ['2026-03-27', '2026-04-02']
  assert.deepEqual(await due(starts, { n, unit: 'working day' }, sql<number>`${authority}::smallint`), [
    '2026-03-30',
    '2026-04-09',
  ])
  assert.deepEqual(await due(starts, { n, unit: 'month' }), ['2026-04-27', '2026-07-02'])
})

test('where the calendar does not reach, a due day in working days is not known rather than guessed', async () => {
  assert.deepEqual(await due(['1989-12-29', '2045-12-29', '2045-12-01'], workingDays(5)), ['', '', '2045-12-08'])
  assert.deepEqual(await due(['2026-03-27'], workingDays(5), 2), [''])
})

test('hours are asked of instants and days of days', () => {
  assert.throws(() => dueDay({ authority, start: sql`start`, limit: hours(72) }), /falls due at an instant/)
  assert.throws(() => dueInstant({ start: sql`start`, limit: workingDays(3) }), /falls due on a day/)
})

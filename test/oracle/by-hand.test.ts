import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { day } from '#language/day.ts'
import { londonInstant } from '#language/instant.ts'
import { limitWords } from '#language/limits.ts'
import { dueDay, dueInstant } from '#workings/due.ts'
import { byHand } from './by-hand.ts'
import { answers, authority, calendarDatabase } from './calendar-database.ts'

const db = await calendarDatabase()

test('at least sixty due days were worked by hand, each with its source', () => {
  assert.ok(byHand.length >= 60, `${byHand.length}`)
  for (const { start, source } of byHand) assert.ok(source, start)
})

for (const { start, limit, due, counted } of byHand)
  test(`${limitWords(limit)} ${limit.back ? '' : 'from '}${start}: ${counted}`, async () => {
    assert.deepEqual(await found(start), [due])

    async function found(from: string): Promise<string[]> {
      if (limit.unit !== 'hour') return answers(db, [from], 'date', (at) => dueDay({ authority, start: at, limit }))
      const [on, time] = from.split(' ')
      return answers(
        db,
        [londonInstant(day(on!), time!)],
        'timestamptz',
        (at) => sql`to_char(${dueInstant({ start: at, limit })} at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI')`,
      )
    }
  })

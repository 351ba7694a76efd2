import type { Day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { Letter } from '#language/letter.ts'
import { publications } from '#publications/index.ts'
import { issued } from '#publications/letters.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { programVersion } from '#services/program.ts'
import { asKeeper } from '#workings/database.ts'
import { queueMessages } from '#workings/mail/queue.ts'
import { issue } from '#workings/publish/issue.ts'
import { occasionBy } from '#workings/publish/on-the-calendar.ts'
import type { Serving } from './running.ts'

/** The weekly report, issued as the calendar would have, and a letter about it to whoever is first. */
export async function sentIn({ house, pool }: Serving): Promise<{ day: Day; message: string }> {
  const { db, declarations, config } = house
  const { authority } = house.authority
  const now = house.now()
  const occasion = await asKeeper(db, (tx) => occasionBy(tx, authority, weeklyMissing.cadence, londonDay(now)))
  const { on: day, from, until } = occasion!
  const issuing = { authority, for: day, from, until, by: null, program: programVersion() }
  const made = await issue(db, declarations, weeklyMissing, issuing, now)
  const { rows } = await pool.query<{ worker: string }>(
    "select subject as worker from record where kind = 'post' limit 1",
  )
  const letter = Letter.of(issued, { publication: weeklyMissing, day }, publications, config.publicUrl)
  const wanted = [{ letter, about: made.issue, to: rows[0]!.worker }]
  await asKeeper(db, (tx) => queueMessages(tx, authority, wanted, now))
  const { rows: queued } = await pool.query<{ message: string }>('select message from message limit 1')
  return { day, message: queued[0]!.message }
}

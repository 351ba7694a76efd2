import { day } from '#language/day.ts'
import { instant, type Instant } from '#language/instant.ts'
import { Letter, type LetterKind } from '#language/letter.ts'
import { workerDetails } from '#language/spine/index.ts'
import { publications } from '#publications/index.ts'
import { issued } from '#publications/letters.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { asKeeper } from '#workings/database.ts'
import { queueMessages } from '#workings/mail/queue.ts'
import { authority, type World } from '../examples/given.ts'

export const site = 'https://throughline.invented-borough.example'
export const morning = instant('2026-06-15T08:00:00.000Z')
export const later = (minutes: number): Instant =>
  instant(new Date(Date.parse(morning) + minutes * 60_000).toISOString())

/** The id of an issue: any will do, because a message says nothing of what is in it. */
export const issueOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const letterOf = (kind: LetterKind = issued, on = '2026-06-15'): Letter =>
  Letter.of(kind, { publication: weeklyMissing, day: day(on) }, publications, site)

export async function reader(world: World, name: string, email: string | null): Promise<string> {
  const worker = await world.subject('worker')
  await world.save(workerDetails, [worker], { name, email, started: day('2020-01-01') })
  return worker
}

/** One message to each of so many people, about one issue. */
export async function queued(world: World, people: readonly string[], about: string, at = morning): Promise<string[]> {
  const wanted = people.map((to) => ({ letter: letterOf(), about, to }))
  return asKeeper(world.db, (tx) => queueMessages(tx, authority, wanted, at))
}

export type Row = {
  message: string
  state: string
  attempts: number
  last_error: string | null
  next_try: string
  to_address: string | null
  sent: string | null
}

export const rowsOf = (world: World): Promise<Row[]> =>
  world.rows<Row>(
    'select message, state, attempts, last_error, next_try, to_address, sent from message order by queued, message',
  )

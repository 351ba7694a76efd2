import { sql } from 'kysely'
import { occasions, type Cadence, type Occasion } from '#language/cadence.ts'
import { addDays, addMonths, type Day } from '#language/day.ts'
import type { Db } from '../database.ts'

/** The days on which a publication goes out between two days, both included, by the authority's own calendar. */
export async function occasionsBetween(
  db: Db,
  authority: number,
  cadence: Cadence,
  first: Day,
  last: Day,
): Promise<Occasion[]> {
  // As far back and forward as an occasion of those days may look for a working day.
  const { rows } = await sql<{ day: Day }>`select day from calendar where authority = ${authority} and working
    and day between ${addMonths(first, -15)}::date and ${addDays(last, 90)}::date`.execute(db)
  const working = new Set(rows.map(({ day }) => day))
  return occasions(cadence, first, last, (day) => working.has(day))
}

/** The latest occasion on or before a day; null where the calendar has none in the two years before it. */
export async function occasionBy(db: Db, authority: number, cadence: Cadence, by: Day): Promise<Occasion | null> {
  return (await occasionsBetween(db, authority, cadence, addMonths(by, -24), by)).at(-1) ?? null
}

/** The next occasion after a day; null beyond the calendar. */
export async function occasionAfter(db: Db, authority: number, cadence: Cadence, after: Day): Promise<Occasion | null> {
  return (await occasionsBetween(db, authority, cadence, addDays(after, 1), addMonths(after, 14)))[0] ?? null
}

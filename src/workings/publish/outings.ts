import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import type { Db } from '../database.ts'
import { occasionBy, occasionsBetween } from './on-the-calendar.ts'

/** One day on which a publication goes out: issued on it, later than it, or not at all. */
export type Outing = {
  for: Day
  /** The days it is of, both included. */
  from: Day
  until: Day
  issue: { issue: string; at: Instant; late: boolean } | null
}

type Kept = { issue: string; for: Day; from: Day; until: Day; at: Instant }

/**
 * Every outing to a day, the latest first. A day on which nothing was issued is among them once the publication had begun
 * to go out, so that a skipped week is seen; where it never has, only the last such day is, for it to begin with.
 */
export async function outings(db: Db, authority: number, publication: Publication, today: Day): Promise<Outing[]> {
  const { rows } = await sql<Kept>`
    select issue, issued_for as "for", from_day as "from", until_day as until, issued_at as at from issue
    where authority = ${authority} and publication = ${publication.id} order by issued_for`.execute(db)
  const issued: Outing[] = rows.map(({ issue, at, ...days }) => ({
    ...days,
    issue: { issue, at, late: londonDay(at) > days.for },
  }))
  const [first] = issued
  const last = first ? null : await occasionBy(db, authority, publication.cadence, today)
  const due = first ? await occasionsBetween(db, authority, publication.cadence, first.for, today) : last ? [last] : []
  const there = new Set(issued.map((outing) => outing.for))
  const missed = due
    .filter(({ on }) => !there.has(on))
    .map(({ on, ...days }): Outing => ({ for: on, ...days, issue: null }))
  return [...issued, ...missed].toSorted((a, b) => (a.for < b.for ? 1 : -1))
}

import { sql } from 'kysely'
import type { Occasion } from '#language/cadence.ts'
import type { Day } from '#language/day.ts'
import { londonDay, londonTime, type Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import type { Db } from '../database.ts'
import { occasionsBetween } from '../publish/on-the-calendar.ts'
import { settingOn, settingsOf, type Settings } from '../settings.ts'
import { declared, hourKey } from './settings.ts'
import { switchedOn } from './switched-on.ts'

/** A publication on a day on which it goes out. */
export type Due = Occasion & { publication: Publication }

/**
 * Every occasion up to a moment on which something should have gone out and has not, the earliest first: those of today
 * after their hour, and those that a run missed.
 */
export async function dueAt(
  db: Db,
  publications: readonly Publication[],
  authority: number,
  at: Instant,
): Promise<Due[]> {
  const today = londonDay(at)
  const settings = await settingsOf(db, { authority, today, knownAt: null })
  const switched = await switchedOn(db, authority, ids(publications))
  const due: Due[] = []
  for (const publication of publications) {
    const { since, on } = switched(publication.id)
    if (since === null) continue
    const made = await madeSince(db, authority, publication.id, since)
    const occasions = await occasionsBetween(db, authority, publication.cadence, since, today)
    const waiting = occasions.filter((one) => on(one.on) && !made.has(one.on))
    due.push(
      ...waiting
        .filter((one) => isTime(settings, publication.id, one.on, at))
        .map((one) => Object.assign(one, { publication })),
    )
  }
  return due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

export const ids = (publications: readonly Publication[]) => publications.map(({ id }) => id)

/** Whether the hour of issue of a day has come. */
export function isTime(settings: Settings, publication: string, on: Day, at: Instant): boolean {
  const today = londonDay(at)
  if (on !== today) return on < today
  // An hour that no day has would never come.
  const hour = Math.min(23, settingOn(settings, hourKey(publication), on, declared.hour))
  return londonTime(at) >= `${String(hour).padStart(2, '0')}:00`
}

async function madeSince(db: Db, authority: number, publication: string, since: Day): Promise<ReadonlySet<Day>> {
  const { rows } = await sql<{ on: Day }>`select issued_for as "on" from issue
    where authority = ${authority} and publication = ${publication} and issued_for >= ${since}::date`.execute(db)
  return new Set(rows.map(({ on }) => on))
}

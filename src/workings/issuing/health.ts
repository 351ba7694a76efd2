import { sql } from 'kysely'
import { addDays, type Day } from '#language/day.ts'
import { addHours, hoursBetween, londonDay, type Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import type { Db } from '../database.ts'
import { dueAt, ids } from './due.ts'
import { lastPass, type LastPass } from './passes.ts'
import { switchedOn } from './switched-on.ts'

/** How what goes out by itself is going. */
export type Calendar = {
  /** Whether anything is switched on. */
  on: boolean
  last: LastPass | null
  /** Something is switched on, and nobody has looked at the calendar for a quarter of an hour. */
  unattended: boolean
  /** What should have gone out by a quarter of an hour ago and has not. */
  notMade: { publication: string; name: string; on: Day; why: string | null }[]
  /** What was made up in the last seven days. */
  madeLate: { publication: string; name: string; on: Day; at: Instant }[]
}

const patience = 0.25
const daysTold = 7

export async function calendarNow(
  db: Db,
  publications: readonly Publication[],
  authority: number,
  at: Instant,
): Promise<Calendar> {
  const today = londonDay(at)
  const switched = await switchedOn(db, authority, ids(publications))
  const on = publications.some(({ id }) => switched(id).on(today))
  const last = await lastPass(db, authority)
  const due = await dueAt(db, publications, authority, addHours(at, -patience))
  const whyNot = (publication: string, of: Day) =>
    last?.failed.find((one) => one.publication === publication && one.on === of)?.why ?? null
  return {
    on,
    last,
    unattended: on && (last === null || hoursBetween(last.ran, at) > patience),
    notMade: due.map((one) => ({
      publication: one.publication.id,
      name: one.publication.name,
      on: one.on,
      why: whyNot(one.publication.id, one.on),
    })),
    madeLate: await madeUpSince(db, publications, authority, addDays(today, -daysTold)),
  }
}

async function madeUpSince(db: Db, publications: readonly Publication[], authority: number, since: Day) {
  const { rows } = await sql<{ publication: string; name: string; on: Day; at: Instant }>`
    select publication, template ->> 'name' as name, issued_for as "on", issued_at as at from issue
    where authority = ${authority} and publication = any(${ids(publications)}::text[]) and by_worker is null
      and (issued_at at time zone 'Europe/London')::date > greatest(issued_for, ${since}::date)
    order by issued_for, publication`.execute(db)
  return rows
}

/** For a monitor, which may know how many and no more. */
export const calendarSaid = ({ on, last, unattended, notMade, madeLate }: Calendar) => ({
  on,
  looked_at: last?.ran ?? null,
  unattended,
  not_made: notMade.length,
  made_late: madeLate.length,
})

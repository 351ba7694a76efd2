import { sql } from 'kysely'
import { addDays, type Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Occasion } from '#language/cadence.ts'
import type { Publication } from '#language/publication.ts'
import type { Db } from '../database.ts'
import { occasionAfter, occasionBy } from '../publish/on-the-calendar.ts'
import { madeLate } from '../publish/stored.ts'
import { dueAt } from './due.ts'
import { switchedOn } from './switched-on.ts'

/** One day on which a publication goes out, and the days it is of, both included. */
export type Outing = { for: Day; from: Day; until: Day; made: Made | null; due: boolean }
export type Made = {
  issue: string
  at: Instant
  /** Who issued it by hand; null where the calendar did. */
  by: string | null
  late: boolean
  /** To how many it went, and how many have opened it. */
  sent: number
  opened: number
  /** Whether it went to this reader, and when they first opened it. */
  toYou: { opened: Instant | null } | null
}

type Kept = Occasion & Omit<Made, 'late' | 'toYou'> & { isMine: boolean; mine: Instant | null }

/**
 * What went out to a moment and what should have, the latest first, so that a skipped week is seen. The last day on which
 * it was not switched on is among them too, and is not due: somebody may issue it by hand, and it goes to nobody.
 */
export async function outings(
  db: Db,
  authority: number,
  publication: Publication,
  worker: string | null,
  at: Instant,
): Promise<Outing[]> {
  const due = await dueAt(db, [publication], authority, at)
  // Asked last: what is issued between the two questions is made and no longer due, and would be neither the other way round.
  const made = await madeOf(db, authority, publication.id, worker)
  const there = new Set(made.map((outing) => outing.for))
  const last = await occasionBy(db, authority, publication.cadence, londonDay(at))
  const { on } = (await switchedOn(db, authority, [publication.id]))(publication.id)
  const byHand = last && !there.has(last.on) && !on(last.on) ? [notMade(last, false)] : []
  const missed = due.filter((occasion) => !there.has(occasion.on)).map((occasion) => notMade(occasion, true))
  const all = [...made, ...missed, ...byHand]
  return all.toSorted((a, b) => (a.for < b.for ? 1 : -1))
}

const notMade = ({ on, from, until }: Occasion, due: boolean): Outing => ({ for: on, from, until, made: null, due })

async function madeOf(db: Db, authority: number, publication: string, worker: string | null): Promise<Outing[]> {
  const { rows } = await sql<Kept>`
    select i.issued_for as "on", i.from_day as "from", i.until_day as until, i.issue, i.issued_at as at, i.by_worker as by,
      count(d.worker)::int as sent, count(d.opened)::int as opened,
      coalesce(bool_or(d.worker = ${worker}::uuid), false) as "isMine", min(d.opened) filter (where d.worker = ${worker}::uuid) as mine
    from issue i left join delivery d using (authority, issue)
    where i.authority = ${authority} and i.publication = ${publication}
    group by i.authority, i.issue`.execute(db)
  return rows.map(({ on, from, until, issue, at, by, sent, opened, isMine, mine }) => ({
    for: on,
    from,
    until,
    due: true,
    made: {
      issue,
      at,
      by,
      late: madeLate({ for: on, issuedAt: at }),
      sent,
      opened,
      toYou: isMine ? { opened: mine } : null,
    },
  }))
}

/** When it goes out next: today, where it has not yet. Null where it is not switched on, or beyond the calendar. */
export async function nextOuting(
  db: Db,
  authority: number,
  publication: Publication,
  today: Day,
): Promise<Occasion | null> {
  const { on } = (await switchedOn(db, authority, [publication.id]))(publication.id)
  const { rows } = await sql<{ there: boolean }>`select exists (select from issue
    where authority = ${authority} and publication = ${publication.id} and issued_for = ${today}::date) as there`.execute(
    db,
  )
  const next = await occasionAfter(db, authority, publication.cadence, rows[0]?.there ? today : addDays(today, -1))
  return next && on(next.on) ? next : null
}

import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { setting } from '#language/spine/index.ts'
import type { Db } from '../database.ts'
import { facts } from '../facts.ts'
import { onKey } from './settings.ts'

type Choice = { key: string; value: string | null; from: Day; first: Instant }

/** Since when a publication goes out, and whether it does on a day. */
export type Switched = { since: Day | null; on(day: Day): boolean }

/**
 * Whether publications go out: for a day on which they are switched on, and were so by that day. Somebody who switches one
 * on from last year sends out nothing for last year.
 */
export async function switchedOn(
  db: Db,
  authority: number,
  publications: readonly string[],
): Promise<(publication: string) => Switched> {
  const view = { authority, today: '1970-01-01' as Day, knownAt: null }
  const { rows } = await sql<Choice>`
    select s.key, s.value, s."from", (select min(r.recorded_from) from record r
      where r.authority = ${authority} and r.record = s.record) as first
    from ${facts(setting, view)} s where s.key = any(${publications.map(onKey)}::text[])
    order by s."from", s.recorded_from, s.record`.execute(db)
  return (publication) => {
    const own = rows.filter(({ key }) => key === onKey(publication))
    const chosen = (choices: readonly Choice[], day: Day) =>
      choices.findLast(({ from }) => from <= day)?.value === 'true'
    const days = own.filter(({ value }) => value === 'true').map(({ from, first }) => later(from, londonDay(first)))
    return {
      since: days.toSorted()[0] ?? null,
      on: (day) =>
        chosen(own, day) &&
        chosen(
          own.filter(({ first }) => londonDay(first) <= day),
          day,
        ),
    }
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

import { sql, type Expression, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { Unit } from '#language/limits.ts'

type Amount = number | Expression<number>

/** A declared `Limit`, or one whose number is a column: an authority's settings give each start its own. */
export type LimitInRows = { n: Amount; unit: Unit; back?: true | undefined }

/** `start` is a date, the day of the starting event: day 0. */
type From = { authority: Amount; start: Expression<unknown> }

/**
 * The last day that is in time, as an expression to select beside the start. Nothing where the calendar does not reach:
 * before 1990 or after 2045 a due day in working days could not be worked out, and no guess is made.
 */
export function dueDay({ limit, ...from }: From & { limit: LimitInRows }): RawBuilder<Day> {
  const n = sql`${limit.n}::integer`
  const signed = limit.back ? sql`-${n}` : n
  switch (limit.unit) {
    case 'hour':
      throw new RangeError('A limit in hours falls due at an instant: ask dueInstant')
    case 'day':
      return sql`(${from.start} + ${signed})`
    case 'week':
      return sql`(${from.start} + 7 * ${signed})`
    case 'month':
      return sql`(${from.start} + make_interval(months => ${signed}))::date`
    case 'working day':
      return counted(from, n, limit.back, sql.ref('working'), sql.ref('working_count'))
    case 'school day':
      return counted(from, n, limit.back, sql.ref('school'), sql.ref('school_count'))
    case 'term':
      return limit.back ? endOfTermBefore(from, n) : endOfTermAfter(from, n)
  }
}

/** Hours pass whatever the clocks show, so 72 of them are 72, in the weeks that the clocks change too. */
export function dueInstant({ start, limit }: { start: Expression<unknown>; limit: LimitInRows }): RawBuilder<Instant> {
  if (limit.unit !== 'hour') throw new RangeError(`A limit in ${limit.unit}s falls due on a day: ask dueDay`)
  const n = sql`${limit.n}::integer`
  return sql`(${start} + make_interval(hours => ${limit.back ? sql`-${n}` : n}))`
}

/**
 * Day 1 is the next counted day after the start, whether or not the start is one itself; counting back, day 1 is the one
 * before. So a count forward goes from the days so far, this one included, and a count back from those before this one.
 */
function counted(
  { authority, start }: From,
  n: RawBuilder<unknown>,
  back: true | undefined,
  counts: Expression<unknown>,
  soFar: Expression<unknown>,
): RawBuilder<Day> {
  const nth = back ? sql`starting.${soFar} - starting.${counts}::integer + 1 - ${n}` : sql`starting.${soFar} + ${n}`
  return sql`case when ${n} = 0 then ${start} else (
    select falling_due.day
    from calendar as starting
    join calendar as falling_due
      on falling_due.authority = starting.authority and falling_due.${counts} and falling_due.${soFar} = ${nth}
    where starting.authority = ${authority} and starting.day = ${start}
  ) end`
}

/** Counted from the term that the start is in, or that ended before it; never earlier than the start. */
function endOfTermAfter({ authority, start }: From, n: RawBuilder<unknown>): RawBuilder<Day> {
  return sql`(
    select greatest(starting.day, falling_due.day)
    from calendar as starting
    join lateral (${lastSchoolDay(sql`starting.term + ${n}`)}) as falling_due on falling_due.day is not null
    where starting.authority = ${authority} and starting.day = ${start}
  )`
}

/** The last whole term before the start is the first counted; a start in the holidays has just had one. */
function endOfTermBefore({ authority, start }: From, n: RawBuilder<unknown>): RawBuilder<Day> {
  return sql`(
    select least(starting.day, falling_due.day)
    from calendar as starting
    join lateral (${lastSchoolDay(sql`starting.term`)}) as this_term on true
    join lateral (${lastSchoolDay(sql`starting.term + (this_term.day < starting.day)::integer - ${n}`)}) as falling_due
      on falling_due.day is not null
    where starting.authority = ${authority} and starting.day = ${start}
  )`
}

function lastSchoolDay(term: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select max(of_term.day) as day
    from calendar as of_term
    where of_term.authority = starting.authority and of_term.term = ${term} and of_term.school`
}

import type { Moment } from '#language/answers.ts'
import { addDays, day, type Day } from '#language/day.ts'
import { addHours, instant, londonDay, londonInstant, type Instant } from '#language/instant.ts'
import type { Draft } from '#workings/save/draft.ts'
import type { What } from './happening.ts'

/** The answers as a correction leaves them: on another day, with hours that nobody is sure of after all, or not yet returned. */
export function corrected(
  answers: Draft['answers'],
  { change, days }: Extract<What, { is: 'correction' }>,
  today: Day,
): Draft['answers'] {
  const moved = (value: unknown) => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
      return change === 'other day' ? earliest(addDays(day(value), days), today) : value
    if (value === null || typeof value !== 'object' || !('day' in value)) return value
    const was = value as Moment
    if (change === 'hours lost') return { day: was.day, at: null }
    if (change !== 'other day') return was
    if (was.at === null) return { day: earliest(addDays(was.day, days), today), at: null }
    return later(was, days * 24, true, today) ?? was
  }
  const all = Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, moved(value)]))
  return change === 'return lost' && 'returned' in all ? { ...all, returned: null, no_interview: null } : all
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b)

/** So many hours after a moment; nothing where that has not come yet. Only the day is kept where the hour is not known. */
export function later(from: Moment, hours: number, hourKnown: boolean, today: Day): Moment | null {
  const there = addHours(from.at ?? instant(`${from.day}T12:00:00Z`), hours)
  const on = londonDay(there)
  return on > today ? null : { day: on, at: hourKnown && from.at !== null ? there : null }
}

export function at(on: Day, clock: string | null, now: Instant): Moment {
  if (clock === null) return { day: on, at: null }
  const found = londonInstant(on, clock, { which: 'first' })
  return found === 'skipped' || found === 'repeated' || found > now ? { day: on, at: null } : { day: on, at: found }
}

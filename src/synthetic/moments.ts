import type { Moment } from '#language/answers.ts'
import { addDays, day, weekday, type Day } from '#language/day.ts'
import { londonDay, londonInstant, startOfDay, type Instant } from '#language/instant.ts'

/** Milliseconds since 1970: what is drawn and compared here, written as an instant only at the end. */
export type Ms = number

export const hour = 3_600_000
export const aDay = 24 * hour

export const instantAt = (at: Ms): Instant => new Date(Math.floor(at)).toISOString() as Instant
export const dayAt = (at: Ms): Day => londonDay(instantAt(at))
export const startOf = (on: Day): Ms => Date.parse(startOfDay(on))

/** To the minute, as people say it. */
export const momentAt = (at: Ms): Moment => {
  const minute = Math.floor(at / 60_000) * 60_000
  return { day: dayAt(minute), at: instantAt(minute) }
}

export const dayOnly = (at: Ms): Moment => ({ day: dayAt(at), at: null })

/** A time that London's clocks showed; the first of two, and an hour later where they skip it. */
export function shown(on: Day, time: string): Ms {
  const at = londonInstant(on, time, { which: 'first' })
  return at === 'skipped' || at === 'repeated' ? startOf(on) + 2 * hour : Date.parse(at)
}

/** So many weekdays on. Bank holidays do not matter to how late an invented entry is. */
export function weekdaysOn(from: Day, count: number): Day {
  let on = from
  for (let left = count; left > 0 || weekday(on) === 'Saturday' || weekday(on) === 'Sunday';) {
    on = addDays(on, 1)
    if (weekday(on) !== 'Saturday' && weekday(on) !== 'Sunday') left -= 1
  }
  return on
}

export const earlier = (on: Day, days: number): Day => addDays(on, -Math.round(days))
export const later = (on: Day, days: number): Day => addDays(on, Math.round(days))
export const earliest = (...days: readonly Day[]): Day => day(days.toSorted()[0]!)
export const latest = (...days: readonly Day[]): Day => day(days.toSorted().at(-1)!)

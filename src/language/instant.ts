import { addDays, day, isDay, type Day } from './day.ts'

declare const moment: unique symbol

/** A moment everywhere, written `2026-03-31T15:04:05.678Z`: for when something was recorded, or where hours matter. */
export type Instant = string & { readonly [moment]: 'instant' }

const hour = 3_600_000

export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && written(text) === text
}

/** Accepts any ISO spelling that names its zone, and writes it our one way. */
export function instant(text: string): Instant {
  const ours = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? written(text) : undefined
  if (!isInstant(ours)) throw new RangeError(`'${text}' is not an instant, such as 2026-03-31T15:04:05.678Z`)
  return ours
}

/** `09:30`, on the twenty-four-hour clock. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/**
 * A time that a clock in London showed. In autumn the clocks show one hour twice, so unless the asker says which, the
 * answer is 'repeated' and somebody must be asked; in spring they skip an hour, and a time within it never happened.
 */
export function londonInstant(
  on: Day,
  time: string,
  { which }: { which?: 'first' | 'second' | undefined } = {},
): Instant | 'repeated' | 'skipped' {
  if (!isDay(on) || !isTime(time)) throw new RangeError(`'${on} ${time}' is not a day and time`)
  const asIfUtc = Date.parse(`${on}T${time}:00.000Z`)
  const readings = [asIfUtc - hour, asIfUtc].filter((at) => at + ahead(at) === asIfUtc)

  const [first, second] = readings
  if (first === undefined) return 'skipped'
  if (second === undefined) return fromMilliseconds(first)
  if (which === undefined) return 'repeated'
  return fromMilliseconds(which === 'first' ? first : second)
}

export function londonDay(of: Instant): Day {
  return day(asShownInLondon(of).slice(0, 10))
}

export function londonTime(of: Instant): string {
  return asShownInLondon(of).slice(11, 16)
}

/** Milliseconds since 1970 by London's clocks, as if they were UTC's: for files whose dates have no zone. */
export function londonMilliseconds(of: Instant): number {
  const at = Date.parse(of)
  return at + ahead(at)
}

/** The clocks never change at midnight, so a day always has one start. */
export function startOfDay(of: Day): Instant {
  const asIfUtc = Date.parse(`${of}T00:00:00.000Z`)
  return fromMilliseconds(asIfUtc - ahead(asIfUtc - hour))
}

/** The day's own start is in it and this is not, so spans meet without a gap. */
export function endOfDay(of: Day): Instant {
  return startOfDay(addDays(of, 1))
}

/** Hours that pass, whatever the clocks show: 72 hours over the October change ends an hour earlier on the wall. */
export function addHours(from: Instant, hours: number): Instant {
  return fromMilliseconds(Date.parse(from) + hours * hour)
}

export function hoursBetween(from: Instant, until: Instant): number {
  return (Date.parse(until) - Date.parse(from)) / hour
}

function written(text: string): string | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

function fromMilliseconds(at: number): Instant {
  return instant(new Date(at).toISOString())
}

function asShownInLondon(of: Instant): string {
  return new Date(londonMilliseconds(of)).toISOString()
}

/** How far London's clocks are ahead of UTC at a moment. */
function ahead(at: number): number {
  const year = new Date(at).getUTCFullYear()
  // Before 1972 London kept summer time through three winters, which two changes a year cannot describe.
  if (year < 1972) return askedOf(at)
  let summer = summers.get(year)
  if (!summer) summers.set(year, (summer = summerOf(year)))
  return at >= summer.from && at < summer.until ? hour : 0
}

/** Asking the runtime for each of 300,000 rows takes seconds; its two changes a year are kept instead. */
const summers = new Map<number, { from: number; until: number }>()

function summerOf(year: number): { from: number; until: number } {
  const [winter, midsummer, end] = [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1), Date.UTC(year, 11, 31)]
  return {
    from: firstHour(winter, midsummer, (at) => askedOf(at) !== 0),
    until: firstHour(midsummer, end, (at) => askedOf(at) === 0),
  }
}

function firstHour(before: number, after: number, holds: (at: number) => boolean): number {
  let [low, high] = [before / hour, after / hour]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle * hour)) high = middle
    else low = middle
  }
  return high * hour
}

const clockFace = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' })

function askedOf(at: number): number {
  const shown = Number(clockFace.format(at))
  return ((shown - new Date(at).getUTCHours() + 24) % 24) * hour
}

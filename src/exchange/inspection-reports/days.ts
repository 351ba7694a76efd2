import { isDay, type Day } from '#language/day.ts'
import { plain } from './text/document.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?'
const dayOfMonth = `${weekday}(\\d{1,2})(?: ?(?:st|nd|rd|th))?(?![\\d%])(?: of)?(?: ?${month}(?![a-z]))?(?:,? ?(20\\d\\d))?`
const single = new RegExp(`(?<!\\d)${dayOfMonth}`, 'g')
const and = '(?: ?, ?and |,? ?(?:-|to|and|until|&|,) ?)'
/** Days told together: "8 to 19 January 2018", "9, 10 and 11 March 2021", "7 to 11 and 21 to 25 June 2021". */
const together = new RegExp(`(?<!\\d)${ungrouped(dayOfMonth)}(?:${and}${ungrouped(dayOfMonth)}){0,7}`, 'g')
const inFigures = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](20\d\d)(?!\d)/g

type Told = { day: number; month: number | null; year: number | null }

/** The first span of days in some words; a single day is a span of one. Null where there is none, or one that never was. */
export function spanIn(words: string): { from: Day; to: Day } | null {
  const said = spelt(words).replaceAll(/\bthe (?=\d)/g, '')
  for (const [run] of said.matchAll(together)) {
    const told = toldIn(run)
    if (!told.some(({ month: name, year }) => name !== null && year !== null)) continue
    const days = withYears(told).map(dayOf)
    const [from, until] = [days[0], days.at(-1)]
    return from && until && days.every((day, at) => day && (at === 0 || days[at - 1]! <= day))
      ? { from, to: until }
      : null
  }
  return null
}

/** The first day that is told in whole. */
export function dayIn(words: string): Day | null {
  for (const [, day, name, year] of plain(words).matchAll(single))
    if (name && year) return dayOf({ day: Number(day), month: monthOf(name), year: Number(year) })
  return null
}

/** The days of a run, in its order. After a year, a number without a month is no day. */
function toldIn(run: string): Told[] {
  const told: Told[] = []
  for (const [, day, name, year] of run.matchAll(single)) {
    if (name === undefined && told.at(-1)?.year) break
    told.push({ day: Number(day), month: name ? monthOf(name) : null, year: year ? Number(year) : null })
  }
  return told
}

/** Each day has the month and the year that are told next, or else the year before: "19 December to 8 January 2020" began in 2019. */
function withYears(told: readonly Told[]): Told[] {
  const whole: Told[] = []
  for (const one of told.toReversed()) {
    const next = whole[0]
    const name = one.month ?? next?.month ?? null
    const earlier = next?.year && name !== null && name > next.month! ? 1 : 0
    whole.unshift({ day: one.day, month: name, year: one.year ?? (next?.year ? next.year - earlier : null) })
  }
  for (const [at, one] of whole.entries()) {
    const before = whole[at - 1]
    one.year ??= before?.year ? before.year + (one.month! < before.month! ? 1 : 0) : null
  }
  return whole
}

const spelt = (words: string): string =>
  plain(words).replaceAll(inFigures, (all, day: string, at: string, year: string) =>
    months[Number(at) - 1] ? `${day} ${months[Number(at) - 1]} ${year}` : all,
  )

const monthOf = (name: string): number => months.findIndex((each) => each.startsWith(name.slice(0, 3)))

function dayOf({ day, month: at, year }: Told): Day | null {
  if (at === null || year === null) return null
  const made = `${year}-${String(at + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(made) ? made : null
}

function ungrouped(source: string): string {
  return source.replaceAll(/(?<!\\)\((?!\?)/g, '(?:')
}

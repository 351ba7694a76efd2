import { ageOn, daysBetween, weekday, type Day } from '#language/day.ts'
import type { Chance } from './chance.ts'
import type { Child } from './child.ts'
import { dayAt, earlier, hour, later, latest, startOf, type Ms } from './moments.ts'

/** One time a child was missing. What is known of it, and when, is recorded elsewhere. */
export type Absence = { started: Ms; returned: Ms; from: 'home' | 'care'; nth: number }

/**
 * How often a child who goes missing does so in a year. The published mean is 6.2 in care with 35% missing once only, so the
 * tail is longer than the proposed dispersion of 0.6 gives (docs/decisions/0031).
 */
export const inCareTimes = { k: 0.1, q: 0.94 }
export const fromHomeTimes = { k: 0.4, q: 0.62 }

/** Two years of a child's going missing: some never, a few very often, and who did last year is likelier to this year. */
export function absencesOf(chance: Chance, child: Child, today: Day): Absence[] {
  if (child.born === null) return []
  const absences: Absence[] = []
  let before = false
  for (const ago of [2, 1]) {
    const from = latest(earlier(today, ago * 365), child.known, later(child.born, 365))
    const until = endOfYear(child, today, ago)
    if (from >= until) continue
    const middle = later(from, daysBetween(from, until) / 2)
    const care = careOn(child, middle)
    // Those who went missing the year before last have in part grown up and left the store; the rest stand in for them.
    const p = chanceIn(child, middle, care) * (ago === 2 ? 1.6 : 1)
    before = chance.yes(before ? 0.5 : (p * 0.5) / Math.max(0.5, 1 - p))
    if (!before) continue
    const share = daysBetween(from, until) / 365
    const times = Math.max(1, Math.round(timesMissing(chance, care ? inCareTimes : fromHomeTimes) * share))
    absences.push(...within(chance, child, from, until, times))
  }
  return untangled(absences)
}

/** The last day on which it can happen: a child who has died or moved away is not missing from here, and grown people are not children. */
function endOfYear(child: Child, today: Day, ago: number): Day {
  const ends = [earlier(today, (ago - 1) * 365), child.died, child.movedOut, later(child.born!, 17.97 * 365.25)].filter(
    (day): day is Day => day !== null,
  )
  return ends.toSorted()[0]!
}

export const careOn = (child: Child, on: Day): boolean =>
  child.inCare !== null && child.inCare.from <= on && (child.inCare.until === null || on < child.inCare.until)

function chanceIn(child: Child, on: Day, care: boolean): number {
  const age = ageOn(child.born!, on)
  if (care) return age >= 16 ? 0.25 : age >= 10 ? 0.15 : 0.002
  return age >= 14 ? 0.13 : age >= 10 ? 0.085 : age >= 5 ? 0.003 : 0
}

/** A negative binomial without its noughts, by adding up its chances. */
export function timesMissing(chance: Chance, { k, q }: { k: number; q: number }): number {
  let left = chance.share() * (1 - (1 - q) ** k)
  let p = (1 - q) ** k * k * q
  for (let times = 1; times < 60; times++) {
    if ((left -= p) < 0) return times
    p *= ((times + k) / (times + 1)) * q
  }
  return 60
}

/** Episodes come in runs rather than evenly, at night, and more on Fridays and Saturdays. */
function within(chance: Chance, child: Child, from: Day, until: Day, times: number): Absence[] {
  const all = daysBetween(from, until)
  const run = Math.min(all, Math.max(times * 4, chance.between(40, 365)))
  const start = chance.between(0, all)
  return Array.from({ length: times }, () => {
    const started = atNight(chance, nightIn(chance, { from, all, start, run }))
    return {
      started,
      returned: started + lengthOf(chance),
      from: careOn(child, dayAt(started)) ? ('care' as const) : ('home' as const),
      nth: 0,
    }
  }).filter(({ started }) => dayAt(started) < until)
}

/** A run that passes the year's end goes on at its beginning: otherwise the months in the middle would have more. */
function nightIn(
  chance: Chance,
  { from, all, start, run }: { from: Day; all: number; start: number; run: number },
): Day {
  for (let tries = 0; ; tries++) {
    const on = later(from, Math.floor((start + chance.between(0, run)) % all))
    if (tries >= 4 || ['Friday', 'Saturday'].includes(weekday(on)) || chance.yes(0.74)) return on
  }
}

function atNight(chance: Chance, on: Day): Ms {
  const at = chance.yes(0.68) ? 22 + (chance.share() + chance.share() - 1) * 4 : chance.between(8, 24)
  return Math.round((startOf(on) + at * hour) / 60_000) * 60_000
}

/** Nine in ten end within two days; very few last longer than a month. */
const lengthOf = (chance: Chance): Ms =>
  Math.round((Math.min(1400, Math.max(0.6, chance.lognormal(8, 1.36))) * hour) / 60_000) * 60_000

/** Nobody goes missing while still missing. */
function untangled(absences: Absence[]): Absence[] {
  const kept: Absence[] = []
  for (const absence of absences.toSorted((a, b) => a.started - b.started)) {
    if (absence.started > (kept.at(-1)?.returned ?? 0) + 2 * hour) kept.push({ ...absence, nth: kept.length + 1 })
  }
  return kept
}

import { addDays, daysBetween, eighteenthBirthday, type Day } from '#language/day.ts'
import type { Chance } from './chance.ts'
import type { Child } from './child.ts'
import { earlier, later, latest } from './moments.ts'

/** Ages as children in need are, a few of them unborn, a few past eighteen; brothers and sisters some years apart. */
export function birthsOf(chance: Chance, today: Day, size: number): Day[] {
  const bands: Record<string, [number, number]> = {
    unborn: [-0.5, -0.01],
    baby: [0.01, 1],
    little: [1, 5],
    primary: [5, 10],
    secondary: [10, 16],
    older: [16, 18],
    leaver: [18, 21],
  }
  const [low, high] =
    bands[chance.weighted({ unborn: 2, baby: 5, little: 18, primary: 23, secondary: 32, older: 12, leaver: 8 })]!
  const first = chance.between(low, high)
  const ages = [first]
  while (ages.length < size) {
    const gap = chance.yes(0.03) ? 0 : chance.between(0.95, 3.6)
    // Twins share a birthday; otherwise the rest come before or after, as there is room.
    const younger = Math.min(...ages) - Math.max(gap, 0.95)
    ages.push(
      gap === 0 && first > 0
        ? first
        : younger > 0 && chance.yes(0.6)
          ? younger
          : Math.min(20.9, Math.max(...ages) + Math.max(gap, 0.95)),
    )
  }
  return ages.map((age) => earlier(today, age * 365.25))
}

/** Days since they became known: most cases are short, and a third go back years. */
export function knownFor(chance: Chance): number {
  const [low, high] = { new: [3, 90], recent: [90, 365], year: [365, 730], years: [730, 2600] }[
    chance.weighted({ new: 16, recent: 26, year: 24, years: 34 })
  ]
  return chance.between(low!, high!)
}

export function closingOf(chance: Chance, known: Day, today: Day): Day | null {
  const open = chance.yes(0.5) ? chance.between(20, 180) : chance.between(180, 1100)
  const closed = later(known, open)
  return closed < today ? closed : null
}

/** A case stays open a while after care ends; a leaver's stays until twenty-one. */
export function earliestEnd(chance: Chance, until: Day, today: Day): Day | null {
  const closed = later(until, chance.between(30, 400))
  return closed < today ? closed : null
}

/** The share of each age that is looked after, so that ages in care come out as published; brothers and sisters mostly together. */
export function careOf(chance: Chance, child: Child, age: number, together: number, today: Day): Child['inCare'] {
  if (child.born === null) return null
  const now = age < 1 ? 0.1 : age < 5 ? 0.085 : age < 10 ? 0.1 : age < 16 ? 0.16 : age < 18 ? 0.33 : 0.34
  const ever = now * (age >= 18 ? 1 : 1.5)
  const drawn = chance.yes(0.55) && age < 16 ? together : chance.share()
  if (!child.alone && drawn >= ever) return null
  const grown = eighteenthBirthday(child.born)
  const length = Math.min(2700, Math.max(8, chance.lognormal(620, 1.05)))
  const ended = age >= 18 ? grown : drawn < now || child.alone ? null : earlier(today, chance.between(4, 690))
  const from = latest(addDays(child.born, chance.whole(1, 40)), earlier(ended ?? today, length))
  if (daysBetween(from, ended ?? today) < 3) return null
  return { from, until: ended }
}

import { addDays, ageOn, daysBetween, eighteenthBirthday, type Day } from '#language/day.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import { earlier, earliest, later, latest } from './moments.ts'
import { backgrounds, ethnicities, familyName, givenName, type Background } from './names.ts'
import { postcode, street } from './place.ts'

export type Child = {
  id: string
  given: string
  family: string
  born: Day | null
  expected: Day | null
  sex: 'female' | 'male' | null
  ethnicity: string
  /** When the child became known here, and when their case was closed. */
  known: Day
  closed: Day | null
  died: Day | null
  movedOut: Day | null
  inCare: { from: Day; until: Day | null } | null
  alone: boolean
}

export type Family = { children: Child[]; background: Background; home: string; postcode: string; mother: string; father: string | null }

/** A family at a time, because what happens to one child happens to brothers and sisters too (calibration section 4). */
export function inventFamily(book: Book, chance: Chance, today: Day, most: number): Family {
  const background = chance.weighted(backgrounds)
  const alone = chance.yes(0.012)
  const size = alone ? 1 : Math.min(most, Number(chance.weighted({ '1': 52, '2': 27, '3': 13, '4': 5, '5': 2, '6': 1 })))
  const name = familyName(chance, background)
  const family: Family = {
    children: [], background, home: street(chance), postcode: postcode(chance),
    mother: `${givenName(chance, background, 'female')} ${name}`,
    father: chance.yes(0.68) ? `${givenName(chance, background, 'male')} ${chance.yes(0.6) ? name : familyName(chance, background)}` : null,
  }
  const births = alone ? [earlier(today, chance.between(15.2, 17.9) * 365.25)] : birthsOf(chance, today, size)
  const since = knownFor(chance)
  const together = chance.share()
  for (const born of births) family.children.push(childOf(book, chance, family, { born, since, together, alone, name, today }))
  return family
}

type Drawn = { born: Day; since: number; together: number; alone: boolean; name: string; today: Day }

function childOf(book: Book, chance: Chance, family: Family, { born, since, together, alone, name, today }: Drawn): Child {
  const unborn = born > today
  const age = unborn ? -1 : ageOn(born, today)
  const sex = chance.yes(alone ? 0.9 : 0.535) ? 'male' : 'female'
  const known = latest(earlier(today, since), earlier(born, 100))
  const closed = closingOf(chance, known, today)
  const child: Child = {
    id: book.subject('child'),
    given: givenName(chance, family.background, sex), family: chance.yes(0.94) ? name : familyName(chance, family.background),
    born: unborn ? null : born, expected: unborn ? born : chance.yes(0.1) && born > earlier(today, 300) ? later(born, chance.whole(-14, 10)) : null,
    sex: unborn ? null : sex, ethnicity: chance.weighted(ethnicities[family.background]),
    known, closed, died: null, movedOut: null, inCare: null, alone,
  }
  child.inCare = careOf(chance, child, age, together, today)
  if (child.inCare) {
    child.known = earliest(child.known, child.inCare.from)
    child.closed = child.inCare.until === null ? null : earliestEnd(chance, child.inCare.until, today)
  }
  if (unborn) child.closed = null
  if (!unborn && chance.yes(0.0015)) child.died = latest(addDays(born, 1), child.known, earlier(today, chance.whole(20, 650)))
  else if (!unborn && chance.yes(0.03)) child.movedOut = latest(addDays(born, 1), child.known, earlier(today, chance.whole(5, 700)))
  const gone = child.died ?? child.movedOut
  if (gone !== null) endAt(child, gone)
  return child
}

/** Whatever was going on ends when a child dies or moves away. */
function endAt(child: Child, on: Day): void {
  child.closed = earliest(child.closed ?? on, on)
  if (child.inCare && child.inCare.from >= on) child.inCare = null
  else if (child.inCare) child.inCare.until = earliest(child.inCare.until ?? on, on)
}

/** Ages as children in need are, a few of them unborn, a few past eighteen; brothers and sisters some years apart. */
function birthsOf(chance: Chance, today: Day, size: number): Day[] {
  const bands: Record<string, [number, number]> = { unborn: [-0.5, -0.01], baby: [0.01, 1], little: [1, 5], primary: [5, 10], secondary: [10, 16], older: [16, 18], leaver: [18, 21] }
  const [low, high] = bands[chance.weighted({ unborn: 2, baby: 5, little: 18, primary: 23, secondary: 32, older: 12, leaver: 8 })]!
  const first = chance.between(low, high)
  const ages = [first]
  while (ages.length < size) {
    const gap = chance.yes(0.03) ? 0 : chance.between(0.95, 3.6)
    // Twins share a birthday; otherwise the rest come before or after, as there is room.
    const younger = Math.min(...ages) - Math.max(gap, 0.95)
    ages.push(gap === 0 && first > 0 ? first : younger > 0 && chance.yes(0.6) ? younger : Math.min(20.9, Math.max(...ages) + Math.max(gap, 0.95)))
  }
  return ages.map((age) => earlier(today, age * 365.25))
}

/** Days since they became known: most cases are short, and a third go back years. */
function knownFor(chance: Chance): number {
  const [low, high] = { new: [3, 90], recent: [90, 365], year: [365, 730], years: [730, 2600] }[chance.weighted({ new: 16, recent: 26, year: 24, years: 34 })]!
  return chance.between(low!, high!)
}

function closingOf(chance: Chance, known: Day, today: Day): Day | null {
  const open = chance.yes(0.5) ? chance.between(20, 180) : chance.between(180, 1100)
  const closed = later(known, open)
  return closed < today ? closed : null
}

/** A case stays open a while after care ends; a leaver's stays until twenty-one. */
function earliestEnd(chance: Chance, until: Day, today: Day): Day | null {
  const closed = later(until, chance.between(30, 400))
  return closed < today ? closed : null
}

/** The share of each age that is looked after, so that ages in care come out as published; brothers and sisters mostly together. */
function careOf(chance: Chance, child: Child, age: number, together: number, today: Day): Child['inCare'] {
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

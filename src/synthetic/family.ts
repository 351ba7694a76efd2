import { addDays, ageOn, type Day } from '#language/day.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import type { Child, Family } from './child.ts'
import { birthsOf, careOf, closingOf, earliestEnd, knownFor } from './family-chances.ts'
import { earlier, earliest, later, latest } from './moments.ts'
import { backgrounds, ethnicities, familyName, givenName } from './names.ts'
import { postcode, street } from './place.ts'

/** A family at a time, because what happens to one child happens to brothers and sisters too (calibration section 4). */
export function inventFamily(book: Book, chance: Chance, today: Day, most: number): Family {
  const background = chance.weighted(backgrounds)
  const alone = chance.yes(0.012)
  const size = alone
    ? 1
    : Math.min(most, Number(chance.weighted({ '1': 52, '2': 27, '3': 13, '4': 5, '5': 2, '6': 1 })))
  const name = familyName(chance, background)
  const family: Family = {
    children: [],
    background,
    home: street(chance),
    postcode: postcode(chance),
    mother: `${givenName(chance, background, 'female')} ${name}`,
    father: chance.yes(0.68)
      ? `${givenName(chance, background, 'male')} ${chance.yes(0.6) ? name : familyName(chance, background)}`
      : null,
  }
  const births = alone ? [earlier(today, chance.between(15.2, 17.9) * 365.25)] : birthsOf(chance, today, size)
  const since = knownFor(chance)
  const together = chance.share()
  for (const born of births)
    family.children.push(childOf(book, chance, family, { born, since, together, alone, name, today }))
  return family
}

type Drawn = { born: Day; since: number; together: number; alone: boolean; name: string; today: Day }

function childOf(
  book: Book,
  chance: Chance,
  family: Family,
  { born, since, together, alone, name, today }: Drawn,
): Child {
  const unborn = born > today
  const age = unborn ? -1 : ageOn(born, today)
  const sex = chance.yes(alone ? 0.9 : 0.535) ? 'male' : 'female'
  const known = latest(earlier(today, since), earlier(born, 100))
  const closed = closingOf(chance, known, today)
  const child: Child = {
    id: book.subject('child'),
    given: givenName(chance, family.background, sex),
    family: chance.yes(0.94) ? name : familyName(chance, family.background),
    born: unborn ? null : born,
    expected: unborn ? born : chance.yes(0.1) && born > earlier(today, 300) ? later(born, chance.whole(-14, 10)) : null,
    sex: unborn ? null : sex,
    ethnicity: chance.weighted(ethnicities[family.background]),
    known,
    closed,
    died: null,
    movedOut: null,
    inCare: null,
    alone,
  }
  child.inCare = careOf(chance, child, age, together, today)
  if (child.inCare) {
    child.known = earliest(child.known, child.inCare.from)
    child.closed = child.inCare.until === null ? null : earliestEnd(chance, child.inCare.until, today)
  }
  if (unborn) child.closed = null
  if (!unborn && chance.yes(0.0015))
    child.died = latest(addDays(born, 1), child.known, earlier(today, chance.whole(20, 650)))
  else if (!unborn && chance.yes(0.03))
    child.movedOut = latest(addDays(born, 1), child.known, earlier(today, chance.whole(5, 700)))
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

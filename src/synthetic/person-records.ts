import { addDays, ageOn, daysBetween, type Day } from '#language/day.ts'
import { address, household, identifier, moved, personDetails, relationship, restriction } from '#language/spine/index.ts'
import type { Book, Version } from './book.ts'
import type { Chance } from './chance.ts'
import type { Child, Family } from './family.ts'
import { earlier, hour, later, latest, shown, startOf, weekdaysOn, type Ms } from './moments.ts'
import { misspelt } from './names.ts'
import { otherAuthorities, postcode, street } from './place.ts'
import type { Service } from './service.ts'

export type Scene = { book: Book; chance: Chance; service: Service; today: Day; officer: string }

/** In office hours on the day itself, or so many weekdays later: how long an entry takes to be made. */
export function entered(chance: Chance, on: Day, lag = chance.weighted({ '0': 55, '1': 25, '2': 10, '4': 6, '9': 4 })): Ms {
  return shown(weekdaysOn(on, Number(lag)), '09:00') + chance.between(0, 8 * hour)
}

/** Who the children are: names, dates, numbers, where and with whom they live. */
export function recordFamily(scene: Scene, family: Family, number: (child: Child) => number): void {
  for (const child of family.children) {
    recordPerson(scene, child)
    recordNumbers(scene, child, number(child))
    recordRelations(scene, family, child)
    recordMoves(scene, child)
  }
  recordHome(scene, family)
}

function recordPerson({ book, chance, officer }: Scene, child: Child): void {
  const at = entered(chance, child.known, '0')
  const answers = {
    given_name: chance.yes(0.003) ? null : child.given, family_name: chance.yes(0.003) ? null : child.family, also_known_as: chance.yes(0.03) ? misspelt(chance, child.given) : null,
    born: child.born, expected: child.expected, sex: child.sex === null ? null : chance.yes(0.006) ? 'not_recorded' : child.sex,
    ethnicity: chance.yes(0.02) ? null : child.ethnicity, disabled: chance.weighted({ no: 84, yes: 12, not_known: 4 }), died: null,
  }
  const versions: Version[] = []
  const unbornThen = child.born !== null && child.born > child.known
  if (unbornThen) {
    // Birth continues the same record.
    const expected = child.expected ?? later(child.born!, chance.whole(-12, 12))
    versions.push({ at, answers: { ...answers, given_name: 'Unborn', born: null, expected, sex: null, ethnicity: null, disabled: null } })
    versions.push({ at: entered(chance, addDays(child.born!, 1)), answers: { ...answers, expected }, reason: 'The child was born' })
  } else if (child.born === null) {
    versions.push({ at, answers: { ...answers, given_name: 'Unborn', ethnicity: null, disabled: null } })
  } else if (chance.yes(0.02)) {
    versions.push({ at, answers: { ...answers, given_name: misspelt(chance, child.given) } })
    versions.push({ at: at + chance.between(2, 90) * 24 * hour, answers, reason: 'The name was spelt wrongly' })
  } else if (chance.yes(0.01)) {
    versions.push({ at, answers: { ...answers, born: null } })
    if (chance.yes(0.5)) versions.push({ at: at + chance.between(2, 60) * 24 * hour, answers, reason: 'The date of birth was found out' })
  } else versions.push({ at, answers })
  if (child.died) versions.push({ at: entered(chance, child.died, '1'), answers: { ...answers, died: child.died }, reason: 'The child died' })
  book.enter({ kind: personDetails, subjects: [child.id], by: officer, versions })
}

function recordNumbers({ book, chance, officer, today }: Scene, child: Child, number: number): void {
  const put = (scheme: string, value: string, given: Day, ended: Day | null = null) =>
    book.enter({ kind: identifier, subjects: [child.id], by: officer, versions: [{ at: entered(chance, latest(given, child.known), '0'), answers: { scheme, value, given, ended } }] })
  put('local', `SYN-${String(number).padStart(6, '0')}`, child.known)
  const age = child.born === null ? -1 : ageOn(child.born, today)
  // Numbers of the right shape that were never given out: 999 is nobody's authority, and no NHS number begins 9990.
  if (age >= 5) put('upn', `Z999${String(4000 + (number % 900))}${String(number).padStart(6, '0').slice(-6)}`, latest(later(child.born!, 4.6 * 365), earlier(child.known, 900)))
  if (age >= 5 && chance.yes(0.02)) put('former_upn', `Y999${String(4000 + (number % 700))}${String(number).padStart(6, '0').slice(-6)}`, later(child.born!, 4.6 * 365), later(child.born!, 4.9 * 365))
  if (age >= 0 && chance.yes(0.6)) put('nhs', `9990${String(number).padStart(6, '0')}`, child.born!)
  if (child.inCare) put('ssda903', `SYN9${String(number).padStart(6, '0')}`, child.inCare.from)
  if (child.alone) put('home_office', `SYN/H${number}`, child.known)
}

function recordRelations({ book, chance, officer }: Scene, family: Family, child: Child): void {
  const at = entered(chance, child.known, '1')
  const put = (answers: Version['answers']) => book.enter({ kind: relationship, subjects: [child.id], by: officer, versions: [{ at, answers: { began: child.born, ...answers } }] })
  if (!child.alone) {
    put({ who: family.mother, is: 'mother', parental_responsibility: 'yes', contact: '07700 900' + String(chance.whole(0, 999)).padStart(3, '0') })
    if (family.father) put({ who: family.father, is: 'father', parental_responsibility: chance.weighted({ yes: 62, no: 22, not_known: 16 }) })
  }
  for (const other of family.children) {
    if (other !== child && other.known <= child.known) put({ who: `${other.given} ${other.family}`, known_child: other.id, is: 'sibling', parental_responsibility: 'no' })
  }
}

function recordHome(scene: Scene, family: Family): void {
  const { book, chance, officer } = scene
  const hidden = chance.yes(0.012)
  const kept = hidden ? { non_disclosable: 'yes', kept_from: 'From the father, after violence in the home' } : { non_disclosable: 'no' }
  for (const child of family.children) {
    if (child.alone) continue
    const from = latest(child.born ?? child.known, earlier(child.known, chance.whole(100, 1500)))
    const before = chance.yes(0.18) ? { lines: street(chance), postcode: postcode(chance), moved_in: earlier(from, 400), moved_out: from } : null
    const put = (answers: Version['answers'], ...more: Version[]) => book.enter({ kind: address, subjects: [child.id], by: officer, versions: [{ at: entered(chance, child.known, '0'), answers: { what: 'home', ...answers } }, ...more] })
    if (before && child.born !== null && before.moved_in > child.born) put({ ...before, non_disclosable: 'no' })
    const home = { lines: family.home, postcode: chance.yes(0.02) ? null : family.postcode, moved_in: from, ...kept }
    const gone = child.inCare ? [{ at: entered(chance, latest(child.inCare.from, child.known)), answers: { what: 'home', ...home, moved_out: child.inCare.until === null ? child.inCare.from : null }, reason: 'The child is looked after' }] : []
    put(home, ...(child.inCare?.until === null ? gone : []))
    // Now and then an address is put on the wrong child and taken back.
    if (chance.yes(0.004)) {
      const at = entered(chance, child.known)
      const answers = { what: 'home', lines: street(chance), postcode: postcode(chance), moved_in: child.known, non_disclosable: 'no' }
      book.enter({ kind: address, subjects: [child.id], by: officer, versions: [{ at, answers }, { at: at + 3 * 24 * hour, answers, reason: 'Entered on the wrong child', become: 'withdrawn' }] })
    }
  }
  const together = family.children.filter((child) => child.born !== null && child.inCare?.until !== null && !child.alone && child.died === null)
  if (together.length < 2) return
  const began = latest(...together.map(({ known }) => known))
  const adults = [family.mother, family.father].filter(Boolean).join(', ')
  book.enter({ kind: household, subjects: together.map(({ id }) => id), by: officer, versions: [{ at: entered(chance, began, '1'), answers: { where: family.home, adults, began } }] })
}

function recordMoves({ book, chance, officer, service, today }: Scene, child: Child): void {
  const put = (direction: 'in' | 'out', on: Day) =>
    book.enter({
      kind: moved, subjects: [child.id], by: officer,
      versions: [{ at: entered(chance, on), answers: { direction, moved_on: on, other_authority: chance.yes(0.95) ? chance.pick(otherAuthorities) : null, handed_over: direction === 'out' ? 'Chronology and assessment sent; their front door has confirmed that it has them' : null } }],
    })
  if (child.movedOut) put('out', child.movedOut)
  if (chance.yes(0.025) && (child.born === null || daysBetween(child.born, child.known) > 60)) put('in', child.known)
  if (!chance.yes(0.003)) return
  const from = latest(child.known, earlier(today, chance.whole(20, 500)))
  book.enter({
    kind: restriction, subjects: [child.id], by: service.of('divisional_manager')[0]!,
    versions: [{ at: startOf(from) + 10 * hour, answers: { from, why: chance.pick(['A relative works in the service', 'Placed for adoption', 'A court has ordered that this is kept apart']), ask: service.of('divisional_manager')[0] } }],
  })
}

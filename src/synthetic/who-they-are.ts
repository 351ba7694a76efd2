import { addDays, ageOn, type Day } from '#language/day.ts'
import { identifier, personDetails } from '#language/spine/index.ts'
import type { Version } from './book.ts'
import type { Child, Family } from './child.ts'
import { recordHome } from './homes.ts'
import { earlier, hour, later, latest } from './moments.ts'
import { recordMoves } from './moves.ts'
import { misspelt } from './names.ts'
import { recordRelations } from './relations.ts'
import { entered, type Scene } from './scene.ts'

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
    given_name: chance.yes(0.003) ? null : child.given,
    family_name: chance.yes(0.003) ? null : child.family,
    also_known_as: chance.yes(0.03) ? misspelt(chance, child.given) : null,
    born: child.born,
    expected: child.expected,
    sex: child.sex === null ? null : chance.yes(0.006) ? 'not_recorded' : child.sex,
    ethnicity: chance.yes(0.02) ? null : child.ethnicity,
    disabled: chance.weighted({ no: 84, yes: 12, not_known: 4 }),
    died: null,
  }
  const versions: Version[] = []
  const unbornThen = child.born !== null && child.born > child.known
  if (unbornThen) {
    // Birth continues the same record.
    const expected = child.expected ?? later(child.born!, chance.whole(-12, 12))
    versions.push({
      at,
      answers: { ...answers, given_name: 'Unborn', born: null, expected, sex: null, ethnicity: null, disabled: null },
    })
    versions.push({
      at: entered(chance, addDays(child.born!, 1)),
      answers: { ...answers, expected },
      reason: 'The child was born',
    })
  } else if (child.born === null) {
    versions.push({ at, answers: { ...answers, given_name: 'Unborn', ethnicity: null, disabled: null } })
  } else if (chance.yes(0.02)) {
    versions.push({ at, answers: { ...answers, given_name: misspelt(chance, child.given) } })
    versions.push({ at: at + chance.between(2, 90) * 24 * hour, answers, reason: 'The name was spelt wrongly' })
  } else if (chance.yes(0.01)) {
    versions.push({ at, answers: { ...answers, born: null } })
    if (chance.yes(0.5))
      versions.push({ at: at + chance.between(2, 60) * 24 * hour, answers, reason: 'The date of birth was found out' })
  } else versions.push({ at, answers })
  if (child.died)
    versions.push({
      at: entered(chance, child.died, '1'),
      answers: { ...answers, died: child.died },
      reason: 'The child died',
    })
  book.enter({ kind: personDetails, subjects: [child.id], by: officer, versions })
}

function recordNumbers({ book, chance, officer, today }: Scene, child: Child, number: number): void {
  const put = (scheme: string, value: string, given: Day, ended: Day | null = null) =>
    book.enter({
      kind: identifier,
      subjects: [child.id],
      by: officer,
      versions: [{ at: entered(chance, latest(given, child.known), '0'), answers: { scheme, value, given, ended } }],
    })
  put('local', `SYN-${String(number).padStart(6, '0')}`, child.known)
  const age = child.born === null ? -1 : ageOn(child.born, today)
  // Numbers of the right shape that were never given out: 999 is nobody's authority, and no NHS number begins 9990.
  if (age >= 5)
    put(
      'upn',
      `Z999${String(4000 + (number % 900))}${String(number).padStart(6, '0').slice(-6)}`,
      latest(later(child.born!, 4.6 * 365), earlier(child.known, 900)),
    )
  if (age >= 5 && chance.yes(0.02))
    put(
      'former_upn',
      `Y999${String(4000 + (number % 700))}${String(number).padStart(6, '0').slice(-6)}`,
      later(child.born!, 4.6 * 365),
      later(child.born!, 4.9 * 365),
    )
  if (age >= 0 && chance.yes(0.6)) put('nhs', `9990${String(number).padStart(6, '0')}`, child.born!)
  if (child.inCare) put('ssda903', `SYN9${String(number).padStart(6, '0')}`, child.inCare.from)
  if (child.alone) put('home_office', `SYN/H${number}`, child.known)
}

import { informationShared, returnInterview } from '#pathways/missing/records.ts'
import type { Version } from './book.ts'
import type { Child } from './child.ts'
import type { Recorded } from './missing-records.ts'
import { dayAt, hour, momentAt, shown, weekdaysOn, type Ms } from './moments.ts'
import { interviewSaid, notPossible, peopleMet, placesGone, shared } from './said.ts'
import type { Scene } from './scene.ts'

/** Shares as in calibration section 6: offered 90, of which held 65, of which within 72 hours 55 in a middling council, and better since. */
const outcomes = {
  held: 66,
  declined_by_child: 17,
  declined_by_parent: 5,
  attempted: 4,
  not_possible: 4,
  covered: 2,
  offered: 2,
} as const

/** The offer, and what became of it: each a record of its own. */
export function recordInterview(scene: Scene, child: Child, episode: Recorded): void {
  const { chance, service } = scene
  if (episode.withHomeAuthority) return
  const by = chance.pick(service.of('return_interviewer'))
  const outcome = chance.weighted(outcomes)
  // Nobody offers before they know that the child is back.
  const offered =
    Math.max(episode.returnKnown, inOffice(episode.returned + chance.lognormal(14, 0.7) * hour)) + 0.3 * hour
  const put = (at: Ms, answers: Version['answers']) =>
    enterOne(scene, child, episode, by, at, { happened: momentAt(at), by, ...answers })
  const giveUp = (after: number) => {
    const at = inOffice(episode.returned + chance.between(after, after * 4) * 24 * hour)
    if (chance.yes(0.8)) put(at, { outcome: 'not_possible', why_not: chance.pick(notPossible) })
  }
  if (!chance.yes(0.91)) return giveUp(9)
  if (outcome === 'offered' || chance.yes(0.8)) put(offered, { outcome: 'offered' })
  if (outcome === 'offered') return giveUp(5)
  if (outcome !== 'held') {
    const at = Math.max(offered + hour, inOffice(episode.returned + chance.lognormal(50, 0.6) * hour))
    put(at, { outcome, why_not: outcome === 'not_possible' ? chance.pick(notPossible) : null })
    if (outcome === 'attempted') giveUp(4)
    return
  }
  const quick = chance.yes(0.63)
  const at = Math.max(
    offered + hour,
    episode.returned + (quick ? chance.between(16, 71.5) : 72 + chance.waiting(80)) * hour,
  )
  recordHeld(scene, child, episode, by, at)
}

function recordHeld(scene: Scene, child: Child, episode: Recorded, by: string, at: Ms): void {
  const { chance, service } = scene
  const answers = {
    outcome: 'held',
    happened: momentAt(at),
    by,
    independent: chance.weighted({ yes: 94, no: 4, not_known: 2 }),
    pushed: someOf(scene, {
      conflict: 40,
      unhappy: 25,
      school: 14,
      restrictions: 30,
      mental_health: 12,
      violence: 4,
      other: 6,
    }),
    pulled: someOf(scene, {
      friends: 60,
      family: 25,
      partner: 12,
      older_person: 9,
      substances: 14,
      gang: 5,
      money: 4,
      other: 5,
    }),
    places: chance.pick(placesGone),
    people: chance.pick(peopleMet),
    harm: chance.weighted({ no: 91, yes: 4, not_known: 5 }),
    said: chance.yes(0.93) ? chance.pick(interviewSaid) : null,
  }
  const signed: Version[] =
    answers.said !== null && chance.yes(0.6)
      ? [{ at: at + chance.between(20, 200) * hour, answers, become: 'signed off' }]
      : []
  const interview = enterOne(scene, child, episode, by, at, answers, signed)
  if (interview === null || !chance.yes(0.95)) return
  const told = Math.max(
    at + hour,
    shown(weekdaysOn(dayAt(at), Number(chance.weighted({ '0': 30, '1': 30, '2': 15, '4': 13, '7': 12 }))), '16:00'),
  )
  scene.book.enter({
    kind: informationShared,
    subjects: [child.id],
    about: interview,
    by: chance.yes(0.8) ? by : chance.pick(service.of('return_interviewer')),
    versions: [
      {
        at: told + hour,
        answers: {
          shared: momentAt(told),
          with_whom: ['social_worker', ...chance.some(['police', 'carer', 'parent', 'school', 'health'], 0.4)],
          what: chance.pick(shared),
          used_in: chance.some(['risk_assessment', 'plan', 'intelligence'], 0.45),
        },
      },
    ],
  })
}

function enterOne(
  { book, chance }: Scene,
  child: Child,
  episode: Recorded,
  by: string,
  happened: Ms,
  answers: Version['answers'],
  more: Version[] = [],
): string | null {
  const at = happened + (chance.yes(0.9) ? chance.between(0.2, 5) : chance.between(24, 150)) * hour
  return book.enter({
    kind: returnInterview,
    subjects: [child.id],
    about: episode.id,
    by,
    versions: [{ at, answers }, ...more.map((version) => ({ ...version, at: Math.max(version.at, at + hour) }))],
  })
}

function someOf({ chance }: Scene, weights: Readonly<Record<string, number>>): string[] {
  return Object.keys(weights).filter((key) => chance.yes(weights[key]! / 100))
}

/** A visit is made between nine and six: what falls at night waits for the morning. */
function inOffice(at: Ms): Ms {
  const on = dayAt(at)
  const opens = shown(on, '09:00')
  return at < opens ? opens : at > opens + 9 * hour ? shown(dayAt(at + 12 * hour), '09:30') : at
}

import type { Moment } from '#language/answers.ts'
import { addMonths, type Day } from '#language/day.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import type { Version } from './book.ts'
import type { Child } from './child.ts'
import type { Absence } from './going-missing.ts'
import { dayAt, dayOnly, hour, later, momentAt, type Ms } from './moments.ts'
import { actions, placesFound } from './said.ts'
import type { Scene } from './scene.ts'

export type Recorded = {
  id: string
  started: Ms
  returned: Ms
  returnKnown: Ms
  withHomeAuthority: boolean
  type: string
}

/** The area's police stopped using 'absent' fifteen months before today. */
export const absentEnded = (today: Day): Day => addMonths(today, -15)

/**
 * One record from the report to the return. Mostly it is begun while the child is missing and completed on their return;
 * sometimes all of it is entered days later, and sometimes corrected after that.
 */
export function recordAbsence(scene: Scene, child: Child, absence: Absence, placedHere: boolean): Recorded | null {
  const { book, chance, service } = scene
  const nightly = chance.yes(0.4)
  const by = chance.pick(nightly ? service.of('emergency_duty_worker') : service.of('contact_officer'))
  const reported = absence.started + Math.min(absence.returned - absence.started, chance.lognormal(2.2, 0.8) * hour)
  const answers = { ...reportOf(scene, absence), reported: momentAt(reported) }
  const withHomeAuthority = placedHere && chance.yes(0.6)
  const planned = withHomeAuthority || chance.yes(0.36)
  const hourLost = chance.yes(0.025)
  const returned: Moment = hourLost ? dayOnly(absence.returned) : momentAt(absence.returned)
  const home = absence.from === 'care' ? 'placement' : 'home'
  const ending = {
    ...answers,
    returned,
    returned_to: chance.yes(0.94) ? home : 'elsewhere',
    found_at: chance.yes(0.6) ? chance.pick(placesFound) : null,
    interview_planned: planned ? later(dayAt(absence.returned), chance.whole(1, 3)) : null,
    no_interview: withHomeAuthority ? 'home_authority' : null,
  }
  const first = reported + lagOf(scene)
  const returnKnown = Math.max(first + 1, absence.returned + lagOf(scene))
  const late = first >= absence.returned
  const versions: Version[] = late
    ? [{ at: first, answers: ending }]
    : [
        { at: first, answers },
        { at: returnKnown, answers: ending, reason: 'The child returned' },
      ]
  if (chance.yes(0.02)) versions.push(corrected(scene, absence, ending, late ? first : returnKnown))
  const withdrawn = chance.yes(0.004)
  if (withdrawn)
    versions.push({
      at: versions.at(-1)!.at + 50 * hour,
      answers: versions.at(-1)!.answers,
      reason: 'Entered twice',
      become: 'withdrawn',
    })
  const id = book.enter({ kind: missingEpisode, subjects: [child.id], by, versions })
  if (id === null || withdrawn) return null
  return {
    id,
    started: absence.started,
    returned: absence.returned,
    returnKnown: late ? first : returnKnown,
    withHomeAuthority,
    type: answers.type,
  }
}

/** Hours to the entry: most within the shift, one in eight days later. */
const lagOf = ({ chance }: Scene): Ms => (chance.yes(0.87) ? chance.between(0.2, 9) : chance.lognormal(60, 0.8)) * hour

function reportOf({ chance, today }: Scene, absence: Absence) {
  const on = dayAt(absence.started)
  const absent = on < absentEnded(today) ? 16 : 0
  const type = chance.weighted({ missing: 79, absent, unauthorised_absence: absence.from === 'care' ? 9 : 0 })
  const reporters =
    absence.from === 'care'
      ? { home_staff: 55, carer: 33, police: 6, social_worker: 4, school: 2 }
      : { parent: 66, police: 19, school: 9, social_worker: 3, other: 3 }
  return {
    type,
    missing_from: chance.yes(0.995) ? absence.from : null,
    reported_by: chance.weighted<string>(reporters),
    started: chance.yes(0.97) ? momentAt(absence.started) : dayOnly(absence.started),
    known_to_us: chance.weighted({ yes: 92, not_checked: 5, no: 3 }),
    police_reference:
      type === 'missing' && chance.yes(0.93)
        ? `SYN-M${on.slice(2, 4)}${on.slice(5, 7)}${on.slice(8, 10)}-${chance.whole(100, 999)}`
        : null,
    risk: chance.weighted({ medium: 56, low: 14, high: 16, no_apparent: 4, not_graded: 10 }),
    action: chance.yes(0.985) ? chance.pick(actions) : null,
  }
}

/** The police or the home give another hour of return than was first written down. */
function corrected({ chance }: Scene, absence: Absence, ending: Record<string, unknown>, after: Ms): Version {
  const truly = absence.returned + chance.between(0.3, 3) * hour
  return {
    at: Math.max(after, truly) + chance.between(20, 300) * hour,
    answers: { ...ending, returned: momentAt(truly) },
    reason: 'The police gave another time of return',
  }
}

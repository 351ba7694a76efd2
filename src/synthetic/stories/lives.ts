import { address, identifier, merge, moved, personDetails, placedByOther, restriction } from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import type { Child } from '../family.ts'
import { hour, later } from '../moments.ts'
import { otherAuthorities } from '../place.ts'
import type { Stage } from './stage.ts'

/** Known before birth; born three weeks ago. One record throughout. */
export function plantCai(stage: Stage): void {
  const { book, officer } = stage.scene
  const cai = stage.child('cai', { born: stage.ago(24), sex: 'male', known: 140 })
  const expected = stage.ago(20)
  const unborn = { given_name: 'Unborn', family_name: cai.family, expected }
  book.enter({
    kind: personDetails, subjects: [cai.id], by: officer,
    versions: [{ at: stage.at(140, '10:00'), answers: unborn }, { at: stage.at(23, '11:00'), answers: { ...stage.details(cai), expected }, reason: 'The child was born' }],
  })
}

/** Died two days after coming back, before anybody could hold the interview. */
export function plantDee(stage: Stage): void {
  const dee = stage.child('dee', { born: stage.ago(16.1 * 365.25), sex: 'female', known: 200, died: 28 })
  stage.missing(dee, stage.at(31, '22:00'), stage.at(30, '09:00'), { interview_planned: stage.ago(27) })
}

export function plantEli(stage: Stage): void {
  const { book, officer } = stage.scene
  const eli = stage.child('eli', { born: stage.ago(14.9 * 365.25), sex: 'male', known: 410 })
  stage.missing(eli, stage.at(46, '21:00'), stage.at(45, '08:30'), { interview_planned: stage.ago(43) })
  const answers = { direction: 'out', moved_on: stage.ago(44), other_authority: otherAuthorities[0], handed_over: 'Chronology, the open missing episode and the interview still to be held; their front door has confirmed it' }
  book.enter({ kind: moved, subjects: [eli.id], by: officer, versions: [{ at: stage.at(43, '14:00'), answers }] })
}

/** Two records, an episode under each, and the merge that makes them one. Returns how many more records of children there are. */
export function plantFay(stage: Stage): Child {
  const { book, officer, service } = stage.scene
  const fay = stage.child('fay', { born: stage.ago(13.7 * 365.25), sex: 'female', known: 260 })
  stage.overnight(fay, 120)
  const twin: Child = { ...fay, id: book.subject('child'), given: 'Faye', known: stage.ago(70) }
  book.enter({ kind: personDetails, subjects: [twin.id], by: officer, versions: [{ at: stage.at(70, '23:20'), answers: stage.details(twin) }] })
  book.enter({ kind: identifier, subjects: [twin.id], by: officer, versions: [{ at: stage.at(70, '23:25'), answers: { scheme: 'local', value: `SYN-${String(stage.nextNumber()).padStart(6, '0')}`, given: twin.known } }] })
  stage.overnight(twin, 70)
  const why = 'Same date of birth and mother, and she confirms that there is one child, whose name is Fay'
  book.enter({ kind: merge, subjects: [fay.id], by: service.of('principal_team_manager')[0]!, versions: [{ at: stage.at(55, '15:00'), answers: { duplicate: twin.id, merged_on: stage.ago(55), why } }] })
  return twin
}

export function plantGus(stage: Stage): void {
  const { book, officer } = stage.scene
  const gus = stage.child('gus', { born: stage.ago(16.4 * 365.25), sex: 'male', known: 180 })
  const answers = { home_authority: otherAuthorities[0], from: stage.ago(180), told_on: stage.ago(178), interviews: 'them' }
  book.enter({ kind: placedByOther, subjects: [gus.id], by: officer, versions: [{ at: stage.at(179, '11:00'), answers }] })
  stage.missing(gus, stage.at(25, '20:00'), stage.at(24, '06:30'), { missing_from: 'care', reported_by: 'home_staff', no_interview: 'home_authority', interview_planned: stage.ago(22) })
}

export function plantHal(stage: Stage): void {
  const { book, service } = stage.scene
  const hal = stage.child('hal', { born: stage.ago(15.5 * 365.25), sex: 'male', known: 240 })
  const ask = service.of('divisional_manager')[0]!
  book.enter({ kind: restriction, subjects: [hal.id], by: ask, versions: [{ at: stage.at(238, '10:00'), answers: { from: stage.ago(238), why: 'A relative works in the service', ask } }] })
  stage.overnight(hal, 50)
}

export function plantKit(stage: Stage): void {
  const { book, officer } = stage.scene
  const kit = stage.child('kit', { born: stage.ago(9.3 * 365.25), sex: 'female', known: 160 })
  const answers = { what: 'home', lines: '9 Windmill Rise, Northmere', postcode: 'ZZ7 3KK', moved_in: stage.ago(150), non_disclosable: 'yes', kept_from: 'From her father and his family, after violence in the home' }
  book.enter({ kind: address, subjects: [kit.id], by: officer, versions: [{ at: stage.at(149, '10:00'), answers }] })
}

/** Jay's time in care: a foster home, then supported accommodation. */
export function placeJay(stage: Stage, jay: Child): void {
  const { book, officer } = stage.scene
  const from = jay.inCare!.from
  const moved = later(from, 420)
  const common = { legal_status: 'C2', need: 'N1', home_postcode: 'ZZ1 1LL' }
  const first = { ...common, began: from, why_new: 'S', placement: 'U6', provider: 'PR1' }
  const enter = (versions: { at: number; answers: Record<string, unknown>; reason?: string }[]) => book.enter({ kind: careEpisode, subjects: [jay.id], by: officer, versions })
  enter([{ at: stage.at(700, '12:00'), answers: first }, { at: stage.at(280, '12:00') + hour, answers: { ...first, ended: moved, why_ended: 'X1', why_changed: 'CARPL' }, reason: 'The episode ended' }])
  enter([{ at: stage.at(280, '13:30'), answers: { ...common, began: moved, why_new: 'P', placement: 'K3', provider: 'PR4', placement_postcode: 'ZZ4 2KJ' } }])
}

import { address, personDetails, placedByOther, restriction } from '#language/spine/index.ts'
import { otherAuthorities } from '../place.ts'
import { detailsOf, introduce } from './introduce.ts'
import type { Stage } from './stage.ts'
import { missing, overnight } from './told.ts'

/** Known before birth; born three weeks ago. One record throughout. */
export function plantCai(stage: Stage): void {
  const { book, officer } = stage.scene
  const cai = introduce(stage, 'cai', { born: stage.ago(24), sex: 'male', known: 140 })
  const expected = stage.ago(20)
  const unborn = { given_name: 'Unborn', family_name: cai.family, expected }
  book.enter({
    kind: personDetails,
    subjects: [cai.id],
    by: officer,
    versions: [
      { at: stage.at(140, '10:00'), answers: unborn },
      { at: stage.at(23, '11:00'), answers: { ...detailsOf(cai), expected }, reason: 'The child was born' },
    ],
  })
}

/** Died two days after coming back, before anybody could hold the interview. */
export function plantDee(stage: Stage): void {
  const dee = introduce(stage, 'dee', { born: stage.ago(16.1 * 365.25), sex: 'female', known: 200, died: 28 })
  missing(stage, dee, stage.at(31, '22:00'), stage.at(30, '09:00'), { interview_planned: stage.ago(27) })
}

export function plantGus(stage: Stage): void {
  const { book, officer } = stage.scene
  const gus = introduce(stage, 'gus', { born: stage.ago(16.4 * 365.25), sex: 'male', known: 180 })
  const answers = {
    home_authority: otherAuthorities[0],
    from: stage.ago(180),
    told_on: stage.ago(178),
    interviews: 'them',
  }
  book.enter({
    kind: placedByOther,
    subjects: [gus.id],
    by: officer,
    versions: [{ at: stage.at(179, '11:00'), answers }],
  })
  missing(stage, gus, stage.at(25, '20:00'), stage.at(24, '06:30'), {
    missing_from: 'care',
    reported_by: 'home_staff',
    no_interview: 'home_authority',
    interview_planned: stage.ago(22),
  })
}

export function plantHal(stage: Stage): void {
  const { book, service } = stage.scene
  const hal = introduce(stage, 'hal', { born: stage.ago(15.5 * 365.25), sex: 'male', known: 240 })
  const ask = service.of('divisional_manager')[0]!
  book.enter({
    kind: restriction,
    subjects: [hal.id],
    by: ask,
    versions: [
      { at: stage.at(238, '10:00'), answers: { from: stage.ago(238), why: 'A relative works in the service', ask } },
    ],
  })
  overnight(stage, hal, 50)
}

export function plantKit(stage: Stage): void {
  const { book, officer } = stage.scene
  const kit = introduce(stage, 'kit', { born: stage.ago(9.3 * 365.25), sex: 'female', known: 160 })
  const answers = {
    what: 'home',
    lines: '9 Windmill Rise, Northmere',
    postcode: 'ZZ7 3KK',
    moved_in: stage.ago(150),
    non_disclosable: 'yes',
    kept_from: 'From her father and his family, after violence in the home',
  }
  book.enter({ kind: address, subjects: [kit.id], by: officer, versions: [{ at: stage.at(149, '10:00'), answers }] })
}

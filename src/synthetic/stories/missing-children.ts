import { addMonths, day } from '#language/day.ts'
import { household, relationship } from '#language/spine/index.ts'
import { exploitationFlag } from '#pathways/missing/records.ts'
import type { Child } from '../child.ts'
import { dayOnly, hour, startOf } from '../moments.ts'
import { introduce } from './introduce.ts'
import type { Stage } from './stage.ts'
import { interview, missing, overnight } from './told.ts'

/** Amy and Lou are sisters: Lou's third report led to one strategy discussion for both. Amy has had two in ninety days. */
export function plantSisters(stage: Stage): { amy: Child; lou: Child } {
  const { book, officer } = stage.scene
  const amy = introduce(stage, 'amy', { born: stage.ago(14.4 * 365.25), sex: 'female' })
  const lou = introduce(stage, 'lou', { born: stage.ago(12.6 * 365.25), sex: 'female' })
  const at = startOf(amy.known) + 12 * hour
  for (const [one, other] of [
    [amy, lou],
    [lou, amy],
  ] as const) {
    const answers = {
      who: `${other.given} ${other.family}`,
      known_child: other.id,
      is: 'sibling',
      parental_responsibility: 'no',
      began: lou.born,
    }
    book.enter({ kind: relationship, subjects: [one.id], by: officer, versions: [{ at, answers }] })
  }
  book.enter({
    kind: household,
    subjects: [amy.id, lou.id],
    by: officer,
    versions: [{ at, answers: { where: '1 Lantern Lane, Northmere', adults: 'Lorna Ashdown', began: amy.known } }],
  })
  for (const days of [40, 13]) overnight(stage, amy, days)
  for (const days of [78, 60, 33]) overnight(stage, lou, days)
  return { amy, lou }
}

/** Seventy-two hours to the minute, a minute more, and a return whose hour nobody wrote down. */
export function plantBen(stage: Stage): void {
  const ben = introduce(stage, 'ben', { born: stage.ago(15.2 * 365.25), sex: 'male', known: 500 })
  for (const [days, minutes] of [
    [310, 0],
    [205, 1],
  ] as const) {
    const back = stage.at(days, '10:00')
    const episode = missing(stage, ben, back - 14 * hour, back)
    interview(stage, ben, episode, back + 6 * hour, { outcome: 'offered' })
    interview(stage, ben, episode, back + 72 * hour + minutes * 60_000)
  }
  const back = stage.at(95, '12:00')
  const episode = missing(stage, ben, back - 15 * hour, back, { returned: dayOnly(back) })
  interview(stage, ben, episode, back + 4 * hour, { outcome: 'offered' })
  interview(stage, ben, episode, stage.at(92, '12:00'))
}

/** Flagged, missing before and missing now: the second evening of it. */
export function plantIvy(stage: Stage): Child {
  const { book, service } = stage.scene
  const ivy = introduce(stage, 'ivy', { born: stage.ago(15.8 * 365.25), sex: 'female', known: 420 })
  const reviewer = service.of('principal_team_manager')[0]!
  const answers = {
    of: 'criminal',
    level: 'emerging',
    from: stage.ago(150),
    reviewer,
    reasons: 'Seen with older young people at the station; a second phone; money that nobody gave her',
  }
  book.enter({
    kind: exploitationFlag,
    subjects: [ivy.id],
    by: reviewer,
    versions: [
      { at: stage.at(150, '15:00'), answers },
      {
        at: stage.at(62, '15:00'),
        answers: { ...answers, level: 'significant' },
        reason: 'Reviewed at the exploitation panel',
      },
    ],
  })
  overnight(stage, ivy, 101)
  missing(stage, ivy, stage.at(2, '18:20'), null, { risk: 'high', type: 'missing' })
  return ivy
}

export function plantNia(stage: Stage): Child {
  const nia = introduce(stage, 'nia', { born: stage.ago(13.3 * 365.25), sex: 'female', known: 90 })
  missing(stage, nia, stage.at(1, '20:30'), null)
  return nia
}

/** Eighteen in two days, before the interview after last night's return is due. */
export function plantJay(stage: Stage): Child {
  const eighteen = stage.ago(-2)
  const born = addMonths(eighteen, -216)
  const jay = introduce(stage, 'jay', { born: day(born), sex: 'male', known: 900, inCare: 700 })
  missing(stage, jay, stage.at(2, '23:10'), stage.at(1, '19:30'))
  return jay
}

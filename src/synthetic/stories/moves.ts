import { identifier, merge, moved, personDetails } from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import type { Child } from '../child.ts'
import { hour, later } from '../moments.ts'
import { otherAuthorities } from '../place.ts'
import { detailsOf, introduce } from './introduce.ts'
import type { Stage } from './stage.ts'
import { missing, overnight } from './told.ts'

export function plantEli(stage: Stage): void {
  const { book, officer } = stage.scene
  const eli = introduce(stage, 'eli', { born: stage.ago(14.9 * 365.25), sex: 'male', known: 410 })
  missing(stage, eli, stage.at(46, '21:00'), stage.at(45, '08:30'), { interview_planned: stage.ago(43) })
  const answers = {
    direction: 'out',
    moved_on: stage.ago(44),
    other_authority: otherAuthorities[0],
    handed_over:
      'Chronology, the open missing episode and the interview still to be held; their front door has confirmed it',
  }
  book.enter({ kind: moved, subjects: [eli.id], by: officer, versions: [{ at: stage.at(43, '14:00'), answers }] })
}

/** Two records, an episode under each, and the merge that makes them one. Returns how many more records of children there are. */
export function plantFay(stage: Stage): Child {
  const { book, officer, service } = stage.scene
  const fay = introduce(stage, 'fay', { born: stage.ago(13.7 * 365.25), sex: 'female', known: 260 })
  overnight(stage, fay, 120)
  const twin: Child = { ...fay, id: book.subject('child'), given: 'Faye', known: stage.ago(70) }
  book.enter({
    kind: personDetails,
    subjects: [twin.id],
    by: officer,
    versions: [{ at: stage.at(70, '23:20'), answers: detailsOf(twin) }],
  })
  book.enter({
    kind: identifier,
    subjects: [twin.id],
    by: officer,
    versions: [
      {
        at: stage.at(70, '23:25'),
        answers: { scheme: 'local', value: `SYN-${String(stage.nextNumber()).padStart(6, '0')}`, given: twin.known },
      },
    ],
  })
  overnight(stage, twin, 70)
  const why = 'Same date of birth and mother, and she confirms that there is one child, whose name is Fay'
  book.enter({
    kind: merge,
    subjects: [fay.id],
    by: service.of('principal_team_manager')[0]!,
    versions: [{ at: stage.at(55, '15:00'), answers: { duplicate: twin.id, merged_on: stage.ago(55), why } }],
  })
  return twin
}

/** Jay's time in care: a foster home, then supported accommodation. */
export function placeJay(stage: Stage, jay: Child): void {
  const { book, officer } = stage.scene
  const from = jay.inCare!.from
  const moved = later(from, 420)
  const common = { legal_status: 'C2', need: 'N1', home_postcode: 'ZZ1 1LL' }
  const first = { ...common, began: from, why_new: 'S', placement: 'U6', provider: 'PR1' }
  const enter = (versions: { at: number; answers: Record<string, unknown>; reason?: string }[]) =>
    book.enter({ kind: careEpisode, subjects: [jay.id], by: officer, versions })
  enter([
    { at: stage.at(700, '12:00'), answers: first },
    {
      at: stage.at(280, '12:00') + hour,
      answers: { ...first, ended: moved, why_ended: 'X1', why_changed: 'CARPL' },
      reason: 'The episode ended',
    },
  ])
  enter([
    {
      at: stage.at(280, '13:30'),
      answers: {
        ...common,
        began: moved,
        why_new: 'P',
        placement: 'K3',
        provider: 'PR4',
        placement_postcode: 'ZZ4 2KJ',
      },
    },
  ])
}

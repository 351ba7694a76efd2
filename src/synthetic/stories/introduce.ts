import type { Day } from '#language/day.ts'
import type { RecordKind } from '#language/record.ts'
import { address, identifier, personDetails, relationship } from '#language/spine/index.ts'
import type { Child } from '../child.ts'
import { hour, shown, startOf } from '../moments.ts'
import { allocate } from '../responsible.ts'
import type { Stage } from './stage.ts'
import { stories, type StoryId } from './who.ts'

/** Days before today at which the child became known, came into care, died. */
type Who = { born: Day; sex: 'female' | 'male'; known?: number; inCare?: number; died?: number }

/** A child with a name, a number, a mother and a home, allocated to the story's team. */
export function introduce(stage: Stage, story: StoryId, { born, sex, known = 330, inCare, died }: Who): Child {
  const { book, officer } = stage.scene
  const since = stage.ago(known)
  const { given, family } = stories[story]
  const child: Child = {
    id: book.subject('child'),
    given,
    family,
    born,
    expected: null,
    sex,
    ethnicity: 'WBRI',
    known: since,
    closed: died === undefined ? null : stage.ago(died),
    died: died === undefined ? null : stage.ago(died),
    movedOut: null,
    alone: false,
    inCare: inCare === undefined ? null : { from: stage.ago(inCare), until: null },
  }
  const at = startOf(since) + 10 * hour
  const put = (kind: RecordKind, answers: Record<string, unknown>) =>
    book.enter({ kind, subjects: [child.id], by: officer, versions: [{ at, answers }] })
  // Whoever was known before birth tells their own beginning.
  if (born <= since) recordDetails(stage, child, at)
  const number = stage.nextNumber()
  put(identifier, { scheme: 'local', value: `SYN-${String(number).padStart(6, '0')}`, given: since })
  const began = born <= since ? born : null
  put(relationship, { who: `Lorna ${family}`, is: 'mother', parental_responsibility: 'yes', began })
  if (story !== 'kit') {
    const home = { what: 'home', lines: `${number} Lantern Lane, Northmere`, postcode: `ZZ1 ${number % 10}LL` }
    put(address, { ...home, moved_in: since, non_disclosable: 'no' })
  }
  stage.cases.set(child.id, allocate(stage.scene, child, stage.homes, true))
  return child
}

function recordDetails(stage: Stage, child: Child, at: number): void {
  const answers = detailsOf(child)
  const { died } = child
  const death = died && { at: shown(died, '18:00'), answers: { ...answers, died }, reason: 'The child died' }
  const versions = [{ at, answers }, ...(death ? [death] : [])]
  stage.scene.book.enter({ kind: personDetails, subjects: [child.id], by: stage.scene.officer, versions })
}

export const detailsOf = ({ given, family, born, expected, sex, ethnicity }: Child) => ({
  given_name: given,
  family_name: family,
  born,
  expected,
  sex,
  ethnicity,
  disabled: 'no',
})

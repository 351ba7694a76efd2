import { codesIn } from '#language/code.ts'
import type { RecordKind } from '#language/record.ts'
import { roles, type RoleId } from '#language/roles.ts'
import { forumBody, forumRecords, seat } from '#pathways/forums/records.ts'
import { ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { childrenNamed } from '#workings/reporting/named.ts'
import type { Said } from '#workings/tables/values.ts'
import type { SignedIn } from '../front/screen.ts'

const ofForums: ReadonlySet<string> = new Set(forumRecords.map(({ id }) => id))
const ofNoChild: ReadonlySet<string> = new Set([forumBody.id, seat.id])
type Eyes = Told<typeof forumBody>['answers']['eyes']

/** The forum that a record is of, through the meeting that it belongs to. */
function forumAbove(all: readonly Any[], about: string | null): Told<typeof forumBody> | undefined {
  const byId = new Map(all.map((one) => [one.record, one]))
  let above = byId.get(about ?? '')
  for (let up = 0; above && above.kind !== forumBody.id && up < 4; up++) above = byId.get(above.about ?? '')
  return ofKind(all, forumBody).find(({ record }) => record === above?.record)
}

export const eyesOf = (all: readonly Any[], one: Pick<Any, 'about'>): Eyes =>
  forumAbove(all, one.about)?.answers.eyes ?? 'public'

/** Whoever reaches no child reads no sitting at which children are spoken of one by one: the Lead Member alone, by codes. */
const maySit = (role: RoleId, eyes: Eyes): boolean =>
  roles[role].scope !== 'none' ||
  (eyes !== 'named' && eyes !== 'pseudonym') ||
  (eyes === 'pseudonym' && role === 'lead_member')

/** Whether a reader may open this, by the eyes of the forum it is of. The forum itself and its seats say nothing of any child. */
export const isForEyes = (all: readonly Any[], role: RoleId, one: Pick<Any, 'kind' | 'about'>): boolean =>
  !ofForums.has(one.kind) || ofNoChild.has(one.kind) || maySit(role, eyesOf(all, one))

/** The register, the plan and the forums without the sittings that are not for this reader. */
export const cutByEyes = (all: readonly Any[], role: RoleId): readonly Any[] =>
  roles[role].scope === 'none' ? all.filter((one) => isForEyes(all, role, one)) : all

/** What is written for a forum names no child unless it may see names, and gives no child's code where it may see totals alone. */
export async function beyondEyes(
  ask: SignedIn,
  seam: Seam,
  held: () => Promise<readonly Any[]>,
  { kind, about, answers }: { kind: RecordKind; about: string | null; answers: Said },
): Promise<PageProblem[]> {
  if (!ofForums.has(kind.id) || ofNoChild.has(kind.id)) return []
  const eyes = eyesOf(await held(), { about })
  if (eyes === 'named') return []
  const typed = Object.entries(kind.fields).flatMap(([part, { shape }]) => {
    const words = shape.is === 'text' ? answers[part] : null
    return typeof words === 'string' && words !== '' ? [{ where: kind.name, part, words }] : []
  })
  const named = await seam.asKeeper((tx) => childrenNamed(tx, ask.view, typed))
  const codes = eyes === 'pseudonym' ? [] : typed.filter(({ words }) => codesIn(words).length > 0)
  return [
    ...named.map(({ part, words }) => ({ field: part ?? '', words: `${words}. This forum may not see names` })),
    ...codes.map(({ part }) => ({ field: part, words: 'That is a child’s code. This forum sees totals alone' })),
  ]
}

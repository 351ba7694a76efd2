import { roles, type RoleId } from '#language/roles.ts'
import { evidenceLapsed } from '#language/spine/index.ts'
import { improvementRecords } from '../improvement/records.ts'
import { isShut } from '../improvement/published.ts'
import { ofKind, type Any, type Told } from '../improvement/told.ts'
import { forumBody, forumRecords, seat } from './records.ts'

/** Whatever the register, the plan and the forums are kept in. */
export const kindsOfThePromise: readonly string[] = [...improvementRecords, ...forumRecords, evidenceLapsed].map(
  ({ id }) => id,
)

const ofForums: ReadonlySet<string> = new Set(forumRecords.map(({ id }) => id))
const ofNoChild: ReadonlySet<string> = new Set([forumBody.id, seat.id])
type Eyes = Told<typeof forumBody>['answers']['eyes']

/** Whether what is written in it is for the eyes of a forum: the forum itself and its seats say nothing of any child. */
export const isOfASitting = (kind: string): boolean => ofForums.has(kind) && !ofNoChild.has(kind)

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

/** Whether a reader may open this, by the eyes of the forum it is of. */
export const isForEyes = (all: readonly Any[], role: RoleId, one: Pick<Any, 'kind' | 'about'>): boolean =>
  !isOfASitting(one.kind) || maySit(role, eyesOf(all, one))

/** The register, the plan and the forums without the sittings that are not for this reader. */
export const cutByEyes = (all: readonly Any[], role: RoleId): readonly Any[] =>
  roles[role].scope === 'none' ? all.filter((one) => isForEyes(all, role, one)) : all

/** Whether one record of the register, the plan or a forum is a reader’s to open: by screen, by command, whatever the way. */
export const isTheirs = (
  all: readonly Any[],
  { role, improves, today }: { role: RoleId; improves: boolean; today: string },
  one: Pick<Any, 'record' | 'kind' | 'about' | 'answers'>,
): boolean => isForEyes(all, role, one) && (improves || !isShut(all, one, today))

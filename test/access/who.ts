import type { RoleId } from '#language/roles.ts'

/** How a child stands to whoever looks. */
export const relations = [
  'own',
  'team',
  'other team',
  'placed here by another authority',
  'ended',
  'none',
  'other authority',
] as const
export type Relation = (typeof relations)[number]

/** How the child's record stands. */
export const states = ['open', 'restricted', 'relative of staff', 'adopted', 'died'] as const
export type State = (typeof states)[number]

const ours: readonly Relation[] = ['own', 'team', 'other team', 'placed here by another authority', 'ended', 'none']
/** Whoever was reported missing within the year; the child who is nobody’s was not. */
const onThePathway = ours.filter((relation) => relation !== 'none')

/** What is expected, in the words of practice. Nothing of the program's is read for it. */
export const reach: Readonly<Record<RoleId, readonly Relation[]>> = {
  contact_officer: ours,
  emergency_duty_worker: ours,
  business_support: ['own', 'team'],
  return_interviewer: onThePathway,
  social_worker: ['own'],
  team_manager: ['own', 'team'],
  principal_team_manager: ours,
  divisional_manager: ours,
  reviewing_officer: ['own'],
  performance_analyst: ours,
  director: ours,
  chief_executive: [],
  lead_member: [],
  councillor: [],
  partner_agency: [],
  adoption_archivist: [],
  administrator: [],
}

/** What a state leaves of that, and to whom. */
export const opensIn: Readonly<Record<State, 'whoever reaches them' | 'the archive' | 'nobody' | readonly RoleId[]>> = {
  open: 'whoever reaches them',
  died: 'whoever reaches them',
  restricted: ['divisional_manager', 'director'],
  adopted: 'the archive',
  'relative of staff': 'nobody',
}

/** Whether somebody in this role may open a child who stands so to them. */
export function mayOpen(role: RoleId, relation: Relation, state: State): boolean {
  const opens = opensIn[state]
  // The archive opens whatever was sealed here, and nothing else.
  if (opens === 'the archive') return role === 'adoption_archivist' && relation !== 'other authority'
  return (
    reach[role].includes(relation) && (opens === 'whoever reaches them' || (opens !== 'nobody' && opens.includes(role)))
  )
}

/** Who may come to a page at all, where that is fewer than everybody: by what it is for. */
export const withChildren = (Object.keys(reach) as RoleId[]).filter(
  (role) => reach[role].length > 0 || role === 'adoption_archivist',
)
export const recorders = withChildren.filter(
  (role) => !['performance_analyst', 'director', 'adoption_archivist'].includes(role),
)
const signers: RoleId[] = ['team_manager', 'principal_team_manager', 'divisional_manager', 'director']

/** A route about one child: who may come there, and who may do there what it is for. */
export type Route = { comes: readonly RoleId[]; does: readonly RoleId[] }
const looks: Route = { comes: withChildren, does: withChildren }
const records: Route = { comes: withChildren, does: recorders }
/** Where a role that does not record is told so before any child is looked for. */
const recordersAlone: Route = { comes: recorders, does: recorders }
const removersAlone: Route = { comes: ['divisional_manager', 'director'], does: ['divisional_manager', 'director'] }
const besideTheArchive = withChildren.filter((role) => role !== 'adoption_archivist')
const figuresToo: Route = { comes: besideTheArchive, does: besideTheArchive }
const archiveAlone: Route = { comes: ['adoption_archivist'], does: ['adoption_archivist'] }
const signersAlone: Route = { comes: signers, does: signers }

export const ofOneChild: Readonly<Record<string, Route>> = {
  'GET /children/:child': looks,
  'GET /children/:child/merge': recordersAlone,
  'POST /children/:child/merge': recordersAlone,
  'GET /children/:child/records/new/:kind': recordersAlone,
  'POST /children/:child/records/new/:kind': recordersAlone,
  'GET /records/:record': looks,
  'GET /records/:record/documents/:document': looks,
  'GET /records/:record/change': records,
  'POST /records/:record/change': records,
  'GET /records/:record/withdraw': records,
  'POST /records/:record/withdraw': records,
  'GET /records/:record/sign-off': signersAlone,
  'POST /records/:record/sign-off': signersAlone,
  'GET /prompts/:prompt/answer': looks,
  'POST /prompts/:prompt/answer': signersAlone,
  'GET /children/:child/looked': signersAlone,
  'GET /children/:child/extract': recordersAlone,
  'POST /children/:child/extract': recordersAlone,
  'GET /children/:child/subject-access': removersAlone,
  'POST /children/:child/subject-access': removersAlone,
  'GET /children/:child/training-copy': removersAlone,
  'POST /children/:child/training-copy': removersAlone,
  'GET /children/:child/remove': removersAlone,
  'POST /children/:child/remove': removersAlone,
  'GET /records/:record/remove': removersAlone,
  'POST /records/:record/remove': removersAlone,
  'GET /children/:child/promises': figuresToo,
  'GET /archive/:child/identity': archiveAlone,
  'POST /archive/:child/identity': archiveAlone,
}

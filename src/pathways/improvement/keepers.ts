import type { RoleId } from '#language/roles.ts'

/** Those who keep the register, the plan and the forums: whoever leads improvement, and whoever answers for it. */
export const keepers: readonly RoleId[] = [
  'principal_team_manager',
  'divisional_manager',
  'performance_analyst',
  'director',
  'chief_executive',
  'lead_member',
]

/** What they put on record is the authority's own, and names no child: whoever may see figures may read it. */
export const own = { subject: 'authority', openTo: 'figures', recordedBy: keepers } as const

export const nameNoChild = 'Name no child: councillors read this'

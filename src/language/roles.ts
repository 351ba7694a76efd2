/**
 * How far a role sees children: none, those allocated to them, their team's, those of the missing pathway, the whole
 * authority's, or those alone who are sealed in the adoption archive, with whom they became.
 */
export type Scope = 'none' | 'own' | 'team' | 'service' | 'authority' | 'archive'

export type Capability =
  | 'record' // make and correct records
  | 'sign off' // sign records off, answer prompts for a team
  | 'list' // see child-level lists
  | 'figures' // see figures
  | 'configure' // settings
  | 'import'
  | 'issue' // issue publications, and see what was sent to whom
  | 'audit' // read the access log
  | 'people' // who signs in here, as what, and ending their sessions
  | 'restricted' // open restricted children, and look into who opened one in an emergency
  | 'break glass' // open in an emergency, for an hour and with a reason, a record that is not theirs to open
  | 'adoption archive' // open what was sealed when a child was adopted, and say whom the child became
  | 'oversee' // the weekly review by the director and the Lead Member, in which children have codes and no names
  | 'remove' // ask for, or agree to, the lawful removal of what is on record
  | 'disclose' // give a child's whole file to whoever asked for it, and release copies for training
  | 'learn' // lessons from interviews, and what came of them
  | 'improve' // keep the register of inspections, the improvement plan and the forums; see an outcome before it is published

export type Role = { words: string; scope: Scope; may: readonly Capability[] }

/** Roles by capability and scope (design.md section 5). An authority maps its own posts to these. */
export const roles = {
  contact_officer: {
    words: 'Contact officer',
    scope: 'authority',
    may: ['record', 'list', 'figures', 'learn', 'break glass'],
  },
  emergency_duty_worker: {
    words: 'Emergency duty worker',
    scope: 'authority',
    may: ['record', 'list', 'figures', 'learn', 'break glass'],
  },
  business_support: { words: 'Business support', scope: 'team', may: ['record', 'list', 'figures', 'learn'] },
  return_interviewer: { words: 'Return interviewer', scope: 'service', may: ['record', 'list', 'figures', 'learn'] },
  social_worker: {
    words: 'Social worker',
    scope: 'own',
    may: ['record', 'list', 'figures', 'learn', 'break glass'],
  },
  team_manager: {
    words: 'Team manager',
    scope: 'team',
    may: ['record', 'sign off', 'list', 'figures', 'learn', 'break glass'],
  },
  principal_team_manager: {
    words: 'Principal team manager',
    scope: 'authority',
    may: ['record', 'sign off', 'list', 'figures', 'import', 'learn', 'break glass', 'improve'],
  },
  divisional_manager: {
    words: 'Divisional manager',
    scope: 'authority',
    may: [
      'record',
      'sign off',
      'list',
      'figures',
      'restricted',
      'issue',
      'oversee',
      'remove',
      'disclose',
      'learn',
      'improve',
    ],
  },
  reviewing_officer: { words: 'Reviewing officer', scope: 'own', may: ['record', 'list', 'figures', 'learn'] },
  performance_analyst: {
    words: 'Performance analyst',
    scope: 'authority',
    may: ['list', 'figures', 'configure', 'import', 'issue', 'learn', 'improve'],
  },
  director: {
    words: 'Director of children’s services',
    scope: 'authority',
    may: [
      'sign off',
      'list',
      'figures',
      'audit',
      'restricted',
      'issue',
      'oversee',
      'remove',
      'disclose',
      'learn',
      'improve',
    ],
  },
  chief_executive: { words: 'Chief executive', scope: 'none', may: ['figures', 'improve'] },
  lead_member: { words: 'Lead Member', scope: 'none', may: ['figures', 'oversee', 'learn', 'improve'] },
  councillor: { words: 'Councillor', scope: 'none', may: ['figures'] },
  partner_agency: { words: 'Partner agency', scope: 'none', may: ['figures'] },
  administrator: { words: 'Administrator', scope: 'none', may: ['configure', 'people', 'audit', 'import', 'issue'] },
  adoption_archivist: { words: 'Adoption archivist', scope: 'archive', may: ['list', 'adoption archive'] },
} as const satisfies Record<string, Role>

export type RoleId = keyof typeof roles

export const isRole = (text: string): text is RoleId => Object.hasOwn(roles, text)
export const mayDo = (role: RoleId, what: Capability): boolean =>
  (roles[role].may as readonly Capability[]).includes(what)

export const roleWords = Object.fromEntries(Object.entries(roles).map(([id, role]) => [id, role.words])) as Record<
  RoleId,
  string
>

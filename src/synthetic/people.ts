import type { Day } from '#language/day.ts'
import type { RoleId } from '#language/roles.ts'
import type { TeamPlan } from './team-plans.ts'

export type Person = { worker: string; name: string; role: RoleId; team: string | null }

export type Team = {
  id: string
  name: string
  what: TeamPlan['what']
  from: Day
  until: Day | null
  manager: string
  workers: string[]
  predecessor: Team | null
}

export type Leave = { away: string; by: string; from: Day; until: Day }

/** Who works where, before and after the restructure, and who stands in for whom. */
export type Service = {
  restructured: Day
  teams: Team[]
  people: Person[]
  leave: Leave[]
  of(role: RoleId): string[]
  /** Who answered for a team on a day, or their cover. */
  managerOn(team: Team, on: Day): string
  frontDoor: Team
}

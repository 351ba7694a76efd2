import { addMonths, firstOfMonth, type Day } from '#language/day.ts'
import type { RoleId } from '#language/roles.ts'
import { post, teamDetails } from '#language/spine/index.ts'
import { inventAgencies } from './agencies.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import { hiring } from './hiring.ts'
import { inventLeave } from './leave.ts'
import { hour, startOf } from './moments.ts'
import type { Person, Service, Team } from './people.ts'
import { allTeams, type TeamPlan } from './team-plans.ts'

/** Builds the service as it is and as it was: every role is held, and the restructure came seven months ago. */
export function inventService(book: Book, chance: Chance, today: Day, children: number): Service {
  const restructured = firstOfMonth(addMonths(today, -7))
  const opened = firstOfMonth(addMonths(today, -140))
  const hire = hiring(book, chance, opened)
  const teams: Team[] = []
  for (const plan of allTeams(children)) {
    const predecessor = teams.find(({ name }) => name === plan.from) ?? null
    const from = plan.when === 'after' ? restructured : opened
    const until = plan.when === 'before' ? restructured : null
    const id = book.subject('team')
    book.enter({
      kind: teamDetails,
      subjects: [id],
      by: null,
      versions: teamVersions(plan, { from, until, predecessor: predecessor?.id ?? null }),
    })
    // A successor keeps its predecessor's manager where nobody else has taken them; its workers move with their posts.
    const inherits = predecessor !== null && !teams.some((team) => team.predecessor === predecessor)
    const manager = inherits ? predecessor.manager : hire('team_manager').worker
    const workers = workersFor(plan, predecessor, teams, () => hire(plan.role).worker)
    const team: Team = { id, name: plan.name, what: plan.what, from, until, manager, workers, predecessor }
    teams.push(team)
    hold(book, manager, 'team_manager', team)
    for (const worker of workers) hold(book, worker, plan.role, team)
  }
  for (const [role, count] of Object.entries(elsewhere(children)) as [RoleId, number][]) {
    for (let n = 0; n < count; n++) hold(book, hire(role).worker, role, null, opened)
  }
  inventAgencies(book, opened)
  const people = hire.everyone
  const home = (person: Person) =>
    teams.find(
      (team) => team.until === null && (team.manager === person.worker || team.workers.includes(person.worker)),
    )?.id ?? null
  for (const person of people) person.team = home(person)
  const leave = inventLeave(book, chance, teams, people, today)
  // Hired last, so that nobody before has another name for it.
  hold(book, hire('adoption_archivist').worker, 'adoption_archivist', null, opened)
  return {
    restructured,
    teams,
    people,
    leave,
    frontDoor: teams.find(({ what }) => what === 'front door')!,
    of: (role) => people.filter((person) => person.role === role).map(({ worker }) => worker),
    managerOn: (team, on) =>
      leave.find(({ away, from, until }) => away === team.manager && from <= on && on < until)?.by ?? team.manager,
  }
}

function teamVersions(plan: TeamPlan, dates: { from: Day; until: Day | null; predecessor: string | null }) {
  const answers = {
    name: plan.name,
    from: dates.from,
    predecessor: dates.predecessor,
    front_door: plan.what === 'front door' ? 'yes' : 'no',
  }
  const first = { at: startOf(dates.from) - 20 * 24 * hour, answers }
  if (dates.until === null) return [first]
  return [
    first,
    {
      at: startOf(dates.until) - 20 * 24 * hour,
      answers: { ...answers, until: dates.until },
      reason: 'The service was restructured',
    },
  ]
}

/** New teams share out the workers of the team they came from; the rest are new. */
function workersFor(plan: TeamPlan, predecessor: Team | null, teams: readonly Team[], hire: () => string): string[] {
  const taken = new Set(teams.filter((team) => team.predecessor === predecessor).flatMap(({ workers }) => workers))
  const moving = (predecessor?.workers ?? []).filter((worker) => !taken.has(worker)).slice(0, plan.size - 1)
  while (moving.length < plan.size) moving.push(hire())
  return moving
}

function hold(book: Book, worker: string, role: RoleId, team: Team | null, since?: Day): void {
  const from = team?.from ?? since!
  const answers = { role, team: team?.id ?? null, from }
  const versions = [{ at: startOf(from) - 10 * 24 * hour, answers }]
  const ended = team?.until
    ? [
        {
          at: startOf(team.until) - 10 * 24 * hour,
          answers: { ...answers, until: team.until },
          reason: 'The service was restructured',
        },
      ]
    : []
  book.enter({ kind: post, subjects: [worker], by: null, versions: [...versions, ...ended] })
}

/** Roles held across the authority rather than in a team. */
const elsewhere = (children: number): Partial<Record<RoleId, number>> => ({
  emergency_duty_worker: 2,
  principal_team_manager: 2,
  divisional_manager: 2,
  performance_analyst: 2,
  director: 1,
  chief_executive: 1,
  lead_member: 1,
  councillor: 3,
  partner_agency: 2,
  administrator: 1,
  reviewing_officer: Math.max(3, Math.round(children / 600)),
})

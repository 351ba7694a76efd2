import { addMonths, addDays, firstOfMonth, type Day } from '#language/day.ts'
import type { RoleId } from '#language/roles.ts'
import { agencyDetails, cover, post, teamDetails, workerDetails } from '#language/spine/index.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import { earlier, later, startOf, hour, type Ms } from './moments.ts'
import { backgrounds, familyName, givenName } from './names.ts'
import { otherAuthorities, schools } from './place.ts'
import { allTeams, type TeamPlan } from './team-plans.ts'

export type Person = { worker: string; name: string; role: RoleId; team: string | null }
export type Team = { id: string; name: string; what: TeamPlan['what']; from: Day; until: Day | null; manager: string; workers: string[]; predecessor: Team | null }
type Leave = { away: string; by: string; from: Day; until: Day }

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
    book.enter({ kind: teamDetails, subjects: [id], by: null, versions: teamVersions(plan, { from, until, predecessor: predecessor?.id ?? null }) })
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
  const home = (person: Person) => teams.find((team) => team.until === null && (team.manager === person.worker || team.workers.includes(person.worker)))?.id ?? null
  for (const person of people) person.team = home(person)
  const leave = inventLeave(book, chance, teams, people, today)
  return {
    restructured, teams, people, leave,
    frontDoor: teams.find(({ what }) => what === 'front door')!,
    of: (role) => people.filter((person) => person.role === role).map(({ worker }) => worker),
    managerOn: (team, on) => leave.find(({ away, from, until }) => away === team.manager && from <= on && on < until)?.by ?? team.manager,
  }
}

function teamVersions(plan: TeamPlan, dates: { from: Day; until: Day | null; predecessor: string | null }) {
  const answers = { name: plan.name, from: dates.from, predecessor: dates.predecessor, front_door: plan.what === 'front door' ? 'yes' : 'no' }
  const first = { at: startOf(dates.from) - 20 * 24 * hour, answers }
  if (dates.until === null) return [first]
  return [first, { at: startOf(dates.until) - 20 * 24 * hour, answers: { ...answers, until: dates.until }, reason: 'The service was restructured' }]
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
  const ended = team?.until ? [{ at: startOf(team.until) - 10 * 24 * hour, answers: { ...answers, until: team.until }, reason: 'The service was restructured' }] : []
  book.enter({ kind: post, subjects: [worker], by: null, versions: [...versions, ...ended] })
}

function hiring(book: Book, chance: Chance, opened: Day) {
  const everyone: Person[] = []
  const taken = new Set<string>()
  const hire = (role: RoleId): Person => {
    const background = chance.weighted(backgrounds)
    let name = ''
    // Fresh names while there are enough of them, so that a worker is told apart by name.
    for (let tries = 0; tries < 20 && (name === '' || taken.has(name)); tries++) {
      name = `${givenName(chance, background, chance.yes(0.78) ? 'female' : 'male')} ${familyName(chance, background)}`
    }
    if (taken.has(name)) name = `${name} (${everyone.length})`
    taken.add(name)
    const started = earlier(opened, chance.whole(30, 900))
    const worker = book.subject('worker')
    const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.').replaceAll(/^\.|\.$/g, '')}@example.invalid`
    const registered = role === 'social_worker' || role === 'team_manager' ? `SYN-SW${String(10_000 + everyone.length)}` : null
    book.enter({ kind: workerDetails, subjects: [worker], by: null, versions: [{ at: startOf(started), answers: { name, email, social_work_england: registered, started } }] })
    const person: Person = { worker, name, role, team: null }
    everyone.push(person)
    return person
  }
  return Object.assign(hire, { everyone })
}

/** Roles held across the authority rather than in a team. */
const elsewhere = (children: number): Partial<Record<RoleId, number>> => ({
  emergency_duty_worker: 2, principal_team_manager: 2, divisional_manager: 2, performance_analyst: 2, director: 1, chief_executive: 1,
  lead_member: 1, councillor: 3, partner_agency: 2, administrator: 1, reviewing_officer: Math.max(3, Math.round(children / 600)),
})

function inventAgencies(book: Book, opened: Day): void {
  const agencies: [string, string][] = [
    ['Northmere Police', 'police'], ['Northmere Community Health', 'health'], ['Northmere General Hospital', 'health'], ['Northmere Youth Justice', 'youth_justice'],
    ['Northmere Probation', 'probation'], ['The Lighthouse Project', 'voluntary'],
    ...schools.map((name): [string, string] => [name, 'education']), ...otherAuthorities.map((name): [string, string] => [name, 'other_authority']),
  ]
  for (const [name, what] of agencies) {
    book.enter({ kind: agencyDetails, subjects: [book.subject('agency')], by: null, versions: [{ at: startOf(opened), answers: { name, what, from: opened } }] })
  }
}

/** One manager is away today; each has been away now and then. A neighbour stands in. */
function inventLeave(book: Book, chance: Chance, teams: readonly Team[], people: readonly Person[], today: Day): Leave[] {
  const managers = [...new Set(teams.filter(({ until }) => until === null).map(({ manager }) => manager))]
  const nobody = people.find(({ role }) => role === 'principal_team_manager')!.worker
  const leave = managers.flatMap((away, at): Leave[] => {
    const by = managers[(at + 1) % managers.length] ?? nobody
    const past = [120, 400].map((ago): Leave => {
      const from = earlier(today, ago + chance.whole(0, 60))
      return { away, by, from, until: addDays(from, chance.pick([7, 14])) }
    })
    const awayNow: Leave[] = at === 2 ? [{ away, by: nobody, from: earlier(today, 4), until: later(today, 8) }] : []
    return [...awayNow, ...past]
  })
  const known = (on: Day): Ms => startOf(on) - 7 * 24 * hour
  for (const { away, by, from, until } of leave) book.enter({ kind: cover, subjects: [away], by: null, versions: [{ at: known(from), answers: { covered_by: by, from, until } }] })
  return leave
}

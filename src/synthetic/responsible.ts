import { birthday, type Day } from '#language/day.ts'
import { allocation } from '#language/spine/index.ts'
import type { Child } from './child.ts'
import { earliest, later, latest } from './moments.ts'
import type { Service, Team } from './people.ts'
import { entered, type Scene } from './scene.ts'

export type Stay = { team: Team; worker: string; from: Day; until: Day | null }
/** Where one child's case was: which team held it, with whom, from when until when. */
export type Responsible = { stays: Stay[]; on(day: Day): Stay | null }

/** The teams a family's cases go to: brothers and sisters share a neighbourhood and, mostly, a worker. */
export type Homes = { safeguarding: Team; lookedAfter: Team; leaving: Team; seat: number }

export function homesOf({ chance, service }: Scene): Homes {
  const one = (what: Team['what']) =>
    chance.pick(service.teams.filter((team) => team.what === what && team.until === null))
  return {
    safeguarding: one('safeguarding'),
    lookedAfter: one('looked after'),
    leaving: one('leaving care'),
    seat: chance.whole(0, 11),
  }
}

/** Allocates a child's case as it goes through the service, and again at the restructure. Closed cases have no worker. */
export function allocate(scene: Scene, child: Child, homes: Homes, certainly = false): Responsible {
  const { service, chance, today } = scene
  const stays: Stay[] = []
  const end = child.closed
  const inCare = child.inCare
  // A quarter of the cases never go beyond the front door.
  const worked = certainly || inCare !== null || (end === null ? !chance.yes(0.12) : chance.yes(0.6))
  if (!worked) return responsible(stays)
  if (!inCare) add(stays, service, homes.safeguarding, child.known, end, homes.seat)
  else {
    if (child.known < inCare.from) add(stays, service, homes.safeguarding, child.known, inCare.from, homes.seat)
    const grown = child.born === null ? null : birthday(child.born, 18)
    const leaves = inCare.until
    add(stays, service, homes.lookedAfter, inCare.from, leaves, homes.seat)
    const leaver = leaves !== null && grown !== null && leaves >= grown
    if (leaves !== null && (end === null || leaves < end))
      add(stays, service, leaver ? homes.leaving : homes.safeguarding, leaves, end, homes.seat)
  }
  for (const stay of stays)
    record(scene, child, stay, stay.team.what === 'leaving care' ? 'personal_adviser' : 'social_worker')
  besides(scene, child, homes, stays)
  return responsible(stays.filter(({ from }) => from < today))
}

/** A stay in a team that the restructure ended is two: in the team that was, and in the one that came of it. */
function add(stays: Stay[], service: Service, team: Team, from: Day, until: Day | null, seat: number): void {
  const parts = team.predecessor && from < service.restructured ? [team.predecessor, team] : [team]
  for (const part of parts) {
    const start = latest(from, part.predecessor && parts.length === 2 ? service.restructured : from)
    const stop = part === parts.at(-1) ? until : earliest(until ?? service.restructured, service.restructured)
    if (stop === null || start < stop)
      stays.push({ team: part, worker: part.workers[seat % part.workers.length]!, from: start, until: stop })
  }
}

function record(
  { book, chance, service }: Scene,
  child: Child,
  { team, worker, from, until }: Stay,
  role: string,
): void {
  const by = service.managerOn(team, from)
  const given = { team: team.id, role, from, worker: chance.yes(0.01) ? null : worker }
  const moves = team.until !== null && until === team.until
  const ended =
    until === null
      ? []
      : [
          {
            at: entered(chance, until, '0'),
            answers: { ...given, until },
            reason: moves ? 'The service was restructured' : 'The case moved on',
          },
        ]
  book.enter({
    kind: allocation,
    subjects: [child.id],
    by,
    versions: [{ at: entered(chance, from, '0'), answers: given }, ...ended],
  })
}

/** Others with a part in the case: a reviewing officer in care, a personal adviser from sixteen, family support. */
function besides(scene: Scene, child: Child, homes: Homes, stays: readonly Stay[]): void {
  const { chance, service, today } = scene
  const last = stays.at(-1)
  if (!last) return
  if (child.inCare?.until === null) {
    const officers = service.of('reviewing_officer')
    record(
      scene,
      child,
      { ...last, from: child.inCare.from, worker: officers[homes.seat % officers.length]! },
      'reviewing_officer',
    )
    const sixteen = birthday(child.born!, 16)
    const adviser = homes.leaving.workers[homes.seat % homes.leaving.workers.length]!
    if (sixteen < today)
      record(
        scene,
        child,
        { team: homes.leaving, worker: adviser, from: latest(sixteen, child.inCare.from), until: null },
        'personal_adviser',
      )
  } else if (last.until === null && chance.yes(0.15)) {
    const team = last.team
    record(
      scene,
      child,
      {
        ...last,
        worker: team.workers[(homes.seat + 1) % team.workers.length]!,
        from: later(last.from, 5) < today ? later(last.from, 5) : last.from,
      },
      'family_support',
    )
  }
}

const responsible = (stays: Stay[]): Responsible => ({
  stays,
  on: (day) => stays.findLast(({ from, until }) => from <= day && (until === null || day < until)) ?? null,
})

import { ageOn, daysBetween, type Day } from '#language/day.ts'
import type { Chance } from './chance.ts'
import type { Child } from './child.ts'
import { earlier, later } from './moments.ts'
import { postcode } from './place.ts'

type Step = {
  began: Day
  ended: Day | null
  why_new: string
  legal_status: string
  placement: string
  provider: string
  why_ended: string | null
  why_changed: string | null
  placement_postcode: string
}

/** New placements come about once a year, changes of legal status as a case goes through the courts (calibration section 5). */
export function stepsOf(chance: Chance, child: Child): Step[] {
  const { from, until } = child.inCare!
  const end = until ?? null
  const steps: Step[] = []
  let status: string = child.alone ? 'V2' : chance.weighted({ V2: 45, C1: 40, L1: 11, J1: 2, L2: 2 })
  let placement = placementFor(chance, child, from)
  let why = 'S'
  for (let began = from; ;) {
    const ages = daysBetween(began, end ?? ('9999-01-01' as Day))
    const moveIn =
      status === 'L1' || status === 'L2' ? chance.whole(2, 4) : 20 + chance.waiting(status === 'C1' ? 220 : 420)
    const next = later(began, Math.min(moveIn, 4000))
    const step: Step = {
      began,
      ended: null,
      why_new: why,
      legal_status: status,
      placement,
      provider: providerOf(chance, placement),
      why_ended: null,
      why_changed: null,
      placement_postcode: postcode(chance),
    }
    steps.push(step)
    if (moveIn >= ages || next >= (end ?? earlier('9999-01-01' as Day, 1)) || steps.length >= 14) {
      if (end !== null) Object.assign(step, { ended: end, why_ended: endingOf(chance, child, end) })
      return steps
    }
    Object.assign(step, { ended: next, why_ended: 'X1' })
    const status2 =
      status === 'C1'
        ? chance.weighted({ C2: 70, C1: 20, E1: 10 })
        : status === 'L1' || status === 'L2'
          ? chance.weighted({ C1: 60, V2: 40 })
          : status === 'V2' && chance.yes(0.25)
            ? 'C1'
            : status
    const moves = status2 === status || chance.yes(0.3)
    if (moves)
      step.why_changed = chance.weighted({ CARPL: 50, OTHER: 25, CREQB: 10, CREQO: 8, CHILD: 3, LAREQ: 3, STAND: 1 })
    why = moves ? (status2 === status ? 'P' : 'B') : 'L'
    status = status2
    if (moves) placement = placementFor(chance, child, next)
    began = next
  }
}

function placementFor(chance: Chance, child: Child, on: Day): string {
  const supported = on >= '2024-04-01' ? 'K3' : 'H5'
  const age = ageOn(child.born!, on)
  if (age >= 16) return chance.weighted({ U6: 24, U4: 10, U3: 6, K2: 17, [supported]: 39, P1: 4 })
  if (age >= 10) return chance.weighted({ U6: 38, U4: 24, U3: 12, K2: 19, P1: 5, S1: 1, K1: 0.5 })
  return chance.weighted({ U6: 48, U3: 20, U4: 18, P1: 8, R3: 2, A5: 2, K2: 1 })
}

function providerOf(chance: Chance, placement: string): string {
  if (placement === 'P1') return 'PR0'
  return placement.startsWith('U')
    ? chance.weighted({ PR1: 60, PR4: 33, PR5: 7 })
    : chance.weighted({ PR4: 80, PR1: 12, PR5: 8 })
}

function endingOf(chance: Chance, child: Child, on: Day): string {
  if (child.died === on) return 'E2'
  if (child.movedOut === on) return 'E3'
  if (ageOn(child.born!, on) >= 18) return chance.weighted({ E5: 45, E17: 35, E6: 8, E8: 12 })
  return chance.weighted({ E4A: 40, E4B: 9, E45: 25, E11: 9, E13: 8, E41: 6, E8: 3 })
}

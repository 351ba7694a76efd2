import { addDays, ageOn, daysBetween, type Day } from '#language/day.ts'
import { address, placedByOther } from '#language/spine/index.ts'
import { careEpisode, lookedAfterReview } from '#pathways/looked-after/records.ts'
import type { Chance } from './chance.ts'
import type { Child, Family } from './family.ts'
import { earlier, later, latest } from './moments.ts'
import { entered, type Scene } from './person-records.ts'
import { otherAuthorities, postcode, street } from './place.ts'

type Step = { began: Day; ended: Day | null; why_new: string; legal_status: string; placement: string; provider: string; why_ended: string | null; why_changed: string | null; placement_postcode: string }

/** A child's time in care: episodes of status and placement, one ending where the next begins, and the reviews held in it. */
export function recordCare(scene: Scene, family: Family, child: Child): void {
  if (!child.inCare || child.born === null) return
  const { book, chance, officer } = scene
  const need = child.alone ? 'N8' : chance.weighted({ N1: 69, N2: 3, N3: 3, N4: 8, N5: 13, N6: 2, N8: 2 })
  const steps = stepsOf(chance, child)
  for (const step of steps) {
    const answers = { ...step, need, home_postcode: child.alone ? null : family.postcode, urn: step.provider === 'PR4' ? `SYN${chance.whole(100, 999)}` : null }
    const open = { ...answers, ended: null, why_ended: null, why_changed: null }
    const began = entered(chance, step.began)
    const closed = step.ended === null ? [] : [{ at: entered(chance, step.ended), answers, reason: 'The episode ended' }]
    book.enter({ kind: careEpisode, subjects: [child.id], by: officer, versions: [{ at: began, answers: open }, ...closed] })
    if (step.ended === null && step.placement !== 'P1') {
      const there = { what: 'placement', lines: street(chance), postcode: step.placement_postcode, moved_in: step.began, non_disclosable: chance.yes(0.05) ? 'yes' : 'no' }
      book.enter({ kind: address, subjects: [child.id], by: officer, versions: [{ at: began, answers: { ...there, kept_from: there.non_disclosable === 'yes' ? 'From the parents, by order of the court' : null } }] })
    }
  }
  recordReviews(scene, child)
}

/** New placements come about once a year, changes of legal status as a case goes through the courts (calibration section 5). */
function stepsOf(chance: Chance, child: Child): Step[] {
  const { from, until } = child.inCare!
  const end = until ?? null
  const steps: Step[] = []
  let status: string = child.alone ? 'V2' : chance.weighted({ V2: 45, C1: 40, L1: 11, J1: 2, L2: 2 })
  let placement = placementFor(chance, child, from)
  let why = 'S'
  for (let began = from; ; ) {
    const ages = daysBetween(began, end ?? '9999-01-01' as Day)
    const moveIn = status === 'L1' || status === 'L2' ? chance.whole(2, 4) : 20 + chance.waiting(status === 'C1' ? 220 : 420)
    const next = later(began, Math.min(moveIn, 4000))
    const step: Step = { began, ended: null, why_new: why, legal_status: status, placement, provider: providerOf(chance, placement), why_ended: null, why_changed: null, placement_postcode: postcode(chance) }
    steps.push(step)
    if (moveIn >= ages || next >= (end ?? earlier('9999-01-01' as Day, 1)) || steps.length >= 14) {
      if (end !== null) Object.assign(step, { ended: end, why_ended: endingOf(chance, child, end) })
      return steps
    }
    Object.assign(step, { ended: next, why_ended: 'X1' })
    const status2 = status === 'C1' ? chance.weighted({ C2: 70, C1: 20, E1: 10 }) : status === 'L1' || status === 'L2' ? chance.weighted({ C1: 60, V2: 40 }) : status === 'V2' && chance.yes(0.25) ? 'C1' : status
    const moves = status2 === status || chance.yes(0.3)
    if (moves) step.why_changed = chance.weighted({ CARPL: 50, OTHER: 25, CREQB: 10, CREQO: 8, CHILD: 3, LAREQ: 3, STAND: 1 })
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
  return placement.startsWith('U') ? chance.weighted({ PR1: 60, PR4: 33, PR5: 7 }) : chance.weighted({ PR4: 80, PR1: 12, PR5: 8 })
}

function endingOf(chance: Chance, child: Child, on: Day): string {
  if (child.died === on) return 'E2'
  if (child.movedOut === on) return 'E3'
  if (ageOn(child.born!, on) >= 18) return chance.weighted({ E5: 45, E17: 35, E6: 8, E8: 12 })
  return chance.weighted({ E4A: 40, E4B: 9, E45: 25, E11: 9, E13: 8, E41: 6, E8: 3 })
}

/** Reviews at twenty working days, three months on, then every six months at most; one in twelve is late. */
function recordReviews({ book, chance, service, today }: Scene, child: Child): void {
  const { from, until } = child.inCare!
  const officers = service.of('reviewing_officer')
  const by = chance.pick(officers)
  let gap = 27
  for (let held = addDays(from, gap); held < (until ?? today) && held < today; held = addDays(held, gap)) {
    // Entries from before the last two years would only be weight: the story starts where the burn-in does.
    if (held > earlier(today, 760)) {
      const age = ageOn(child.born!, held)
      const took_part = age < 4 ? 'PN0' : chance.weighted({ PN1: 55, PN2: 8, PN4: 4, PN5: 4, PN6: 20, PN7: 9 })
      book.enter({ kind: lookedAfterReview, subjects: [child.id], by, versions: [{ at: entered(chance, held), answers: { held, took_part: chance.yes(0.01) ? null : took_part } }] })
    }
    gap = (gap === 27 ? 90 : 180) - chance.whole(0, 12) + (chance.yes(0.08) ? 30 : 0)
  }
}

/** A few children live here and belong elsewhere. Which authority is responsible is on the record (MIS-09). */
export function recordPlacedHere({ book, chance, officer, today }: Scene, child: Child): void {
  const from = latest(child.known, earlier(today, chance.whole(30, 700)))
  book.enter({
    kind: placedByOther, subjects: [child.id], by: officer,
    versions: [{ at: entered(chance, from, '2'), answers: { home_authority: chance.pick(otherAuthorities), from, told_on: chance.yes(0.8) ? later(from, 2) : null, interviews: chance.weighted({ them: 50, us: 30, agreed_each_time: 20 }) } }],
  })
}

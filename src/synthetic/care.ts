import { addDays, ageOn } from '#language/day.ts'
import { address } from '#language/spine/index.ts'
import { careEpisode, lookedAfterReview } from '#pathways/looked-after/records.ts'
import { stepsOf } from './care-steps.ts'
import type { Child, Family } from './child.ts'
import { earlier } from './moments.ts'
import { street } from './place.ts'
import { entered, type Scene } from './scene.ts'

/** A child's time in care: episodes of status and placement, one ending where the next begins, and the reviews held in it. */
export function recordCare(scene: Scene, family: Family, child: Child): void {
  if (!child.inCare || child.born === null) return
  const { book, chance, officer } = scene
  const need = child.alone ? 'N8' : chance.weighted({ N1: 69, N2: 3, N3: 3, N4: 8, N5: 13, N6: 2, N8: 2 })
  const steps = stepsOf(chance, child)
  for (const step of steps) {
    const answers = {
      ...step,
      need,
      home_postcode: child.alone ? null : family.postcode,
      urn: step.provider === 'PR4' ? `SYN${chance.whole(100, 999)}` : null,
    }
    const open = { ...answers, ended: null, why_ended: null, why_changed: null }
    const began = entered(chance, step.began)
    const closed =
      step.ended === null ? [] : [{ at: entered(chance, step.ended), answers, reason: 'The episode ended' }]
    book.enter({
      kind: careEpisode,
      subjects: [child.id],
      by: officer,
      versions: [{ at: began, answers: open }, ...closed],
    })
    if (step.ended === null && step.placement !== 'P1') {
      const there = {
        what: 'placement',
        lines: street(chance),
        postcode: step.placement_postcode,
        moved_in: step.began,
        non_disclosable: chance.yes(0.05) ? 'yes' : 'no',
      }
      book.enter({
        kind: address,
        subjects: [child.id],
        by: officer,
        versions: [
          {
            at: began,
            answers: {
              ...there,
              kept_from: there.non_disclosable === 'yes' ? 'From the parents, by order of the court' : null,
            },
          },
        ],
      })
    }
  }
  recordReviews(scene, child)
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
      book.enter({
        kind: lookedAfterReview,
        subjects: [child.id],
        by,
        versions: [{ at: entered(chance, held), answers: { held, took_part: chance.yes(0.01) ? null : took_part } }],
      })
    }
    gap = (gap === 27 ? 90 : 180) - chance.whole(0, 12) + (chance.yes(0.08) ? 30 : 0)
  }
}

import { addMonths, firstOfMonth, addDays, type Day } from '#language/day.ts'
import { closing, evidence } from '#pathways/improvement/closing.ts'
import { planVersion } from '#pathways/improvement/plan.ts'
import type { Boards } from './boards.ts'
import type { Registered } from './register.ts'
import { inventActions } from './actions.ts'
import { listed, type Telling } from './telling.ts'

/** The plan as it is worked: one recommendation closed on evidence, one slipping, one that nothing answers yet. */
export function inventPlan(telling: Telling, { recommendations }: Registered, { sat }: Boards): void {
  const { tell, on } = telling
  const missing = recommendations[1] ?? null
  tell(planVersion, 465, {
    name: 'Version 1',
    agreed_on: on(465),
    why: 'The first plan, which answers the inspection.',
  })
  inventActions(telling, recommendations)
  tell(planVersion, 118, {
    name: 'Version 2',
    agreed_on: on(121),
    meeting: listed(sat),
    why: 'It answers the focused visit and the notice, and a recommendation is closed.',
  })
  closed(telling, missing, sat)
}

function closed({ tell, on, who, today }: Telling, missing: string | null, sat: string | null): void {
  const heard = tell(
    evidence,
    130,
    {
      is: 'voice',
      dated: on(140),
      where: 'What the children in care council told the board',
      says: 'Those who had been missing said that somebody they knew now asked how they were, and not only where they had been.',
      sure: 'fairly',
    },
    missing,
  )
  const months = lasting(today)
  const held = tell(
    evidence,
    122,
    {
      is: 'measure',
      shown_by: ['interviews_in_time'],
      held_from: months.from,
      held_until: months.until,
      says: 'Interviews have been held in time as often as before in every month of that year.',
      sure: 'very',
    },
    missing,
  )
  tell(
    closing,
    120,
    {
      decided: 'close',
      decided_on: on(121),
      meeting: listed(sat),
      approver: who('chief_executive'),
      evidence: listed(held, heard),
      reasons: 'It has lasted for a year, and children say the same. It is watched from now on.',
    },
    missing,
  )
}

/** The twelve whole months before it was closed. */
function lasting(today: Day): { from: Day; until: Day } {
  const closedIn = firstOfMonth(addDays(today, -122))
  return { from: addMonths(closedIn, -12), until: addDays(closedIn, -1) }
}

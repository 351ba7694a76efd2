import { day } from '#language/day.ts'
import { earlier, forDevelopment, needsToImprove, priorityAction, strengths, nothingAsked } from './findings.ts'
import type { Framework } from './framework.ts'
import { actionPlan, capacity, findings, scale } from './of-four-points.ts'

/** The inspections of looked-after services of summer 2013, between two frameworks. */
export const lookedAfter2013: Framework = {
  id: 'lac-2013',
  name: 'Inspection of looked after children services',
  from: day('2013-01-01'),
  until: day('2013-11-01'),
  inspectorates: ['Ofsted'],
  judged: 'local authority',
  scale,
  overall: /overall effectiveness/,
  areas: [
    capacity('looked_after'),
    { id: 'outcomes', name: 'Outcomes for looked after children and young people' },
    { id: 'provision', name: 'Quality of provision' },
    { id: 'leadership', name: 'Leadership and management' },
  ],
  findings,
  duties: [actionPlan],
  cadence: 'where an earlier inspection found services for looked-after children inadequate',
  titled: /inspection of (?:services for )?looked[- ]after children(?: services)?/i,
  basis: 'seen in reports',
}

/** The arrangements for the protection of children. */
export const protection2012: Framework = {
  id: 'cp-2012',
  name: 'Inspection of local authority arrangements for the protection of children',
  from: day('2012-05-01'),
  until: day('2013-11-01'),
  inspectorates: ['Ofsted'],
  judged: 'local authority',
  scale,
  overall: /overall effectiveness/,
  areas: [
    {
      id: 'help_and_protection',
      name: 'The effectiveness of the help and protection provided to children, young people, families and carers',
      printed: /effectiveness of the help and protection provided to children(?:, young people, families and carers)?/,
    },
    { id: 'practice', name: 'The quality of practice', printed: /quality of practice/ },
    { id: 'leadership', name: 'Leadership and governance' },
  ],
  findings,
  duties: [actionPlan],
  cadence: 'unannounced, every authority within three years',
  titled: /inspection of (?:the )?(?:local authority )?arrangements for the protection of children/i,
  basis: 'from knowledge',
}

/** The front door, unannounced and ungraded. */
export const contactReferral: Framework = {
  id: 'car-unannounced',
  name: 'Unannounced inspection of contact, referral and assessment arrangements',
  from: day('2009-06-01'),
  until: day('2012-05-01'),
  inspectorates: ['Ofsted'],
  judged: 'local authority front door',
  scale: [],
  areas: [],
  findings: [earlier, priorityAction, forDevelopment, needsToImprove, strengths, nothingAsked],
  duties: [],
  cadence: 'yearly',
  titled: /unannounced inspection of contact,? (?:referral|assessment)/i,
  basis: 'from knowledge',
}

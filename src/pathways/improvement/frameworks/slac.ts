import { day } from '#language/day.ts'
import type { Area, Framework } from './framework.ts'
import { actionPlan, capacity, findings, scale } from './of-four-points.ts'

const leading = (service: string): Area[] => [
  { id: `${service}_ambition`, name: 'Ambition and prioritisation' },
  { id: `${service}_leadership`, name: 'Leadership and management' },
  { id: `${service}_performance`, name: 'Performance management and quality assurance' },
]
/** Announced inspections of safeguarding and looked-after services, Ofsted with the Care Quality Commission. */
export const slac: Framework = {
  id: 'slac',
  name: 'Inspection of safeguarding and looked after children services',
  from: day('2009-04-01'),
  until: day('2012-05-01'),
  inspectorates: ['Ofsted', 'Care Quality Commission'],
  judged: 'local authority and its partners',
  scale,
  // Each of the two services has its own: there is none above them.
  noOverallFrom: day('2009-04-01'),
  overall: /(?!)/,
  areas: [
    {
      id: 'safeguarding',
      name: 'Safeguarding services',
      parts: [
        { id: 'safeguarding_overall', name: 'Overall effectiveness' },
        capacity('safeguarding'),
        {
          id: 'safeguarding_safe',
          name: 'Children and young people are safe and feel safe',
          printed:
            /(?:children and young people are safe and feel safe|effectiveness of services in taking reasonable steps to ensure that children and young people are safe)/,
        },
        { id: 'safeguarding_provision', name: 'Quality of provision', printed: /quality (?:of )?provision/ },
        {
          id: 'safeguarding_health',
          name: 'The contribution of health agencies to keeping children and young people safe',
          printed: /contribution of health agencies to keeping children and young people safe/,
        },
        ...leading('safeguarding'),
        { id: 'safeguarding_partnership', name: 'Partnership working' },
        { id: 'safeguarding_equality', name: 'Equality and diversity' },
      ],
    },
    {
      id: 'looked_after',
      name: 'Services for looked after children',
      parts: [
        { id: 'looked_after_overall', name: 'Overall effectiveness' },
        capacity('looked_after'),
        { id: 'looked_after_health', name: 'Being healthy' },
        { id: 'looked_after_safe', name: 'Staying safe' },
        { id: 'looked_after_achieving', name: 'Enjoying and achieving' },
        {
          id: 'looked_after_contribution',
          name: 'Making a positive contribution, including user engagement',
          printed: /making a positive contribution(?:,? including user engagement)?/,
        },
        { id: 'looked_after_wellbeing', name: 'Economic well-being', printed: /economic well-?being/ },
        { id: 'looked_after_provision', name: 'Quality of provision', printed: /quality (?:of )?provision/ },
        ...leading('looked_after'),
        { id: 'looked_after_equality', name: 'Equality and diversity' },
      ],
    },
  ],
  findings,
  duties: [actionPlan],
  cadence: 'every three years, with up to ten working days of notice and about ten working days on site',
  titled:
    /inspection of safeguarding and looked[- ]after children(?:.s)? services|announced inspection of safeguarding/i,
  basis: 'checked',
}

import { day } from '#language/day.ts'
import { ofLetters } from './findings.ts'
import type { Framework } from './framework.ts'

const letter = {
  scale: [],
  areas: [],
  findings: ofLetters,
} as const

/** A slice of one service, told in a letter without grades. */
export const focusedVisit: Framework = {
  ...letter,
  id: 'ilacs-focused',
  name: 'Focused visit',
  from: day('2018-01-01'),
  until: null,
  inspectorates: ['Ofsted'],
  judged: 'one service of a local authority',
  duties: [
    {
      id: 'draft_plan',
      after: 'a letter with areas for priority action',
      asks: 'an early draft of the plan to Ofsted',
      within: '20 working days',
      basis: 'checked',
    },
    {
      id: 'action_plan',
      after: 'a letter with areas for priority action',
      asks: 'a final action plan to Ofsted',
      within: '70 working days of receiving the letter',
      basis: 'checked',
    },
  ],
  cadence: 'between full inspections',
  titled: /focused visit to/i,
  basis: 'checked',
}

export const monitoringVisit: Framework = {
  ...letter,
  id: 'ilacs-monitoring',
  name: 'Monitoring visit',
  from: day('2018-01-01'),
  until: null,
  inspectorates: ['Ofsted'],
  judged: 'a local authority that was judged inadequate',
  duties: [],
  cadence: 'about quarterly, up to six before the next full inspection; letters published from the second visit',
  titled: /monitoring visit (?:to|of)/i,
  basis: 'checked',
}

export const monitoringUnderSif: Framework = {
  ...monitoringVisit,
  id: 'monitoring-sif',
  from: day('2016-01-01'),
  until: day('2018-01-01'),
}

/** Several inspectorates on one theme, in one letter. */
export const jtai: Framework = {
  ...letter,
  id: 'jtai',
  name: 'Joint targeted area inspection',
  from: day('2016-01-01'),
  until: null,
  inspectorates: ['Ofsted', 'Care Quality Commission', 'HMICFRS', 'HMI Probation, by theme'],
  judged: 'the multi-agency partnership of an area',
  duties: [
    {
      id: 'joint_statement',
      after: 'the letter',
      asks: 'a joint written statement of proposed action, led by the director of children’s services',
      within: '70 working days',
      basis: 'from knowledge',
    },
  ],
  cadence: 'by theme; paused in 2020, back from April 2022',
  titled: /joint targeted area inspection|joint area targeted inspection/i,
  basis: 'checked',
}

/** Special educational needs and disabilities, of a whole area. */
export const areaSend: Framework = {
  ...letter,
  id: 'area-send',
  name: 'Area SEND inspection',
  from: day('2016-05-01'),
  until: null,
  inspectorates: ['Ofsted', 'Care Quality Commission'],
  judged: 'the local area partnership',
  duties: [
    {
      id: 'priority_action_plan',
      after: 'areas for priority action',
      asks: 'a priority action plan to Ofsted and the Care Quality Commission',
      within: '35 working days',
      basis: 'from knowledge',
    },
  ],
  cadence: 'from 2023: every five years, three or about eighteen months, by outcome',
  titled:
    /area send (?:full )?inspection|joint (?:local )?area (?:send )?inspection|local area special educational needs/i,
  basis: 'from knowledge',
}

/** A council’s own invitation: no grade, and nothing that it must do. */
export const peerReview: Framework = {
  ...letter,
  id: 'lga-peer',
  name: 'Local Government Association peer review',
  from: null,
  until: null,
  inspectorates: ['Local Government Association'],
  judged: 'whatever the council asks',
  duties: [],
  cadence: 'by invitation',
  titled: /peer (?:review|challenge)(?: report| of)/i,
  basis: 'from knowledge',
}

/** The Department’s own ladder: a notice, its conditions and its reviews. No grade is given. */
export const noticeOfImprovement: Framework = {
  ...letter,
  id: 'dfe-notice',
  name: 'Notice of improvement, and its reviews',
  from: null,
  until: null,
  inspectorates: ['Department for Education'],
  judged: 'progress against the conditions of a notice',
  duties: [
    {
      id: 'review',
      after: 'a notice',
      asks: 'a review of progress',
      within: '6 and 12 months',
      basis: 'from knowledge',
    },
  ],
  cadence: 'until the conditions are met; a statutory direction where they are not',
  titled: /notice of improvement|improvement notice/i,
  basis: 'checked',
}

import { day } from '#language/day.ts'
import { earlier, needsToImprove, priorityAction, recommendations, strengths, nothingAsked } from './findings.ts'
import type { Framework } from './framework.ts'

/** Inspection of local authority children’s services. */
export const ilacs: Framework = {
  id: 'ilacs',
  name: 'Inspection of local authority children’s services',
  from: day('2018-01-01'),
  until: null,
  inspectorates: ['Ofsted'],
  judged: 'local authority',
  scale: ['outstanding', 'good', 'requires improvement to be good', 'inadequate'],
  noOverallFrom: day('2026-04-01'),
  areas: [
    {
      id: 'leaders',
      name: 'The impact of leaders on social work practice with children and families',
      printed: /impact of leaders(?: on .{0,20}practice(?: with children and families)?)?/,
    },
    {
      id: 'help_and_protection',
      name: 'The experiences and progress of children who need help and protection',
      printed:
        /experiences and progress of (?:children|those) (?:who (?:need|are in need of)|in need of) help (?:and|or) protection/,
    },
    {
      id: 'in_care_and_leavers',
      name: 'The experiences and progress of children in care and care leavers',
      printed:
        /experiences and progress of (?:children in care|children looked after|looked[- ]after children) and care leavers/,
      until: day('2023-01-01'),
    },
    {
      id: 'in_care',
      name: 'The experiences and progress of children in care',
      printed:
        /experiences and progress of (?:children in care|children looked after|looked[- ]after children)(?! and care leavers)/,
      from: day('2023-01-01'),
    },
    {
      id: 'care_leavers',
      name: 'The experiences and progress of care leavers',
      printed: /experiences and progress of (?:children )?(?:care leavers|care[- ]experienced young (?:people|adults))/,
      from: day('2023-01-01'),
    },
  ],
  findings: [earlier, priorityAction, needsToImprove, recommendations, strengths, nothingAsked],
  duties: [
    {
      id: 'action_plan',
      after: 'a report with recommendations',
      asks: 'a final action plan to Ofsted',
      within: '70 working days of receiving the report',
      basis: 'checked',
    },
    {
      id: 'self_evaluation',
      after: 'each year',
      asks: 'a self-evaluation, shared before the annual conversation',
      within: 'before the annual conversation',
      basis: 'checked',
    },
    {
      id: 'reinspection',
      after: 'a judgement of inadequate',
      asks: 'monitoring visits about quarterly, then a full inspection',
      within: 'about 2 to 2.5 years',
      basis: 'checked',
    },
  ],
  cadence: 'about every three years: standard, two weeks on site; short, one week, where good or outstanding before',
  titled:
    /inspection of .{0,80}?(?:local authority children.?s services|children.?s (?:social care )?services)|impact of leaders on social work practice/i,
  basis: 'checked',
}

import {
  earlier,
  byWhen,
  forDevelopment,
  needsToImprove,
  recommendations,
  strengths,
  nothingAsked,
} from './findings.ts'
import type { Area } from './framework.ts'

/** What the frameworks before the single one had in common. */
export const scale = ['outstanding', 'good', 'adequate', 'inadequate']
export const findings = [earlier, ...byWhen, needsToImprove, forDevelopment, recommendations, strengths, nothingAsked]
export const actionPlan = {
  id: 'action_plan',
  after: 'the report is published',
  asks: 'an action plan',
  within: '70 working days',
  basis: 'from knowledge',
} as const

export const capacity = (service: string): Area => ({
  id: `${service}_capacity`,
  name: 'Capacity for improvement',
  printed: /capacity (?:for|to) improve(?:ment)?/,
})

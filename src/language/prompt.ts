import type { Day } from './day.ts'
import type { Limit } from './limits.ts'
import type { RecordKind } from './record.ts'
import type { RoleId } from './roles.ts'
import type { Differing } from './timescale.ts'
import type { Those, When } from './when.ts'

/** What a prompt looks for. Each is a stated rule over records; nothing is scored or predicted. */
export type Pattern =
  /** At least n of these, the last of them closing a window of so many days. */
  | { is: 'count'; of: When; atLeast: number; withinDays: number }
  /** More of these in the last so many days than in as many days before, and at least n. */
  | { is: 'rising'; of: When; atLeast: number; withinDays: number }
  /** One lasting more than so many times the median of the child's earlier ones. */
  | { is: 'longer'; of: When; until: string; times: number; atLeastEarlier: number }
  /** Gaps between three in a row that shorten to under so many days. */
  | { is: 'closer'; of: When; underDays: number }
  /** One that is still without its end after so many hours. */
  | { is: 'still open'; of: When; until: string; afterHours: number }
  /** One that begins while records of another kind hold for the child. */
  | { is: 'while'; of: When; holds: Those; from: string; until: string }
  /** One of these, by itself. */
  | { is: 'any'; of: When }
  /** One that has had no record of another kind about it after so many hours, unless it answers one of these fields itself. */
  | { is: 'without'; of: When; lacks: Those; afterHours: number; unless?: readonly string[] }

/** How soon somebody must look: the most urgent stand first in every list, whenever they fall due. */
export const urgencies = { at_once: 'At once', urgent: 'Urgent', ordinary: 'Ordinary' } as const
export type Urgency = keyof typeof urgencies
export const isUrgency = (value: unknown): value is Urgency =>
  typeof value === 'string' && Object.hasOwn(urgencies, value)

export type PromptRule = {
  is: 'prompt'
  id: string
  name: string
  /** The rule in a sentence, its numbers in braces: "{atLeast} or more episodes in {withinDays} days". */
  because: string
  notices: Pattern
  /** The role that must answer. */
  asks: RoleId
  to: string
  answeredBy: RecordKind
  /** How long an answer may take; an authority may set the number, dated. */
  within: Limit
  urgency: Urgency
  source: string
  checked: boolean
  /** Whether the rule is on before an authority has tried it on its own history. */
  on: boolean
  from: Day
}

export function prompt(id: string, name: string, rule: Omit<PromptRule, 'is' | 'id' | 'name'>): PromptRule {
  return { is: 'prompt', id, name, ...rule }
}

/** The numbers of a pattern that an authority may set, dated, without code. */
export function numbersOf(pattern: Pattern): Record<string, number> {
  return Object.fromEntries(
    Object.entries(pattern).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

/** Where a rule's own limit and urgency are set. */
export const withinKey = (rule: string) => `prompt.${rule}.within`
export const urgencyKey = (rule: string) => `prompt.${rule}.urgency`

/** Each rule's own limit, for the timescale that starts when its prompt is raised. */
export const byRule = (rules: readonly PromptRule[]): Differing => ({
  by: 'rule',
  within: Object.fromEntries(rules.map(({ id, within }) => [id, within])),
  key: withinKey,
})

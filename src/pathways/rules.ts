import type { Moment } from '#language/answers.ts'
import type { Day } from '#language/day.ts'
import type { RuleContext } from '#language/field.ts'

/** The day of an answer is today or before it. */
export const notInFuture = (answer: Day | Moment, { today }: RuleContext): boolean =>
  (typeof answer === 'string' ? answer : answer.day) <= today

import type { Moment } from '#language/answers.ts'
import { weekday, type Day, type Weekday } from '#language/day.ts'
import type { RuleContext } from '#language/field.ts'

/** The day of an answer is today or before it. */
export const notInFuture = (answer: Day | Moment, { today }: RuleContext): boolean =>
  (typeof answer === 'string' ? answer : answer.day) <= today

export const onA =
  (wanted: Weekday) =>
  (answer: Day): boolean =>
    weekday(answer) === wanted

/** Not before the answer to another question of the record. On one day, where either hour is not known, the order is not known. */
export const notBefore =
  (earlier: string) =>
  (answer: Day | Moment, { answers }: RuleContext): boolean => {
    const first = answers[earlier] as Day | Moment | null | undefined
    if (first === null || first === undefined) return true
    const [from, to] = [momentOf(first), momentOf(answer)]
    return from.day === to.day && from.at !== null && to.at !== null ? from.at <= to.at : from.day <= to.day
  }

const momentOf = (answer: Day | Moment): Moment => (typeof answer === 'string' ? { day: answer, at: null } : answer)

import { addMonths, day, type Day } from '#language/day.ts'
import { inspection } from './register.ts'
import type { Standing } from './standing.ts'
import type { Told } from './told.ts'

/** How often a recommendation is looked at again, where it does not say (INS-13). */
export const reviewMonths = 6

/** The day by which its progress has to be looked at again; null while nobody has looked, and once it is closed. */
export function reviewDue({ reviews, recommendation, closedBy }: Standing): Day | null {
  const last = reviews
    .flatMap(({ answers }) => answers.reviewed_on ?? [])
    .toSorted()
    .at(-1)
  if (!last || closedBy) return null
  return addMonths(day(last), recommendation.answers.review_every ?? reviewMonths)
}

/** How many recommendations the inspectors said there are that nobody has put on record, and that are not explained (INS-08). */
export function notCaptured({ answers }: Told<typeof inspection>, captured: number): number {
  if (answers.declared === null || (answers.fewer ?? '').trim() !== '') return 0
  return Math.max(0, answers.declared - captured)
}

/** Neither a programme nor an action answers it (INS-10). */
export const isUncovered = ({ recommendation, actions }: Standing): boolean =>
  (recommendation.answers.programmes ?? []).length === 0 && actions.length === 0

/** An outcome is shut to all but those who keep the plan until the day on which it is published (INS-25). */
export const isPublished = (
  { answers }: { answers: Pick<Told<typeof inspection>['answers'], 'published' | 'published_said' | 'what'> },
  today: string,
): boolean =>
  answers.published !== null ? answers.published <= today : answers.published_said !== null || hasNoReport(answers.what)

const hasNoReport = (what: string | null): boolean => what === 'notice' || what === 'peer' || what === 'adviser'

import type { inspection, judgement } from '#pathways/improvement/register.ts'
import type { Told } from '#pathways/improvement/told.ts'

/** What gives no grades, whoever holds it. */
const ungraded: ReadonlySet<string> = new Set(['notice', 'focused', 'monitoring', 'review', 'peer', 'adviser'])

/** Frameworks without an overall judgement have none here either. */
export function overallOf(one: Told<typeof inspection>, grades: readonly Told<typeof judgement>[]): string {
  if (ungraded.has(one.answers.what ?? '')) return grades.length === 0 ? 'No grades are given' : 'See the judgements'
  // The board has one judgement, and it is of all that it does.
  if (one.answers.what === 'board')
    return grades.find(({ answers }) => answers.body === 'lscb')?.answers.grade ?? 'Not stated'
  const overall = grades.find(({ answers }) => /overall/i.test(answers.area ?? '') && answers.within === null)
  if (overall) return overall.answers.grade ?? 'Not stated'
  return grades.length === 0 ? 'Not stated' : 'Not given'
}

import type { ReportRead } from './report.ts'

/** A report as it is told to other programs: days as ISO dates, grades in the framework’s own words, unknown as null. */
export function asTold({
  file,
  authority,
  framework,
  inspected,
  published,
  overall,
  judgements,
  lscb,
  recommendations,
  questions,
}: ReportRead) {
  return {
    file,
    authority: authority?.value ?? null,
    framework: framework?.value ?? null,
    inspected: inspected?.value ?? { from: null, to: null },
    published: published?.value ?? null,
    overall: { grade: overall.grade, state: overall.state },
    judgements: judgements.map(({ area, grade, page }) => ({ area, grade, page })),
    lscb: lscb && { grade: lscb.grade },
    recommendations: recommendations.map(({ number, body, group, priority, text, page, confidence }) => ({
      number,
      body,
      group,
      priority,
      text,
      page,
      confidence,
    })),
    questions: questions.map(({ about, words, page, sentence }) => ({ about, words, page, sentence })),
  }
}

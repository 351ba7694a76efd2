import type { RecommendationRead, ReportRead } from '#exchange/inspection-reports/report.ts'

/** A report as it was read, for a person at a terminal. */
export function reportWords(report: ReportRead): string {
  const { file, authority, framework, inspected, published, overall, judgements, lscb, recommendations, questions } =
    report
  const when = inspected && `${inspected.value.from} to ${inspected.value.to}`
  const lines = [
    file,
    `  Authority      ${authority?.value ?? 'not known'}`,
    `  Framework      ${framework?.value ?? 'not known'}`,
    `  Inspected      ${when ?? 'not stated'}`,
    `  Published      ${published?.value ?? 'not stated'}`,
    `  Overall        ${overall.grade ?? overall.state}`,
    ...judgements.map(({ area, grade, page }) => `  Judgement      ${area}: ${grade} (page ${page})`),
    ...(lscb ? [`  Safeguarding Board  ${lscb.grade ?? 'not stated'}`] : []),
    ...recommendations.map(recommendationWords),
    ...questions.map(({ words, page }) => `  Question       ${words}${page === null ? '' : ` (page ${page})`}`),
  ]
  return `${lines.map(safe).join('\n')}\n`
}

const recommendationWords = ({ number, body, group, text, page }: RecommendationRead): string =>
  `  ${body === 'lscb' ? 'Board ' : ''}${number}. ${text} (${group ?? 'no group'}, page ${page})`

/** What a file says must not move the reader’s cursor or clear their screen. */
const safe = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trimEnd()

import type { ReportRead } from '#exchange/inspection-reports/report.ts'
import { allOf, judgedOn, type Framework } from '#pathways/improvement/frameworks/framework.ts'

type JudgementRow = { area: string; body: string; grade: string; page: number; sentence: string; sure: number }

/** What was judged, with what has no grade in the report: a gap that is on record is seen, and filled by whoever knows. */
export function judgementRows({ overall, judgements, inspected, lscb }: ReportRead, known?: Framework): JudgementRow[] {
  const notFound = { body: 'authority', grade: '', page: 0, sentence: '', sure: 0 }
  const inOrder = allOf(judgedOn(known?.areas ?? [], inspected?.value.from ?? null))
  const everOverall = known && known.scale.length > 0 && known.noOverallFrom !== known.from
  return [
    ...(everOverall || overall.grade
      ? [
          {
            area: 'Overall effectiveness',
            body: 'authority',
            grade: overall.grade ?? (overall.state === 'not given' ? notGiven : ''),
            page: overall.found?.place.page ?? 1,
            sentence: overall.found?.sentence ?? '',
            sure: overall.found?.confidence ?? 0,
          },
        ]
      : []),
    ...inOrder.flatMap(({ id, name, parts }) => {
      const read = judgements.find(({ areaId }) => areaId === id)
      if (!read) return !parts || known?.id === 'sif' ? { ...notFound, area: name } : []
      const { area, grade, page, sentence, confidence: sure } = read
      return { area, body: 'authority', grade, page, sentence, sure }
    }),
    ...(lscb
      ? [
          {
            area: 'Effectiveness of the Local Safeguarding Children Board',
            body: 'lscb',
            grade: lscb.grade ?? '',
            page: lscb.found?.place.page ?? 1,
            sentence: lscb.found?.sentence ?? '',
            sure: lscb.found?.confidence ?? 0,
          },
        ]
      : []),
  ]
}

/** Said of a framework that makes no such judgement, which is another thing than one that nobody has told us. */
export const notGiven = 'Not given'

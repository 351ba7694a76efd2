import { allOf, judgedOn } from '#pathways/improvement/frameworks/framework.ts'
import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import type { ReportRead } from '#exchange/inspection-reports/report.ts'

const percent = (confidence: number): string => String(Math.round(confidence * 100))

/** What was read, as the answers of the form in which a person corrects it. */
export function asValues(report: ReportRead, ownName: string, formId: string): Record<string, string> {
  const { file, authority, framework, inspected, published, overall, judgements, lscb, recommendations } = report
  const known = frameworks.find(({ id }) => id === framework?.value)
  const other = authority && !ownName.toLowerCase().includes(authority.value.toLowerCase())
  const rows = [
    ...(known && known.scale.length > 0
      ? [
          {
            area: 'Overall effectiveness',
            body: 'authority',
            grade: overall.grade ?? '',
            page: overall.found?.place.page ?? 1,
            sentence: overall.found?.sentence ?? '',
            sure: overall.found?.confidence ?? 0,
          },
        ]
      : []),
    ...judgements.map(({ area, grade, page, sentence, confidence }) => ({
      area,
      body: 'authority',
      grade,
      page,
      sentence,
      sure: confidence,
    })),
    // What has no grade in the report can be given one here, by whoever knows it.
    ...allOf(judgedOn(known?.areas ?? [], inspected?.value.from ?? null))
      .filter(({ id, parts }) => !judgements.some(({ areaId }) => areaId === id) && (!parts || known?.id === 'sif'))
      .map(({ name }) => ({ area: name, body: 'authority', grade: '', page: 0, sentence: '', sure: 0 })),
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
  const values: Record<string, string> = {
    'form-id': formId,
    taken_from: file,
    council: other ? authority.value : '',
    framework: framework?.value ?? '',
    bodies: known?.inspectorates.join(' and ') ?? '',
    began: inspected?.value.from ?? '',
    ended: inspected?.value.to ?? '',
    published: published?.value ?? '',
    declared: String(report.declared ?? (recommendations.length || '')),
    judgements: String(rows.length),
    recommendations: String(recommendations.length),
    questions: report.questions
      .map(({ words, page }) => (page === null ? words : `${words} (page ${page})`))
      .join('\n'),
  }
  for (const [name, found] of [
    ['council', authority],
    ['framework', framework],
    ['began', inspected],
    ['published', published],
  ] as const)
    if (found) Object.assign(values, of(name, whence(found)))
  for (const [row, { area, body, grade, page, sentence, sure }] of rows.entries())
    Object.assign(
      values,
      of(`j-${row}`, {
        keep: grade === '' ? '' : 'yes',
        area,
        body,
        grade,
        page: String(page),
        sentence,
        confidence: percent(sure),
      }),
    )
  for (const [row, { number, body, group, priority, text, page, sentence, confidence }] of recommendations.entries())
    Object.assign(
      values,
      of(`r-${row}`, {
        keep: 'yes',
        number: String(number),
        body,
        group: group ?? '',
        priority,
        text,
        page: String(page),
        sentence,
        confidence: percent(confidence),
      }),
    )
  return values
}

const whence = ({
  place,
  sentence,
  confidence,
}: {
  place: { page: number }
  sentence: string
  confidence: number
}) => ({
  page: String(place.page),
  sentence,
  confidence: percent(confidence),
})

const of = (name: string, fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${name}-${field}`, value]))

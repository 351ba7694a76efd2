import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import type { EventRead, ReportRead } from '#exchange/inspection-reports/report.ts'
import { monthSaidIn } from '#exchange/inspection-reports/committee/when-said.ts'
import { judgementRows } from './judgement-values.ts'
import { sortOf } from './sorts.ts'

const percent = (confidence: number): string => String(Math.round(confidence * 100))

/** What was read, as the answers of the form in which a person corrects it. */
export function asValues(report: ReportRead, ownName: string, formId: string): Record<string, string> {
  const { file, authority, framework, inspected, inspectedSaid, published, publishedSaid, recommendations } = report
  const known = frameworks.find(({ id }) => id === framework?.value)
  const other = authority && !ownName.toLowerCase().includes(authority.value.toLowerCase())
  const rows = judgementRows(report, known)
  const values: Record<string, string> = {
    'form-id': formId,
    taken_from: file,
    council: other ? authority.value : '',
    what: report.what ?? sortOf(framework?.value ?? ''),
    framework: framework?.value ?? '',
    bodies: known?.inspectorates.join(' and ') ?? '',
    began: inspected?.value.from ?? '',
    ended: inspected?.value.to ?? '',
    dates_said: inspectedSaid?.value ?? '',
    month: (inspectedSaid && monthSaidIn(inspectedSaid.value)) ?? '',
    published: published?.value ?? '',
    published_said: publishedSaid?.value ?? '',
    declared: report.declared === null ? '' : String(report.declared),
    judgements: String(rows.length),
    recommendations: String(recommendations.length),
    events: String(report.events.length),
    questions: report.questions
      .map(({ words, page }) => (page === null ? words : `${words} (page ${page})`))
      .join('\n'),
  }
  for (const [name, found] of [
    ['council', authority],
    ['framework', framework],
    ['began', inspected ?? inspectedSaid],
    ['published', published ?? publishedSaid],
  ] as const)
    if (found) Object.assign(values, of(name, whence(found)))
  for (const [row, one] of report.events.entries()) Object.assign(values, of(`e-${row}`, eventValues(one)))
  for (const [row, { sure, page, ...one }] of rows.entries())
    Object.assign(values, of(`j-${row}`, { keep: 'yes', ...one, page: String(page), confidence: percent(sure) }))
  for (const [row, one] of recommendations.entries()) {
    const { number, body, group, area = null, priority, text, answered = null, page, sentence, confidence } = one
    Object.assign(
      values,
      of(`r-${row}`, {
        keep: 'yes',
        number: String(number),
        body,
        group: group ?? '',
        area: area ?? '',
        priority: priority ?? '',
        text,
        answered: answered ?? '',
        page: String(page),
        sentence,
        confidence: percent(confidence),
      }),
    )
  }
  return values
}

const eventValues = (one: EventRead): Record<string, string> => ({
  keep: 'yes',
  what: one.what,
  bodies: bodiesOf[one.what],
  began: one.inspected?.from ?? '',
  ended: one.inspected?.to ?? '',
  month: one.month ?? '',
  dates_said: one.said ?? '',
  published: one.published ?? '',
  // What a council tells its members of is no secret, though nobody says when its report came out.
  published_said: one.published ? '' : (one.publishedSaid ?? 'Not stated'),
  declared: one.declared === null ? '' : String(one.declared),
  follows: one.follows === null ? '' : String(one.follows),
  page: String(one.place.page),
  sentence: one.sentence,
  confidence: percent(one.confidence),
})

const bodiesOf: Readonly<Record<EventRead['what'], string>> = {
  board: 'Ofsted',
  peer: 'Local Government Association',
  focused: 'Ofsted',
  monitoring: 'Ofsted',
  joint: 'Ofsted, with other inspectorates',
  notice: 'Department for Education',
  review: 'Department for Education',
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

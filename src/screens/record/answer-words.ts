import type { Attendance, Moment, SmartAction } from '#language/answers.ts'
import type { Field } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import { html, type Html, type Printable } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayInWords, dayShown, instantInWords, instantShown } from '#ui/when.ts'
import { answered, type Said } from '#workings/tables/values.ts'

/** Names of whoever an answer can mean: workers, teams, agencies and children. */
export type NamesOf = (id: string) => Html | string | undefined

/** An answer as a practitioner would say it. Words of people are text, and stay text. */
export function answerShown(field: Field<unknown>, value: unknown, nameOf: NamesOf): Printable {
  if (!answered(value)) return nothing('not recorded')
  const { shape } = field
  switch (shape.is) {
    case 'day':
      return dayShown(value as string)
    case 'instant': {
      const { day, at } = value as Moment
      return at === null ? html`${dayShown(day)} <span class="tl-nothing">(time not known)</span>` : instantShown(at)
    }
    case 'text':
      return shape.long
        ? String(value)
            .split(/\n+/)
            .map((line) => html`<p class="govuk-body">${line}</p>`)
        : String(value)
    case 'attendance':
      return html`<ul class="govuk-list">${(value as Attendance[]).map((row) => html`<li>${attended(row)}</li>`)}</ul>`
    case 'SMART actions':
      return html`<ol class="govuk-list govuk-list--number">${(value as SmartAction[]).map((row) => html`<li>${acted(row)}</li>`)}</ol>`
    case 'person':
    case 'worker':
    case 'team':
    case 'agency':
    case 'document':
      return nameOf(String(value)) ?? nothing('not known')
    case 'measures':
      return linksShown(value as string[], nameOf)
    case 'records':
      return shape.of ? linksShown(value as string[], nameOf) : answerWords(field, value)
    case 'choice':
    case 'many-choice':
    case 'number':
      return answerWords(field, value)
  }
}

const linksShown = (ids: readonly string[], nameOf: NamesOf): Html =>
  html`<ul class="govuk-list govuk-!-margin-bottom-0">${ids.map((id) => html`<li>${nameOf(id) ?? nothing('not known')}</li>`)}</ul>`

/** The same in plain words: for one line, for searching. */
export function answerWords(field: Field<unknown>, value: unknown): string {
  if (!answered(value)) return ''
  const { shape } = field
  switch (shape.is) {
    case 'choice':
      return shape.options[String(value)]?.words ?? String(value)
    case 'many-choice':
      return (value as string[]).map((one) => shape.options[one]?.words ?? one).join(', ')
    case 'day':
      return dayInWords(value as string)
    case 'instant': {
      const { day, at } = value as Moment
      return at === null ? dayInWords(day) : instantInWords(at)
    }
    case 'number':
      return `${String(value)} ${shape.unit}`
    case 'attendance':
      return (value as Attendance[]).map(attended).join('; ')
    case 'SMART actions':
      return (value as SmartAction[]).map(acted).join('; ')
    case 'records':
      return `${(value as string[]).length} linked`
    case 'measures':
      return (value as string[]).join(', ')
    case 'text':
      return String(value)
    case 'document':
      return 'A file'
    case 'person':
    case 'worker':
    case 'team':
    case 'agency':
      return ''
  }
}

function attended({ agency, invited, tookPart, notReached }: Attendance): string {
  const part =
    tookPart === 'no'
      ? 'did not take part'
      : tookPart === 'sent information'
        ? 'sent information'
        : `took part ${tookPart}`
  const why = notReached ? ` (not reached: ${notReached.why}; to be mended by ${dayInWords(notReached.mendedBy)})` : ''
  return `${agency}: ${invited ? 'invited' : 'not invited'}, ${part}${why}`
}

const acted = ({ what, owner, by, measure }: SmartAction): string =>
  `${what}. Owner: ${owner || 'not recorded'}. By: ${by ? dayInWords(by) : 'not recorded'}. Measure: ${measure || 'not recorded'}`

/** One line for the story: what the declaration says, or the first two things chosen or written. */
export function oneLine(kind: RecordKind, answers: Said): string {
  const said = kind.options.oneLine?.(answers)
  if (said) return said
  const short = Object.entries(kind.fields).filter(
    ([name, { shape }]) =>
      (shape.is === 'choice' || shape.is === 'many-choice' || (shape.is === 'text' && !shape.long)) &&
      answered(answers[name]),
  )
  const words = short.slice(0, 2).map(([name, field]) => answerWords(field, answers[name]))
  return words.length > 0 ? words.join(': ').slice(0, 160) : kind.name
}

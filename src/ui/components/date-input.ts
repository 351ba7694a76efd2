import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html } from '../html.ts'
import type { FieldsetOptions } from './fieldset.ts'
import { fieldsetGroup, type Question } from './form-group.ts'
import { input, type Input } from './input.ts'

export interface DatePart {
  name?: string | undefined
  label?: string | undefined
  value?: string | number | null | undefined
  /** Which part is wrong; if none says so, all are marked. */
  error?: boolean | undefined
  id?: string | undefined
  inputmode?: Input['inputmode']
  autocomplete?: string | undefined
  pattern?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface DateInput extends Question {
  id: string
  namePrefix?: string | undefined
  /** By the names that the form will send. */
  values?: Readonly<Record<string, string | number | null | undefined>> | undefined
  day?: DatePart | false | undefined
  month?: DatePart | false | undefined
  year?: DatePart | false | undefined
  /** Instead of day, month and year. */
  items?: readonly DatePart[] | undefined
  fieldset?: FieldsetOptions | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function dateInput(options: DateInput): Html {
  const parts = partsOf(options)
  const anyMarked = parts.some((part) => part.marked)
  const own = attributes({ id: options.id })
  const classes = classNames('govuk-date-input', options.classes)
  const inputs = html`<div class="${classes}"${attributes(options.attributes)}${own}>
  ${options.formGroup?.before}${parts.map((part) => datePart(options, part, anyMarked))}${options.formGroup?.after}
</div>`
  return fieldsetGroup(options.id, options, 'group', inputs)
}

interface NamedPart extends DatePart {
  name: string
  marked: boolean
  width: 2 | 4
}

function partsOf(options: DateInput): NamedPart[] {
  const year = options.year || {}
  const isYear = (part: DatePart) => part === year || part.name === 'year' || (year.name && part.name === year.name)
  const standard = [
    options.day !== false && { ...options.day, name: options.day?.name ?? 'day' },
    options.month !== false && { ...options.month, name: options.month?.name ?? 'month' },
    options.year !== false && { ...options.year, name: options.year?.name ?? 'year' },
  ].filter((part) => part !== false)
  const given: readonly DatePart[] = options.items?.length ? options.items : standard
  const valued = (part: DatePart) => part.value ?? standard.find(({ name }) => name === part.name)?.value
  return given.map((part) => ({
    ...part,
    name: part.name ?? '',
    value: valued(part),
    marked: Boolean(part.error || part.classes?.includes('govuk-input--error')),
    width: isYear(part) ? 4 : 2,
  }))
}

function datePart(options: DateInput, part: NamedPart, anyMarked: boolean): Html {
  const prefix = options.namePrefix ? `${options.namePrefix}-` : ''
  const hasClass = (start: string) => part.classes?.includes(start) ?? false
  const wrong = part.marked || (part.error !== false && options.errorMessage && !anyMarked)
  return html`<div class="govuk-date-input__item">${input({
    label: { text: part.label ?? capitalised(part.name), classes: 'govuk-date-input__label' },
    id: part.id || `${options.id}-${part.name}`,
    name: prefix + part.name,
    value: part.value ?? options.values?.[prefix + part.name],
    inputmode: part.inputmode ?? 'numeric',
    autocomplete: part.autocomplete,
    pattern: part.pattern,
    attributes: part.attributes,
    classes: classNames(
      'govuk-date-input__input',
      wrong && !hasClass('govuk-input--error') && 'govuk-input--error',
      !hasClass('govuk-input--width-') && `govuk-input--width-${part.width}`,
      part.classes,
    ),
  })}</div>`
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase()
}

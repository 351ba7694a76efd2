import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html } from '../html.ts'
import type { Maybe } from '../words.ts'
import { type Choice, choiceId, choiceItem, type Divider } from './choice-items.ts'
import type { FieldsetOptions } from './fieldset.ts'
import { fieldsetGroup, type Question } from './form-group.ts'

export interface Radios extends Question {
  name: string
  items: readonly Maybe<Choice | Divider>[]
  value?: string | number | null | undefined
  fieldset?: FieldsetOptions | undefined
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function radios(options: Radios): Html {
  const prefix = options.idPrefix || options.name
  const items = options.items.map((item, position) => item && radio(options, item, choiceId(prefix, position)))
  const classes = classNames('govuk-radios', options.classes)
  const inputs = html`<div class="${classes}"${attributes(options.attributes)} data-module="govuk-radios">
  ${options.formGroup?.before}${items}${options.formGroup?.after}
</div>`
  return fieldsetGroup(prefix, options, undefined, inputs)
}

function radio(options: Radios, item: Choice | Divider, id: string): Html {
  if ('divider' in item) return html`<div class="govuk-radios__divider">${item.divider}</div>`
  const given = options.value !== null && options.value !== undefined && options.value !== ''
  return choiceItem('radio', {
    ...item,
    id: item.id || id,
    name: options.name,
    checked: item.checked ?? (given && String(item.value) === String(options.value)),
    describedBy: undefined,
  })
}

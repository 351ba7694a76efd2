import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html } from '../html.ts'
import type { Maybe } from '../words.ts'
import { type Choice, choiceId, choiceItem, type Divider } from './choice-items.ts'
import type { FieldsetOptions } from './fieldset.ts'
import { fieldsetGroup, type Question } from './form-group.ts'

export interface Checkbox extends Choice {
  name?: string | undefined
  /** 'exclusive' clears the others: "None of these". */
  behaviour?: 'exclusive' | undefined
}

export interface Checkboxes extends Question {
  name: string
  items: readonly Maybe<Checkbox | Divider>[]
  values?: readonly (string | number)[] | undefined
  fieldset?: FieldsetOptions | undefined
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function checkboxes(options: Checkboxes): Html {
  const prefix = options.idPrefix || options.name
  const items = options.items.map((item, position) => item && checkbox(options, item, choiceId(prefix, position)))
  const classes = classNames('govuk-checkboxes', options.classes)
  const inputs = html`<div class="${classes}"${attributes(options.attributes)} data-module="govuk-checkboxes">
  ${options.formGroup?.before}${items}${options.formGroup?.after}
</div>`
  return fieldsetGroup(prefix, options, undefined, inputs)
}

function checkbox(options: Checkboxes, item: Checkbox | Divider, id: string): Html {
  if ('divider' in item) return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`
  return choiceItem('checkbox', {
    ...item,
    id: item.id || id,
    name: item.name || options.name,
    checked: item.checked ?? options.values?.some((value) => String(value) === String(item.value)) ?? false,
    describedBy: options.fieldset ? undefined : describedBy(options),
  })
}

/** Without a fieldset there is nothing else to carry the hint and the error, so each box does. */
function describedBy(options: Checkboxes): string {
  const prefix = options.idPrefix || options.name
  return classNames(options.describedBy, options.hint && `${prefix}-hint`, options.errorMessage && `${prefix}-error`)
}

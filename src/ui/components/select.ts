import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html } from '../html.ts'
import { type Maybe, present } from '../words.ts'
import { labelledGroup, type LabelledQuestion } from './form-group.ts'

export interface SelectItem {
  text: string
  /** The text itself, where no value is given. */
  value?: string | number | boolean | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface Select extends LabelledQuestion {
  items: readonly Maybe<SelectItem>[]
  value?: string | number | null | undefined
  disabled?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function select(options: Select): Html {
  return labelledGroup(options, (id, describedBy) => {
    const own = attributes({
      class: classNames('govuk-select', options.classes, options.errorMessage && 'govuk-select--error'),
      id,
      name: options.name,
      disabled: options.disabled,
      'aria-describedby': describedBy,
    })
    return html`${options.formGroup?.before}<select${own}${attributes(options.attributes)}>
    ${present(options.items).map((item) => option(item, options.value))}
    </select>${options.formGroup?.after}`
  })
}

function option(item: SelectItem, chosen: string | number | null | undefined): Html {
  const isChosen =
    chosen !== null && chosen !== undefined && chosen !== '' && String(item.value ?? item.text) === String(chosen)
  const own = attributes({
    value: item.value === undefined ? null : String(item.value),
    selected: item.selected ?? isChosen,
    disabled: item.disabled,
  })
  return html`<option${own}${attributes(item.attributes)}>${item.text}</option>`
}

import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html } from '../html.ts'
import { labelledGroup, type LabelledQuestion } from './form-group.ts'

export interface Textarea extends LabelledQuestion {
  value?: string | null | undefined
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function textarea(options: Textarea): Html {
  return labelledGroup(options, (id, describedBy) => {
    const own = attributes({
      class: classNames('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes),
      id,
      name: options.name,
      rows: options.rows ?? 5,
      spellcheck: options.spellcheck === undefined ? null : String(options.spellcheck),
      disabled: options.disabled,
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete || null,
    })
    // A browser drops a newline straight after the opening tag, so an answer that begins with one needs a second.
    const start = options.value?.startsWith('\n') ? '\n' : ''
    return html`${options.formGroup?.before}<textarea${own}${attributes(options.attributes)}>${start}${options.value}</textarea>${options.formGroup?.after}`
  })
}

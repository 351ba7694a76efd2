import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface Details {
  summaryText: Words
  text: Words
  open?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function details(options: Details): Html {
  const own = attributes({ id: options.id || null, class: classNames('govuk-details', options.classes) })
  return html`<details${own}${attributes(options.attributes)}${attributes({ open: options.open })}>
  <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${options.summaryText}</span></summary>
  <div class="govuk-details__text">${options.text}</div>
</details>`
}

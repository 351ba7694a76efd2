import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface Label {
  text: Words
  for?: string | undefined
  isPageHeading?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function label(options: Label): Html {
  if (!options.text) return html``
  const classes = classNames('govuk-label', options.classes)
  const own = attributes({ for: options.for || null })
  const element = html`<label class="${classes}"${attributes(options.attributes)}${own}>${options.text}</label>`
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${element}</h1>` : element
}

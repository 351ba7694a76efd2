import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface InsetText {
  text: Words
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function insetText(options: InsetText): Html {
  const own = attributes({ id: options.id || null, class: classNames('govuk-inset-text', options.classes) })
  return html`<div${own}${attributes(options.attributes)}>${options.text}</div>`
}

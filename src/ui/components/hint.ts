import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface Hint {
  text: Words
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function hint(options: Hint): Html {
  const own = attributes({ id: options.id || null, class: classNames('govuk-hint', options.classes) })
  return html`<div${own}${attributes(options.attributes)}>${options.text}</div>`
}

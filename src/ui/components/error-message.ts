import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface ErrorMessage {
  text: Words
  id?: string | undefined
  /** Read aloud before the message; '' for none. */
  visuallyHiddenText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function errorMessage(options: ErrorMessage): Html {
  const own = attributes({ id: options.id || null, class: classNames('govuk-error-message', options.classes) })
  const before = options.visuallyHiddenText ?? 'Error'
  const prefix = before && html`<span class="govuk-visually-hidden">${before}:</span> `
  return html`<p${own}${attributes(options.attributes)}>${prefix}${options.text}</p>`
}

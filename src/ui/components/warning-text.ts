import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface WarningText {
  text: Words
  iconFallbackText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function warningText(options: WarningText): Html {
  return html`<div class="${classNames('govuk-warning-text', options.classes)}"${attributes(options.attributes)}>
  <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
  <strong class="govuk-warning-text__text">
    <span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span>
    ${options.text}
  </strong>
</div>`
}

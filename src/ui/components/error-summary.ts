import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface ErrorSummaryItem {
  text: Words
  /** Where the answer is that needs mending: `#held_on`. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface ErrorSummary {
  errorList?: readonly ErrorSummaryItem[] | undefined
  titleText?: Words | undefined
  descriptionText?: Words | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function errorSummary(options: ErrorSummary): Html {
  const own = attributes({
    class: classNames('govuk-error-summary', options.classes),
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? null : String(options.disableAutoFocus),
  })
  const errors = options.errorList ?? []
  return html`<div${own}${attributes(options.attributes)} data-module="govuk-error-summary">
  <div role="alert">
    <h2 class="govuk-error-summary__title">${options.titleText ?? 'There is a problem'}</h2>
    <div class="govuk-error-summary__body">
      ${options.descriptionText && html`<p>${options.descriptionText}</p>`}
      ${errors.length > 0 && html`<ul class="govuk-list govuk-error-summary__list">${errors.map(listed)}</ul>`}
    </div>
  </div>
</div>`
}

function listed(item: ErrorSummaryItem): Html {
  if (!item.href) return html`<li>${item.text}</li>`
  return html`<li><a href="${item.href}"${attributes(item.attributes)}>${item.text}</a></li>`
}

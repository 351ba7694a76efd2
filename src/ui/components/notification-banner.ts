import { type Attributes, attributes, classNames } from '../attributes.ts'
import { Html, html, type Words } from '../html.ts'
import { heading, type HeadingLevel } from './heading.ts'

export interface NotificationBanner {
  /** Text becomes the banner's heading line; markup is placed as it is. */
  text?: Words | undefined
  type?: 'success' | undefined
  titleText?: Words | undefined
  titleId?: string | undefined
  titleHeadingLevel?: HeadingLevel | undefined
  role?: string | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function notificationBanner(options: NotificationBanner): Html {
  const success = options.type === 'success'
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const own = attributes({
    class: classNames('govuk-notification-banner', success && 'govuk-notification-banner--success', options.classes),
    role: options.role ?? (success ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? null : String(options.disableAutoFocus),
  })
  const title = options.titleText ?? (success ? 'Success' : 'Important')
  return html`<div${own}${attributes(options.attributes)}>
  <div class="govuk-notification-banner__header">
    ${heading(options.titleHeadingLevel ?? 2, { class: 'govuk-notification-banner__title', id: titleId }, title)}
  </div>
  <div class="govuk-notification-banner__content">${
    options.text instanceof Html
      ? options.text
      : options.text && html`<p class="govuk-notification-banner__heading">${options.text}</p>`
  }</div>
</div>`
}

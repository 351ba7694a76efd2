import { type Attributes, attributes, classNames } from '../attributes.ts'
import { Html, html, type Words } from '../html.ts'

export interface Button {
  text: Words
  /** With an address it is a link that looks like a button. */
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  preventDoubleClick?: boolean | undefined
  isStartButton?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function button(options: Button): Html {
  const shared = html` class="${classNames('govuk-button', options.classes, options.isStartButton && 'govuk-button--start')}"
  data-module="govuk-button"${attributes(options.attributes)}${attributes({ id: options.id || null })}`
  const content = options.isStartButton ? startContent(options.text) : html`${options.text}`
  if (options.href) {
    return html`<a href="${options.href}" role="button" draggable="false"${shared}>${content}</a>`
  }
  const own = attributes({
    type: options.type ?? 'submit',
    value: options.value || null,
    name: options.name || null,
    disabled: options.disabled,
    'aria-disabled': options.disabled ? 'true' : null,
    'data-prevent-double-click': options.preventDoubleClick === undefined ? null : String(options.preventDoubleClick),
  })
  return html`<button${own}${shared}>${content}</button>`
}

/** A start button is a flex box, which would drop the spaces between the parts of its markup. */
function startContent(text: Words): Html {
  return html`${text instanceof Html ? html`<span>${text}</span>` : text}${startIcon}`
}

const startIcon = html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>`

import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface BackLink {
  href?: string | undefined
  text?: Words | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function backLink(options: BackLink): Html {
  const classes = classNames('govuk-back-link', options.classes)
  return html`<a href="${options.href || '#'}" class="${classes}"${attributes(options.attributes)}
    >${options.text || 'Back'}</a
  >`
}

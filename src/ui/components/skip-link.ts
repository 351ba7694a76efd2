import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export interface SkipLink {
  text: Words
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function skipLink(options: SkipLink): Html {
  const classes = classNames('govuk-skip-link', options.classes)
  return html`<a href="${options.href || '#content'}" class="${classes}"${attributes(options.attributes)} data-module="govuk-skip-link">${options.text}</a>`
}

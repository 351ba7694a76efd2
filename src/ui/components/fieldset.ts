import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Worded, worded } from '../words.ts'

export interface Legend {
  text: Words
  isPageHeading?: boolean | undefined
  classes?: string | undefined
}

export interface FieldsetOptions {
  legend?: Worded<Legend> | undefined
  describedBy?: string | undefined
  role?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface Fieldset extends FieldsetOptions {
  content?: Html | undefined
}

export function fieldset(options: Fieldset): Html {
  const own = attributes({
    class: classNames('govuk-fieldset', options.classes),
    role: options.role || null,
    'aria-describedby': options.describedBy || null,
  })
  return html`<fieldset${own}${attributes(options.attributes)}>
  ${options.legend !== undefined && legend(worded(options.legend))}
  ${options.content}
</fieldset>`
}

function legend(options: Legend): Html {
  return html`<legend class="${classNames('govuk-fieldset__legend', options.classes)}">${
    options.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${options.text}</h1>` : options.text
  }</legend>`
}

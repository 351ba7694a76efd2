import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export interface Tag {
  text: Words
  colour?: TagColour | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function tag(options: Tag): Html {
  const classes = classNames('govuk-tag', options.colour && `govuk-tag--${options.colour}`, options.classes)
  return html`<strong class="${classes}"${attributes(options.attributes)}>${options.text}</strong>`
}

import { type Attributes, attributes } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export function heading(level: HeadingLevel, named: Attributes, text: Words): Html {
  return html`<h${level}${attributes(named)}>${text}</h${level}>`
}

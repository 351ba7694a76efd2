import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Worded, worded } from '../words.ts'
import { type Tag, tag } from './tag.ts'

export interface PhaseBanner {
  tag: Worded<Tag>
  text: Words
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function phaseBanner(options: PhaseBanner): Html {
  const named: Tag = worded(options.tag)
  const classes = classNames('govuk-phase-banner govuk-width-container', options.classes)
  return html`<div class="${classes}"${attributes(options.attributes)}>
  <p class="govuk-phase-banner__content">
    ${tag({ ...named, classes: classNames('govuk-phase-banner__content__tag', named.classes) })}
    <span class="govuk-phase-banner__text">${options.text}</span>
  </p>
</div>`
}

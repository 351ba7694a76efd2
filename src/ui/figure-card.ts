import { heading, type HeadingLevel } from './components/heading.ts'
import { type Html, html, type Words } from './html.ts'

export interface FigureCard {
  label: Words
  /** As it is read: "92%", or `nothing('suppressed')`. */
  value: Words
  /** What the value says in a sentence, with its own numbers. */
  sentence?: Words | undefined
  /** What must be read with it: "held in time" stands beside "overdue now". */
  beside?: { label: Words; value: Words; href?: string | undefined } | undefined
  /** Who is not counted, and why. */
  leftOut?: Words | undefined
  /** The list that the figure is. */
  href?: string | undefined
  linkText?: string | undefined
  headingLevel?: HeadingLevel | undefined
}

export function figureCard(options: FigureCard): Html {
  return html`<section class="tl-figure">
  ${heading(options.headingLevel ?? 3, { class: 'tl-figure__label' }, options.label)}
  <p class="tl-figure__value">${options.value}</p>
  ${options.sentence && html`<p class="tl-figure__sentence">${options.sentence}</p>`}
  ${options.beside && besideIt(options.beside)}
  ${options.leftOut && html`<p class="tl-figure__left-out">Left out: ${options.leftOut}</p>`}
  ${options.href && html`<p class="tl-figure__link"><a class="govuk-link" href="${options.href}">${options.linkText ?? 'See the list'}<span class="govuk-visually-hidden">: ${options.label}</span></a></p>`}
</section>`
}

export function figureCards(cards: readonly FigureCard[]): Html {
  return html`<div class="tl-figures">${cards.map(figureCard)}</div>`
}

function besideIt(beside: NonNullable<FigureCard['beside']>): Html {
  const value = beside.href ? html`<a class="govuk-link" href="${beside.href}">${beside.value}</a>` : beside.value
  return html`<p class="tl-figure__beside"><span>${beside.label}:</span> <strong>${value}</strong></p>`
}

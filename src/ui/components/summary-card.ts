import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { heading, type HeadingLevel } from './heading.ts'

export interface ActionLink {
  text: Words
  href: string
  /** What is changed, for those who hear the link alone. */
  visuallyHiddenText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface Actions {
  items: readonly ActionLink[]
  classes?: string | undefined
}

export interface CardTitle {
  text: Words
  headingLevel?: HeadingLevel | undefined
  classes?: string | undefined
}

export interface SummaryCard {
  title?: CardTitle | undefined
  actions?: Actions | undefined
  content: Html
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function summaryCard(options: SummaryCard): Html {
  const { title, actions } = options
  const classes = classNames('govuk-summary-card', options.classes)
  return html`<div class="${classes}"${attributes(options.attributes)}>
  <div class="govuk-summary-card__title-wrapper">
    ${title && heading(title.headingLevel ?? 2, { class: classNames('govuk-summary-card__title', title.classes) }, title.text)}
    ${actions && actions.items.length > 0 && cardActions(actions, title)}
  </div>
  <div class="govuk-summary-card__content">${options.content}</div>
</div>`
}

function cardActions(actions: Actions, title: CardTitle | undefined): Html {
  const classes = classNames('govuk-summary-card__actions', actions.classes)
  const [first] = actions.items
  if (first && actions.items.length === 1) return html`<div class="${classes}">${actionLink(first, title)}</div>`
  return html`<ul class="${classes}">
    ${actions.items.map((item) => html`<li class="govuk-summary-card__action">${actionLink(item, title)}</li>`)}
  </ul>`
}

export function actionLink(action: ActionLink, card: CardTitle | undefined): Html {
  const spoken = action.visuallyHiddenText || card
  return html`<a class="${classNames('govuk-link', action.classes)}" href="${action.href}"${attributes(action.attributes)}>${action.text}${
    spoken &&
    html`<span class="govuk-visually-hidden">${action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}${card && html` (${card.text})`}</span>`
  }</a>`
}

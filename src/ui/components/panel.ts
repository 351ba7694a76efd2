import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { button } from './button.ts'
import { heading, type HeadingLevel } from './heading.ts'

export interface PanelAction {
  text: string
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface Panel {
  titleText: Words
  headingLevel?: HeadingLevel | undefined
  text?: Words | undefined
  /** Shown only by the interruption panel. */
  actions?:
    { items?: readonly PanelAction[]; classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function panel(options: Panel): Html {
  const interruption = options.classes?.includes('govuk-panel--interruption') ?? false
  const classes = classNames('govuk-panel', !interruption && 'govuk-panel--confirmation', options.classes)
  return html`<div class="${classes}"${attributes(options.attributes)}>
  ${heading(options.headingLevel ?? 1, { class: 'govuk-panel__title' }, options.titleText)}
  ${options.text && html`<div class="govuk-panel__body">${options.text}</div>`}
  ${interruption && options.actions && actions(options.actions)}
</div>`
}

function actions(options: NonNullable<Panel['actions']>): Html {
  const classes = classNames('govuk-panel__actions', options.classes)
  return html`<div class="${classes}"${attributes(options.attributes)}>
  ${options.items && html`<div class="govuk-button-group">${options.items.map(action)}</div>`}
</div>`
}

function action(item: PanelAction): Html {
  if (!item.href || item.type === 'button') {
    return button({
      ...item,
      type: item.type ?? 'button',
      classes: classNames('govuk-button--inverse', item.classes),
    })
  }
  const classes = classNames('govuk-link govuk-link--inverse', item.classes)
  return html`<a class="${classes}" href="${item.href}"${attributes(item.attributes)}>${item.text}</a>`
}

import { type Attributes, attributes, classNames } from '../attributes.ts'
import { Html, html, type Words } from '../html.ts'
import { type Maybe } from '../words.ts'

export interface Tab {
  label: string
  id?: string | undefined
  attributes?: Attributes | undefined
  panel: { text: Words; attributes?: Attributes | undefined }
}

export interface Tabs {
  items?: readonly Maybe<Tab>[] | undefined
  title?: string | undefined
  id?: string | undefined
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function tabs(options: Tabs): Html {
  const own = attributes({ id: options.id || null, class: classNames('govuk-tabs', options.classes) })
  const items = (options.items ?? []).map((tab, position) => tab && identified(tab, position, options.idPrefix))
  return html`<div${own}${attributes(options.attributes)} data-module="govuk-tabs">
  <h2 class="govuk-tabs__title">${options.title ?? 'Contents'}</h2>
  ${items.length > 0 && html`<ul class="govuk-tabs__list">${items.map((item) => item && tabLink(item))}</ul>`}
  ${items.map((item) => item && tabPanel(item))}
</div>`
}

interface Identified {
  tab: Tab
  position: number
  id: string
}

function identified(tab: Tab, position: number, prefix: string | undefined): Identified {
  return { tab, position, id: tab.id || `${prefix ?? ''}-${position + 1}` }
}

function tabLink({ tab, position, id }: Identified): Html {
  const classes = classNames('govuk-tabs__list-item', position === 0 && 'govuk-tabs__list-item--selected')
  return html`<li class="${classes}"><a class="govuk-tabs__tab" href="#${id}"${attributes(tab.attributes)}>${tab.label}</a></li>`
}

function tabPanel({ tab, position, id }: Identified): Html {
  const classes = classNames('govuk-tabs__panel', position > 0 && 'govuk-tabs__panel--hidden')
  const { text } = tab.panel
  return html`<div class="${classes}" id="${id}"${attributes(tab.panel.attributes)}>${
    text instanceof Html ? text : html`<p class="govuk-body">${text}</p>`
  }</div>`
}

import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Maybe, present, type Worded, worded } from '../words.ts'
import { type ActionLink, actionLink, type Actions, type CardTitle, summaryCard } from './summary-card.ts'

export interface SummaryText {
  text: Words
  classes?: string | undefined
}

export interface SummaryRow {
  key: Worded<SummaryText>
  value: Worded<SummaryText>
  actions?: Actions | undefined
  classes?: string | undefined
}

export interface SummaryList {
  rows: readonly Maybe<SummaryRow>[]
  card?:
    | {
        title?: Worded<CardTitle> | undefined
        actions?: Actions | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function summaryList(options: SummaryList): Html {
  const rows = present(options.rows)
  const anyActions = rows.some((row) => row.actions && row.actions.items.length > 0)
  const title = options.card?.title === undefined ? undefined : worded<CardTitle>(options.card.title)
  const classes = classNames('govuk-summary-list', options.classes)
  const list = html`<dl class="${classes}"${attributes(options.attributes)}>${rows.map((row) => summaryRow(row, anyActions, title))}</dl>`
  return options.card ? summaryCard({ ...options.card, title, content: list }) : list
}

function summaryRow(row: SummaryRow, anyActions: boolean, card: CardTitle | undefined): Html {
  const key: SummaryText = worded(row.key)
  const value: SummaryText = worded(row.value)
  const classes = classNames(
    'govuk-summary-list__row',
    anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
    row.classes,
  )
  return html`<div class="${classes}">
  <dt class="${classNames('govuk-summary-list__key', key.classes)}">${key.text}</dt>
  <dd class="${classNames('govuk-summary-list__value', value.classes)}">${value.text}</dd>
  ${row.actions && row.actions.items.length > 0 && rowActions(row.actions, card)}
</div>`
}

function rowActions(actions: Actions, card: CardTitle | undefined): Html {
  const link = (item: ActionLink) => actionLink(item, card)
  const one = actions.items.length === 1 && actions.items[0]
  const several = () =>
    html`<ul class="govuk-summary-list__actions-list">
      ${actions.items.map((item) => html`<li class="govuk-summary-list__actions-list-item">${link(item)}</li>`)}
    </ul>`
  return html`<dd class="${classNames('govuk-summary-list__actions', actions.classes)}">${one ? link(one) : several()}</dd>`
}

import type { Table, TableCell } from './components/table.ts'
import { type Html, html, type Words } from './html.ts'

export interface Masked {
  /** Who to ask: "the duty manager, 01234 567890". */
  ask: Words
  href?: string | undefined
  /** Where whoever reads may open it all the same, in an emergency. */
  emergency?: string | undefined
}

/** A restricted record still counts and still has its row; only what it says is withheld. */
export function masked(options: Masked): Html {
  const ask = options.href ? html`<a class="govuk-link" href="${options.href}">${options.ask}</a>` : options.ask
  const now =
    options.emergency && html`, or <a class="govuk-link" href="${options.emergency}">open it in an emergency</a>`
  return html`<span class="tl-masked">Restricted record: ask ${ask}${now}</span>`
}

export function maskedRow(options: Masked & { columns: number }): Table['rows'][number] {
  const cell: TableCell = { text: masked(options), colspan: options.columns, classes: 'tl-masked-cell' }
  return [cell]
}

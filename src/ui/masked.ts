import type { Table, TableCell } from './components/table.ts'
import { type Html, html, type Words } from './html.ts'

export interface Masked {
  /** Who to ask: "the duty manager, 01234 567890". */
  ask: Words
  href?: string | undefined
}

/** A restricted record still counts and still has its row; only what it says is withheld. */
export function masked(options: Masked): Html {
  const ask = options.href ? html`<a class="govuk-link" href="${options.href}">${options.ask}</a>` : options.ask
  return html`<span class="tl-masked">Restricted record: ask ${ask}</span>`
}

export function maskedRow(options: Masked & { columns: number }): Table['rows'][number] {
  const cell: TableCell = { text: masked(options), colspan: options.columns, classes: 'tl-masked-cell' }
  return [cell]
}

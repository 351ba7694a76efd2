import { Html, html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import type { Opening, TableBlock } from '../document.ts'
import { cellOf, isNumeric, shown } from '../shown.ts'
import { type Cell, cellWords, type Column, type Row } from '../table.ts'

/** Where a row leads, for whoever reads; null where it leads nowhere. */
export type HrefOf = (opening: Opening) => string | null

/** Few enough rows to be kept on one sheet of paper, where none is a paragraph. */
const shortest = 15

export function tablePart(table: TableBlock, hrefOf: HrefOf): Html {
  const { id, title, columns, rows, empty, note, opens = [] } = table
  const none = rows.length === 0 && html`<p class="govuk-heading-s">${title}</p>`
  const lines = rows.map((row, line) => {
    const opening = opens[line]
    const links = opening ? linkOf(opening, columns) : -1
    return columns.map((column, at) => ({
      text:
        at === links ? opened(opening!, words(column, cellOf(row, at)), row, hrefOf) : words(column, cellOf(row, at)),
      format: format(column),
      classes: isLong(cellOf(row, at)) ? 'tl-typed tl-report__long' : 'tl-typed',
    }))
  })
  const heads = columns.map((column) => ({ text: column.name, numeric: isNumeric(column) }))
  const short = rows.length <= shortest && !rows.flat().some(isLong) && ' tl-report__table--short'
  return html`<div class="tl-report__table${short}">${none}${listTable({ id, caption: title, columns: heads, rows: lines, empty })}
${note && html`<p class="govuk-body-s tl-report__note">${note}</p>`}</div>`
}

function words(column: Column, cell: Cell): Words {
  return typeof cell === 'object' ? nothing(cell.nothing) : shown(column, cell)
}

function format(column: Column): 'numeric' | undefined {
  return isNumeric(column) ? 'numeric' : undefined
}

/** A sentence in a column as narrow as a word would make its row as high as a phone. */
const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > 60

/** A record opens by the name of whose it is, and the rows behind a figure by its number. */
const linkOf = (opening: Opening, columns: readonly Column[]): number =>
  'record' in opening ? 0 : columns.findIndex(isNumeric)

function opened(opening: Opening, text: Words, row: Row, hrefOf: HrefOf): Words {
  const href = text instanceof Html ? null : hrefOf(opening)
  if (href === null) return text
  const ofWhat =
    'record' in opening
      ? null
      : html`<span class="govuk-visually-hidden">, the list behind ${cellWords(row[0] ?? '')}</span>`
  return html`<a class="govuk-link" href="${href}">${text}${ofWhat}</a>`
}

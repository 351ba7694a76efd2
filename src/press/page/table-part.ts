import { type Html, html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import type { TableBlock } from '../document.ts'
import { cellOf, isNumeric, shown } from '../shown.ts'
import type { Cell, Column } from '../table.ts'

/** Few enough rows to be kept on one sheet of paper. */
const shortest = 15

export function tablePart(table: TableBlock): Html {
  const { id, title, columns, rows, empty, note } = table
  const none = rows.length === 0 && html`<p class="govuk-heading-s">${title}</p>`
  const lines = rows.map((row) =>
    columns.map((column, at) => ({
      text: words(column, cellOf(row, at)),
      format: format(column),
      classes: 'tl-typed',
    })),
  )
  const heads = columns.map((column) => ({ text: column.name, numeric: isNumeric(column) }))
  const short = rows.length <= shortest && ' tl-report__table--short'
  return html`<div class="tl-report__table${short}">${none}${listTable({ id, caption: title, columns: heads, rows: lines, empty })}
${note && html`<p class="govuk-body-s tl-report__note">${note}</p>`}</div>`
}

function words(column: Column, cell: Cell): Words {
  return typeof cell === 'object' ? nothing(cell.nothing) : shown(column, cell)
}

function format(column: Column): 'numeric' | undefined {
  return isNumeric(column) ? 'numeric' : undefined
}

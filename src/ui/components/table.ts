import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Printable, type Words } from '../html.ts'
import { type Maybe, present, type Worded, worded } from '../words.ts'

export interface TableCell {
  text: Words
  format?: 'numeric' | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}

export interface Table {
  caption?: Printable
  captionClasses?: string | undefined
  head?: readonly Worded<TableCell>[] | undefined
  rows: readonly Maybe<readonly Worded<TableCell>[]>[]
  firstCellIsHeader?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function table(options: Table): Html {
  const caption = classNames('govuk-table__caption', options.captionClasses)
  return html`<table class="${classNames('govuk-table', options.classes)}"${attributes(options.attributes)}>
${options.caption && html`<caption class="${caption}">${options.caption}</caption>`}
${options.head && html`<thead class="govuk-table__head"><tr class="govuk-table__row">${options.head.map(headCell)}</tr></thead>`}
<tbody class="govuk-table__body">
${present(options.rows).map((cells) => row(cells, options.firstCellIsHeader ?? false))}</tbody></table>`
}

function row(cells: readonly Worded<TableCell>[], firstIsHeader: boolean): Html {
  return html`<tr class="govuk-table__row">${cells.map((cell, column) => bodyCell(cell, firstIsHeader && column === 0))}</tr>
`
}

function headCell(given: Worded<TableCell>): Html {
  const cell: TableCell = worded(given)
  return html`<th scope="col" class="${cellClasses('govuk-table__header', cell)}"${cellAttributes(cell)}>${cell.text}</th>`
}

function bodyCell(given: Worded<TableCell>, isHeader: boolean): Html {
  const cell: TableCell = worded(given)
  if (isHeader) {
    return html`<th scope="row" class="${classNames('govuk-table__header', cell.classes)}"${cellAttributes(cell)}>${cell.text}</th>`
  }
  return html`<td class="${cellClasses('govuk-table__cell', cell)}"${cellAttributes(cell)}>${cell.text}</td>`
}

function cellClasses(block: string, cell: TableCell): string {
  return classNames(block, cell.format && `${block}--${cell.format}`, cell.classes)
}

function cellAttributes(cell: TableCell): Html | false {
  if (!cell.colspan && !cell.rowspan && !cell.attributes) return false
  return html`${attributes({ colspan: cell.colspan, rowspan: cell.rowspan })}${attributes(cell.attributes)}`
}

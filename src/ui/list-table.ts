import { table, type TableCell } from './components/table.ts'
import { type Html, html, type Words } from './html.ts'
import { scrollRegion } from './scroll-region.ts'
import { present, worded, type Maybe, type Worded } from './words.ts'

export interface ListColumn {
  text: Words
  numeric?: boolean | undefined
  /** The same list, sorted by this column (the other way, if it already is). */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

export interface ListTable {
  /** Unique on its page, since the region that scrolls is named by it. */
  id: string
  caption: string
  /** For a caption that repeats the page's heading. */
  captionHidden?: boolean | undefined
  columns: readonly ListColumn[]
  rows: readonly Maybe<readonly Worded<TableCell>[]>[]
  /** What an empty list says: a list is never just missing. */
  empty: Words
}

export function listTable(options: ListTable): Html {
  if (options.rows.length === 0) return html`<p class="govuk-body tl-empty">${options.empty}</p>`
  const captionId = `${options.id}-caption`
  return scrollRegion(
    captionId,
    table({
      caption: html`<span id="${captionId}">${options.caption}</span>`,
      captionClasses: options.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m',
      head: options.columns.map(headed),
      rows: present(options.rows).map((cells) => cells.map((cell, at) => named(cell, options.columns[at]))),
      firstCellIsHeader: true,
      classes: 'tl-list',
      attributes: { id: options.id },
    }),
  )
}

/** On a narrow screen each row stands by itself, and says beside each answer what it is. */
function named(given: Worded<TableCell>, column: ListColumn | undefined): TableCell {
  const cell: TableCell = worded(given)
  const label = typeof column?.text === 'string' ? column.text : ''
  if (label === '' || cell.colspan !== undefined) return cell
  return { ...cell, attributes: { ...cell.attributes, 'data-label': label } }
}

function headed(column: ListColumn): TableCell {
  return {
    text: column.sortHref ? sortLink(column, column.sortHref) : column.text,
    format: column.numeric ? 'numeric' : undefined,
    attributes: { 'aria-sort': column.sorted },
  }
}

function sortLink(column: ListColumn, href: string): Html {
  const mark = column.sorted === 'ascending' ? '▲' : column.sorted === 'descending' ? '▼' : '↕'
  return html`<a class="tl-sort" href="${href}">${column.text}<span class="tl-sort__mark" aria-hidden="true">${mark}</span></a>`
}

import type { Cell } from '#press/table.ts'
import { html, Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { maskedRow } from '#ui/masked.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import type { ChildName } from '#workings/read/names.ts'
import type { Line, ListCell, ListColumn } from './kind.ts'

type Names = ReadonlyMap<string, ChildName>
type Table = {
  id: string
  caption: string
  columns: readonly ListColumn[]
  lines: readonly Line[]
  names: Names
  empty: Words
  sort: string
  sortHref(sort: string): string
}

/** One row a child or record; the child's name opens the row. */
export function linesTable({ columns, lines, names, sort, sortHref, ...rest }: Table): Html {
  const heads = columns.map((column) => ({
    text: column.name,
    numeric: numeric(column),
    ...(column.sort
      ? {
          sortHref: sortHref(sort === `-${column.sort}` ? column.sort : `-${column.sort}`),
          sorted: sorted(sort, column.sort),
        }
      : {}),
  }))
  return listTable({
    ...rest,
    captionHidden: true,
    columns: [{ text: 'Child' }, ...heads],
    rows: lines.map((line) => {
      const name = names.get(line.child)
      if (line.ask !== undefined || !name)
        return maskedRow({ ask: line.ask ?? 'your divisional manager', columns: columns.length + 1 })
      const opens = line.href ? html`<a class="govuk-link" href="${line.href}">${name.name}</a>` : name.name
      return [
        opens,
        ...line.cells.map((cell, at) => ({
          text: shownCell(columns[at]!, cell),
          format: numeric(columns[at]!) ? ('numeric' as const) : undefined,
        })),
      ]
    }),
  })
}

const numeric = ({ kind }: ListColumn) => kind === 'number' || kind === 'per cent'
const sorted = (sort: string, by: string): 'ascending' | 'descending' | undefined =>
  sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined

export function shownCell({ kind }: ListColumn, cell: ListCell): Words {
  if (typeof cell === 'object') return 'shown' in cell ? cell.shown : nothing(cell.nothing)
  if (typeof cell === 'number')
    return kind === 'per cent' ? `${cell}%` : cell.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  if (/^\d{4}-\d\d-\d\dT/.test(cell) && kind === 'instant') return instantShown(cell)
  return /^\d{4}-\d\d-\d\d$/.test(cell) && (kind === 'day' || kind === 'instant') ? dayShown(cell) : cell
}

/** The same row as a file holds it. */
export function fileRow(line: Line, columns: readonly ListColumn[], names: Names): Cell[] {
  const name = names.get(line.child)
  if (line.ask !== undefined || !name)
    return [
      `Restricted record: ask ${line.ask ?? 'your divisional manager'}`,
      ...columns.map((): Cell => ({ nothing: 'not known' })),
    ]
  return [
    name.name,
    ...line.cells.map((cell): Cell => (typeof cell === 'object' && 'words' in cell ? cell.words : cell)),
  ]
}

import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { TableBlock } from '../document.ts'
import { cellOf, isNumeric, shown } from '../shown.ts'
import type { Cell, Column } from '../table.ts'
import { widths } from '../widths.ts'
import { second } from './look.ts'
import { paragraph } from './words.ts'

/** Its head stands again on every sheet, and no row is cut in two by the end of one, unless it is longer than a sheet. */
export function wordTable(table: TableBlock, across: number): Table {
  const { columns, rows } = table
  const wanted = widths(table)
  const whole = wanted.reduce((sum, width) => sum + width, 0)
  const head = columns.map((column) => cell(column.name, column))
  return new Table({
    style: 'Reporttable',
    width: { size: across, type: WidthType.DXA },
    columnWidths: wanted.map((width) => Math.round((width / whole) * across)),
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map((row) => line(row, columns)),
    ],
  })
}

function line(row: readonly Cell[], columns: readonly Column[]): TableRow {
  const words = columns.map((column, at) => shown(column, cellOf(row, at)))
  return new TableRow({
    cantSplit: words.every((each) => each.length < 600),
    children: columns.map((column, at) => cell(words[at]!, column, typeof cellOf(row, at) === 'object')),
  })
}

function cell(words: string, column: Column, nothing = false): TableCell {
  const style = isNumeric(column) ? 'Cellnumber' : 'Cell'
  return new TableCell({ children: [paragraph(words, { style }, nothing ? { color: second } : {})] })
}

export function tableBlock(table: TableBlock, across: number): (Paragraph | Table)[] {
  const caption = paragraph(table.title, { style: 'Caption' })
  if (table.rows.length === 0) return [caption, paragraph(table.empty, { style: 'Smallprint' })]
  const note = table.note === undefined ? [] : [paragraph(table.note, { style: 'Smallprint' })]
  return [caption, wordTable(table, across), ...note]
}

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableBlock } from '../document.ts'
import { cellOf, isNumeric, shown } from '../shown.ts'
import { widths } from '../widths.ts'
import { rule, second } from './look.ts'
import { paragraph, runs } from './words.ts'

/** Its head stands again on every sheet, and no row is cut in two by the end of one, unless it is longer than a sheet. */
export function wordTable(table: TableBlock, across: number): Table {
  const wanted = widths(table)
  const whole = wanted.reduce((sum, width) => sum + width, 0)
  const columnWidths = wanted.map((width) => Math.round((width / whole) * across))
  const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (words: string, at: number, head: boolean, nothing = false) =>
    new TableCell({
      width: { size: columnWidths[at]!, type: WidthType.DXA },
      verticalAlign: head ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      borders: { top: none, left: none, right: none, bottom: head ? line(8, '0B0C0C') : line(4, rule) },
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: isNumeric(table.columns[at]!) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(words, { bold: head || at === 0, ...(nothing && { color: second, bold: false }) }),
        }),
      ],
    })
  const rows = table.rows.map((row) => {
    const cells = table.columns.map((column, at) => ({
      words: shown(column, cellOf(row, at)),
      nothing: typeof cellOf(row, at) === 'object',
    }))
    const cantSplit = cells.every(({ words }) => words.length < 600)
    return new TableRow({ cantSplit, children: cells.map(({ words, nothing }, at) => cell(words, at, false, nothing)) })
  })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ name }, at) => cell(name, at, true)),
  })
  return new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [head, ...rows],
  })
}

export function tableBlock(table: TableBlock, across: number): (Paragraph | Table)[] {
  const caption = paragraph(table.title, { style: 'Caption' })
  if (table.rows.length === 0) return [caption, paragraph(table.empty, { style: 'Smallprint' })]
  const note = table.note === undefined ? [] : [paragraph(table.note, { style: 'Smallprint' })]
  return [caption, wordTable(table, across), ...note]
}

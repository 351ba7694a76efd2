import type { TableBlock } from './document.ts'
import { cellOf, shown } from './shown.ts'

/** A line of small print across A4, upright, in letters; what needs more is laid on its side. */
const across = 105

/** How wide each column wants to be, in letters: its longest word, and room for a usual cell on one or two lines. */
export function widths({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): number[] {
  return columns.map((column, at) => {
    const cells = rows.map((row) => shown(column, cellOf(row, at)))
    const word = Math.max(...[column.name, ...cells].map(longestWord))
    const usual = cells.reduce((sum, words) => sum + Math.min(words.length, 80), 0) / Math.max(1, cells.length)
    return Math.max(6, Math.min(word, 24), Math.min(usual, 40)) + 2
  })
}

/** Whether a document is laid on its side. */
export function isWide(tables: readonly TableBlock[]): boolean {
  return tables.some((table) => widths(table).reduce((sum, width) => sum + width, 0) > across)
}

function longestWord(words: string): number {
  return Math.max(0, ...words.split(/\s+/).map((word) => word.length))
}

import { clipped } from '#ui/chart/fitting.ts'
import type { TableBlock } from '../document.ts'
import { mapWords } from '../map-words.ts'
import { cellOf, isNumeric, shown } from '../shown.ts'
import { widths } from '../widths.ts'
import { breakable, linesOf, type Sheet } from './fit.ts'

/** `lines` is how many it takes; a row of more than half a sheet may be cut. The head stands on every sheet, so it is never long. */
export function tableContent(table: TableBlock, on: Sheet) {
  const { title, empty, note, columns } = table
  const wanted = widths(table)
  const whole = wanted.reduce((sum, width) => sum + width, 0)
  const lines = (words: readonly string[]) =>
    Math.max(...words.map((each, at) => linesOf(each, (wanted[at]! / whole) * on.letters)))

  const rows = table.rows
    .map((row) => columns.map((column, at) => cellOf(row, at)))
    .map((row) => {
      const words = row.map((cell, at) => shown(columns[at]!, cell))
      const taken = lines(words)
      const cells = row.map((cell, at) => ({ words: breakable(words[at]!), nothing: typeof cell === 'object' }))
      return { cells, lines: taken, whole: taken < on.lines / 2 }
    })
  const heads = columns.map(({ name }) => clipped(name, 120))
  return {
    ...mapWords({ title, empty, note: note ?? null }, breakable),
    columns: columns.map((column, at) => ({
      name: breakable(heads[at]!),
      numeric: isNumeric(column),
      width: wanted[at],
    })),
    rows,
    // Half as tall again as a line, for the space above and below.
    lines: (lines(heads) + rows.reduce((sum, each) => sum + each.lines, 0)) * 1.5,
  }
}

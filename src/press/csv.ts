import { type Cell, cellWords, type Column, type Rows } from './table.ts'

/** Spreadsheets take text that begins with one of these for a formula, which could be made to send data away. */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]|^\s|\s$/

/** In chunks, so that a long list is never all in memory. It starts with the mark that tells a spreadsheet it is UTF-8. */
export async function* csv(columns: readonly Pick<Column, 'name'>[], rows: Rows): AsyncGenerator<string> {
  let chunk = `\uFEFF${line(columns.map(({ name }) => name))}`
  for await (const row of rows) {
    chunk += line(row)
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`
}

function field(cell: Cell): string {
  const words = cellWords(cell)
  if (typeof words === 'number') return String(words)
  const safe = formula.test(words) ? `'${words}` : words
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

import { instant, londonDay, londonTime } from '#language/instant.ts'
import { type Cell, cellWords, type Column, type Rows } from './table.ts'

/** Spreadsheets take text that begins with one of these for a formula, which could be made to send data away. */
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]|^\s|\s$/

type CsvColumn = Pick<Column, 'name'> & Partial<Pick<Column, 'kind'>>

/** In chunks, so that a long list is never all in memory. It starts with the mark that tells a spreadsheet it is UTF-8. */
export async function* csv(columns: readonly CsvColumn[], rows: Rows): AsyncGenerator<string> {
  const instants = columns.map(({ kind }) => kind === 'instant')
  let chunk = `\uFEFF${line(columns.map(({ name }) => name))}`
  for await (const row of rows) {
    chunk += line(row.map((cell, at) => (instants[at] ? byLondonsClocks(cell) : cell)))
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}

/** The hour that the page showed: an hour of UTC beside it would be wrong all summer. */
function byLondonsClocks(cell: Cell): Cell {
  // Where only the day is known, the day is all there is to write.
  if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(cell)) return cell
  const at = instant(cell)
  return `${londonDay(at)} ${londonTime(at)}`
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

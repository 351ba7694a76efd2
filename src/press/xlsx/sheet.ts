import type { Nothing } from '#ui/nothing.ts'
import { isNumeric } from '../shown.ts'
import { cellWords, type Column } from '../table.ts'
import { cellsOf, letters, textCell } from './cells.ts'
import { headsOf } from './heads.ts'
import { look } from './look.ts'
import { xml } from './text.ts'
import type { Waiting } from './waiting.ts'

export type Sheet = {
  name: string
  title: string
  /** Under the title, a row each. */
  lines: readonly string[]
  /** Of its one table. A sheet of words alone has none. */
  columns: readonly Column[]
  /** In place of the usual width of a column, in letters. */
  widths?: readonly number[] | undefined
  /** Where the table is a list of sheets: what each of its rows opens. */
  opens?: readonly string[] | undefined
}

/** What Excel must be told of a table, beside its cells; null where there were no rows to make one of. */
export type Marked = { ref: string; heads: readonly string[] } | null

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Printed, a sheet is as wide as the paper and as long as it needs. */
const paper = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
/** Excel's own limit: a file that passes it will not open. */
const mostRows = 1_048_576
const enough = 262_144

/**
 * A sheet as XML, in chunks, with as many of the rows as it has room for. `used` learns which words stood in place of a
 * number.
 */
export async function* sheetXml(
  sheet: Sheet,
  rows: Waiting,
  used: Set<Nothing>,
  isFirst = false,
): AsyncGenerator<string, Marked> {
  const { columns, lines } = sheet
  const heads = headsOf(columns)
  const writers = columns.map((column, at) => cellsOf(column, at, used))
  if (sheet.opens) writers[0] = (row, cell) => textCell(`A${row}`, String(cellWords(cell)), look.link)
  const head = lines.length + 2
  let row = head
  let chunk = opening(sheet, isFirst)
  if (rows.next)
    chunk += `<row r="${head}">${heads.map((name, at) => headCell(`${letters(at)}${head}`, name, columns[at]!)).join('')}</row>`
  while (rows.next && row < mostRows) {
    row++
    chunk += `<row r="${row}">`
    for (let at = 0; at < writers.length; at++) chunk += writers[at]!(row, rows.next[at] ?? { nothing: 'not recorded' })
    chunk += '</row>'
    if (chunk.length > enough) {
      yield chunk
      chunk = ''
    }
    await rows.advance()
  }
  const isTable = row > head
  yield `${chunk}</sheetData>${links(sheet, head)}${paper}${isTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}</worksheet>`
  return isTable ? { ref: `A${head}:${letters(columns.length - 1)}${row}`, heads } : null
}

function opening({ title, lines, columns, widths }: Sheet, isFirst: boolean): string {
  const wide = columns.length === 0 ? [100] : columns.map((column, at) => widths?.[at] ?? widthOf(column))
  const cols = wide.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  // Beside a table the words over it run on past its first column, which may be narrow.
  const under = columns.length === 0 ? look.text : look.plain
  const said = [textCell('A1', title, look.title), ...lines.map((line, at) => textCell(`A${at + 2}`, line, under))]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews><cols>${cols.join('')}</cols><sheetData>${said.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join('')}`
}

/** Room for each kind, and for the longest of the words in place of it. */
const usual: Record<Column['kind'], number> = { text: 30, number: 26, 'per cent': 26, day: 26, instant: 30 }

function widthOf({ kind, name }: Column): number {
  return Math.max(usual[kind], Math.min(name.length + 4, 40))
}

function headCell(at: string, name: string, column: Column): string {
  return textCell(at, name, isNumeric(column) ? look.headRight : look.head)
}

function links({ opens }: Sheet, head: number): string {
  if (!opens || opens.length === 0) return ''
  const each = opens.map((name, at) => {
    const place = `'${name.replaceAll("'", "''")}'!A1`
    return `<hyperlink ref="A${head + 1 + at}" location="${xml(place)}" display="${xml(name)}"/>`
  })
  return `<hyperlinks>${each.join('')}</hyperlinks>`
}

import type { CellValue, WriteSheet } from 'hucre'
import type { SpreadsheetTable } from './spreadsheet.ts'
import { type Cell, cellWords, type Column } from './table.ts'

export type Sheet = WriteSheet & { rows: CellValue[][] }

/** Excel's own limits: a file that passes them will not open. */
const mostRows = 1_048_575
const mostCharacters = 32_767

const formats: Partial<Record<Column['kind'], string>> = {
  day: 'd mmmm yyyy',
  instant: 'd mmmm yyyy hh:mm',
  'per cent': '0.0"%"',
}
const widths: Record<Column['kind'], number> = { text: 24, number: 12, 'per cent': 12, day: 18, instant: 24 }
const bold = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' as const } }

/** One sheet, or more where there are more rows than a sheet may hold. */
export async function tableSheets(name: string, table: SpreadsheetTable): Promise<Sheet[]> {
  const sheets = [emptySheet(name, table.columns)]
  for await (const row of table.rows) {
    let sheet = sheets.at(-1)
    if (!sheet || sheet.rows.length > mostRows) {
      sheet = emptySheet(`${name.slice(0, 26)} ${sheets.length + 1}`, table.columns)
      sheets.push(sheet)
    }
    sheet.rows.push(table.columns.map((column, index) => value(column, row[index] ?? { nothing: 'not recorded' })))
  }
  return sheets
}

function emptySheet(name: string, columns: readonly Column[]): Sheet {
  return {
    name,
    columns: columns.map((column) => ({
      width: Math.max(widths[column.kind], Math.min(column.name.length + 2, 40)),
      ...(formats[column.kind] && { numFmt: formats[column.kind] }),
    })),
    rows: [columns.map((column) => column.name)],
    cells: new Map(columns.map((column, index) => [`0,${index}`, { value: column.name, style: bold }])),
    freezePane: { rows: 1 },
  }
}

function value(column: Column, cell: Cell): CellValue {
  const words = cellWords(cell)
  if (typeof words === 'number') return words
  if (column.kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(words)) return new Date(`${words}T00:00:00Z`)
  if (column.kind === 'instant' && /^\d{4}-\d\d-\d\dT/.test(words)) return byLondonClocks(words)
  return permitted(words)
}

const clocks = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/London' })

/** A spreadsheet's dates have no zone, so what it shows is what London's clocks showed. */
function byLondonClocks(instant: string): Date {
  return new Date(`${clocks.format(new Date(instant)).replace(' ', 'T')}Z`)
}

/** A spreadsheet reads `_x000D_` as a carriage return, unless its first mark is itself written so. */
const escapeInWords = /_x[0-9a-f]{4}_/gi

/** XML has no place for most control characters, nor Excel for very long text. */
function permitted(words: string): string {
  const plain = words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(escapeInWords, '_x005F$&')
  return plain.length > mostCharacters ? `${plain.slice(0, mostCharacters - 1).toWellFormed()}…` : plain
}

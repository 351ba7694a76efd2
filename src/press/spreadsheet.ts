import { writeXlsx } from 'hucre/xlsx'
import { coverSheet, notesSheet } from './spreadsheet-cover.ts'
import { sheetNames } from './sheet-names.ts'
import { tableSheets } from './spreadsheet-table.ts'
import type { Column, Rows } from './table.ts'

export interface SpreadsheetTable {
  /** On its tab. */
  name: string
  title: string
  columns: readonly Column[]
  rows: Rows
}

export interface Spreadsheet {
  title: string
  description: string
  /** Who made it, for whom, from what point of view: shown on the cover. */
  about?: readonly { label: string; words: string }[] | undefined
  notes?: readonly string[] | undefined
  tables: readonly SpreadsheetTable[]
}

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A cover, notes, and one table to a sheet, as the Government Analysis Function asks; no merged cells, and no formulas. */
export async function spreadsheet(options: Spreadsheet): Promise<Uint8Array> {
  const names = sheetNames(options.tables.map(({ name }) => name))
  const tables = []
  for (const [index, table] of options.tables.entries()) {
    tables.push(...(await tableSheets(names[index] ?? `Table ${index + 1}`, table)))
  }
  const contents = tables.map(({ name }, index) => ({ name, title: options.tables[index]?.title ?? name }))
  return writeXlsx({
    properties: { title: options.title, description: options.description },
    sheets: [coverSheet(options, contents), ...(options.notes?.length ? [notesSheet(options.notes)] : []), ...tables],
  })
}

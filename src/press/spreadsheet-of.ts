import { tablesOf } from './chart-table.ts'
import type { Document } from './document.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** A sheet for each table and each chart of a document. What people said is in its other forms. */
export function spreadsheetOf(document: Document): Spreadsheet {
  const { title, period, authority, marking, about, notes, issuedAt } = document
  return {
    title: `${title}, ${period}`,
    description: marking,
    author: authority,
    at: issuedAt,
    about: [{ label: 'From', words: authority }, ...about],
    notes,
    tables: tablesOf(document).map((table) => ({
      name: table.title,
      title: table.title,
      lines: table.note?.split('\n') ?? [],
      columns: table.columns,
      rows: table.rows,
      empty: table.empty,
    })),
  }
}

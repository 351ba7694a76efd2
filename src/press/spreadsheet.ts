import type { Instant } from '#language/instant.ts'
import { meanings } from './explained.ts'
import type { Column, Rows } from './table.ts'
import { Book } from './xlsx/book.ts'
import { contentsSheet, coverSheet, type Listed, notesSheet, oneTable } from './xlsx/front.ts'
import { sheetNames } from './xlsx/sheet-names.ts'
import { Waiting } from './xlsx/waiting.ts'
import { zip, type ZipEntry } from './zip/zip.ts'

export interface SpreadsheetTable {
  /** On its tab. */
  name: string
  title: string
  /** Under its title, a line each: what it is of, and in what unit. */
  lines?: readonly string[] | undefined
  columns: readonly Column[]
  rows: Rows
  /** Said where there are no rows. */
  empty?: string | undefined
}

export interface Spreadsheet {
  title: string
  description: string
  author: string
  /** Written into the file as its date: the same rows are the same bytes. */
  at: Instant
  /** Who made it, for whom, from what point of view: shown on the cover. */
  about?: readonly { label: string; words: string }[] | undefined
  notes?: readonly string[] | undefined
  tables: readonly SpreadsheetTable[]
}

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Whole, for what is short. */
export async function spreadsheet(options: Spreadsheet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of spreadsheetChunks(options)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * A cover, what is in it, notes, and one table to a sheet, as the Government Analysis Function asks; no merged cells, and
 * no formulas. In chunks, so that its rows are never all in memory.
 */
export function spreadsheetChunks(options: Spreadsheet): AsyncGenerator<Uint8Array> {
  return zip(entries(options), options.at)
}

/** What a reader turns over first is written last, when it is known what it must say. */
async function* entries({ tables, about = [], notes = [], ...options }: Spreadsheet): AsyncGenerator<ZipEntry> {
  const book = new Book(options)
  yield* book.first()
  const written: Listed[] = []
  const names = sheetNames(tables.map(({ name }) => name))
  for (const [at, table] of tables.entries()) yield* tableSheets(book, names[at]!, table, written)

  const said = [...notes, ...meanings(book.used)].map((words, at) => [at + 1, words])
  if (said.length > 0) yield* book.sheet(notesSheet(), await Waiting.of(said))
  const listed = [...(said.length > 0 ? [notesListed] : []), ...written]
  const order = listed.map(({ name }) => name)
  yield* book.sheet(contentsSheet(order), await Waiting.of(listed.map(({ name, title }) => [name, title])))
  const lines = [options.description, ...about.map(({ label, words }) => `${label}: ${words}`)]
  yield* book.sheet(coverSheet(options.title, lines), await Waiting.of([]), true)
  yield* book.last(['Cover', 'Contents', ...order])
}

const notesListed: Listed = { name: 'Notes', title: 'What to know when reading the tables' }

/** One sheet, or more where there are more rows than a sheet may hold. */
async function* tableSheets(
  book: Book,
  name: string,
  table: SpreadsheetTable,
  written: Listed[],
): AsyncGenerator<ZipEntry> {
  const rows = await Waiting.of(table.rows)
  const { columns, title, lines = [], empty = 'There are no rows.' } = table
  let part = 1
  do {
    const more = part === 1 ? '' : ` part ${part}`
    const sheet = { name: `${name.slice(0, 31 - more.length)}${more}`, title: `${title}${more && `,${more}`}` }
    yield* book.sheet({ ...sheet, columns, lines: [rows.next ? oneTable : empty, ...lines] }, rows)
    written.push(sheet)
    part++
  } while (rows.next)
}

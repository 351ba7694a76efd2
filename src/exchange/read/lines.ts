import { Readable, pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { InputFile } from './file.ts'
import type { Encoding } from './inspect.ts'

/** A file that cannot be read on: from which row, and how to mend it. */
export class Unreadable extends Error {
  readonly row: number
  constructor(row: number, words: string) {
    super(words)
    this.row = row
  }
}

/** A row of a return has some two hundred characters; a quote that is never closed has all that follow. */
const longestRow = 200_000
const mostRows = 5_000_000

/**
 * The rows of a CSV file as cells, with the number that a spreadsheet shows beside each. Blank rows are passed over.
 * @throws Unreadable
 */
export async function* linesOf(file: InputFile, encoding: Encoding): AsyncGenerator<{ row: number; cells: string[] }> {
  // Both kinds of line end may be in one file, where two exports were pasted together.
  const parser = parse({
    relax_column_count: true,
    max_record_size: longestRow,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  pipeline(Readable.from(decoded(file, encoding), { objectMode: false }), parser, () => {})
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      if (row > mostRows)
        throw new Unreadable(
          row,
          'This file has more than five million rows: no authority’s return has. Export one year at a time',
        )
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(row + 1, wordsFor(error.code))
    throw error
  }
}

async function* decoded(file: InputFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const part of file.open()) {
    const text = decoder.decode(part, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

function wordsFor(code: string): string {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return 'This row is longer than 200,000 characters: a quotation mark may be open that is never closed, or a cell holds what does not belong here'
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quotation mark is opened here and never closed: the file may have been cut short. Export it again'
    default:
      return 'The quotation marks of this row do not pair. Put marks around the whole cell, and two where one is meant, or export the file again'
  }
}

import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { parseHTML } from 'linkedom'
import { unzip } from '#press/zip/unzip.ts'
import { readPdf, tablesIn } from '../examples/read-pdf.ts'
import { readOffice } from '../examples/read-word.ts'

/** The rows of every table of a file, a heading's with them: the words of each cell. */
export type Rows = string[][]

export const readBack = {
  page: (bytes: Buffer): Rows => {
    const { document } = parseHTML(bytes.toString())
    // Words for a screen reader alone say where a number leads.
    for (const unseen of document.querySelectorAll('td .govuk-visually-hidden')) unseen.remove()
    return [...document.querySelectorAll('main table tr')].map((row) =>
      [...row.children].map((cell: { textContent: string }) => cell.textContent.trim()),
    )
  },
  pdf: async (bytes: Buffer): Promise<Rows> =>
    (await readPdf(bytes)).pages.flatMap(({ tree }) => tablesIn(tree)).flat(),
  word: (bytes: Buffer): Rows => readOffice(bytes).part('word/document.xml').tables().flat(),
  spreadsheet: async (bytes: Buffer): Promise<Rows> =>
    (await readXlsx(new Uint8Array(bytes))).sheets.flatMap(({ rows }) => rows.map((row) => row.map(cellWords))),
  csv: (bytes: Buffer): Rows =>
    unzip(bytes)
      .filter(({ name }) => name.endsWith('.csv'))
      .flatMap((file) => parse(file.bytes, { bom: true, relax_column_count: true })),
} as const

type Read = string | number | boolean | Date | null | undefined | object

const cellWords = (cell: Read): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'string' ? cell : JSON.stringify(cell ?? '')

/** The number in each row that a figure's table has for a measure: the same, if it stands in more than one. */
export function figureIn(rows: Rows, measure: string): string | number | undefined {
  const head = rows.findIndex(([first, second]) => first === 'Measure' && second === 'Figure')
  const row = rows.slice(head).find(([name]) => name === measure)
  const said = row?.[1]?.replaceAll(/[,%]/g, '')
  return said !== undefined && /^-?\d+(\.\d+)?$/.test(said) ? Number(said) : said
}

import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { parseHTML } from 'linkedom'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { nothingWords } from '#ui/nothing.ts'
import { hostile, hostileWords, weekly } from '../../../test/examples/documents.ts'
import { readPdf, tablesIn } from '../../../test/examples/read-pdf.ts'
import { readOffice } from '../../../test/examples/read-word.ts'
import { safeWords } from '../as-told.ts'
import { tablesOf } from '../chart-table.ts'
import type { Document } from '../document.ts'
import { isNumeric } from '../shown.ts'
import { unzip } from '../zip/unzip.ts'
import { fileIn, type Form, forms } from './form.ts'

/** What a table says: what each row is of, and each figure of it as a number, or the words in its place. */
type Said = (string | number)[][]
type Reader = (bytes: Uint8Array, document: Document) => Promise<Said[]> | Said[]

const told = (document: Document): Said[] =>
  tablesOf(document)
    .filter(({ rows }) => rows.length > 0)
    .map(({ columns, rows }) =>
      rows.map((row) =>
        row
          .filter((_, at) => at === 0 || isNumeric(columns[at]!))
          .map((cell) => (typeof cell === 'object' ? nothingWords[cell.nothing] : cell)),
      ),
    )

/** From tables as they are read: their heads, then their rows. */
const figures = (tables: readonly (readonly (readonly unknown[])[])[], document: Document): Said[] => {
  const full = tablesOf(document).filter(({ rows }) => rows.length > 0)
  assert.equal(tables.length, full.length)
  return tables.map(([, ...rows], table) =>
    rows.map((row) =>
      row
        .filter((_, at) => at === 0 || isNumeric(full[table]!.columns[at]!))
        .map((cell, at) => (at === 0 ? String(cell) : number(cell))),
    ),
  )
}

const number = (cell: unknown): string | number => {
  if (typeof cell === 'number') return cell
  const digits = String(cell).replaceAll(/[,%]/g, '')
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : String(cell)
}

const readers: Record<Form, Reader> = {
  page: (bytes, document) => {
    const tables = [...parseHTML(Buffer.from(bytes).toString()).document.querySelectorAll('table')]
    const cells = tables.map((table) =>
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell: { textContent: string }) => cell.textContent),
      ),
    )
    return figures(cells, document)
  },
  pdf: async (bytes, document) =>
    figures(
      (await readPdf(bytes)).pages.flatMap(({ tree }) => tablesIn(tree)),
      document,
    ),
  slides: async (bytes, document) =>
    figures(
      (await readPdf(bytes)).pages.flatMap(({ tree }) => tablesIn(tree)),
      document,
    ),
  word: (bytes, document) => figures(readOffice(bytes).part('word/document.xml').tables(), document),
  spreadsheet: async (bytes, document) => {
    const sheets = (await readXlsx(bytes)).sheets.slice(3)
    const heads = tablesOf(document).map(({ columns }) => columns[0]!.name)
    const tables = sheets.map(({ rows }, at) => rows.slice(rows.findIndex(([first]) => first === heads[at])))
    return figures(
      tables.filter((_, at) => tablesOf(document)[at]!.rows.length > 0),
      document,
    )
  },
  csv: (bytes, document) => {
    const files = new Map(unzip(bytes).map((file) => [file.name, file.bytes]))
    const tables = tablesOf(document).map(({ id }) => parse(files.get(`${id}.csv`)!, { bom: true }))
    return figures(
      tables.filter(({ length }) => length > 1),
      document,
    )
  },
  json: (bytes) => told(JSON.parse(Buffer.from(bytes).toString()) as Document),
}

for (const form of forms)
  test(`a figure is one number in the ${form} and in the document, and what is suppressed says so`, async () => {
    const { bytes } = await fileIn(form, weekly)
    assert.deepEqual(await readers[form](bytes, weekly), told(weekly))
    assert.ok(told(weekly).flat(2).includes('Suppressed'))
  })

for (const form of forms)
  test(`the ${form} is the same bytes whenever it is made, with its own name and type`, async () => {
    const file = await fileIn(form, weekly)
    await setTimeout(1100)
    assert.deepEqual(await fileIn(form, weekly), file)
    assert.match(file.name, /^weekly-missing-2026-03-30\.(html|pdf|slides\.pdf|docx|xlsx|zip|json)$/)
    assert.match(file.type, /^[a-z]+\/[\w.-]+/)
  })

test('a number is rounded once, and so alike in every form', async () => {
  const long: Document = {
    ...weekly,
    blocks: [
      {
        is: 'table',
        id: 'a',
        title: 'A',
        columns: [
          { name: 'Of', kind: 'text' },
          { name: 'Share', kind: 'per cent' },
        ],
        rows: [
          ['North', 92.3076923],
          ['', 0.25],
        ],
        empty: '',
      },
    ],
  }
  for (const form of ['page', 'pdf', 'word', 'spreadsheet', 'json'] as const) {
    const { bytes } = await fileIn(form, long)
    assert.deepEqual(
      await readers[form](bytes, long),
      [
        [
          ['North', 92.3],
          ['None', 0.3],
        ],
      ],
      form,
    )
  }
})

test('one table is one CSV file; several come in a zip, with who may see them beside them', async () => {
  const one = await fileIn('csv', {
    ...weekly,
    blocks: weekly.blocks.filter((block) => block.is === 'table').slice(0, 1),
  })
  assert.equal(one.name, 'weekly-missing-2026-03-30.csv')
  assert.equal(parse(Buffer.from(one.bytes), { bom: true }).length, 5)
  const several = unzip((await fileIn('csv', weekly)).bytes)
  assert.deepEqual(
    several.map(({ name }) => name),
    ['about.txt', ...tablesOf(weekly).map(({ id }) => `${id}.csv`)],
  )
  assert.ok(several[0]!.bytes.toString().startsWith(weekly.marking))
})

test('words that would do something in a spreadsheet, a page or a file of values are only words there', async () => {
  const { bytes } = await fileIn('csv', hostile)
  const read = parse(unzip(bytes)[1]!.bytes, { bom: true })
  const kept = read.slice(1).map(([first]) => first)
  assert.deepEqual(
    kept,
    hostileWords.map(safeWords).map((words) => (/^[=+\-@\t]/.test(words) ? `'${words}` : words)),
  )
  const json = JSON.parse(Buffer.from((await fileIn('json', hostile)).bytes).toString()) as Document
  assert.deepEqual(json.notes, hostileWords.map(safeWords))
  const book = await readXlsx((await fileIn('spreadsheet', hostile)).bytes)
  const cells = book.sheets[3]!.rows.map(([first]) => first)
  for (const words of hostileWords.map(safeWords)) assert.ok(cells.includes(words), words.slice(0, 60))
})

test('no file names a record that a page would open', async () => {
  const opens = [{ record: '0190aaaa-0000-7000-8000-00000000beef' }]
  const opening: Document = {
    ...weekly,
    blocks: weekly.blocks.map((block) => (block.is === 'table' ? { ...block, opens } : block)),
  }
  for (const form of forms) {
    const { bytes } = await fileIn(form, opening)
    const zipped = form === 'word' || form === 'spreadsheet' || form === 'csv'
    const texts = zipped ? unzip(bytes).map((file) => file.bytes.toString()) : [Buffer.from(bytes).toString()]
    for (const text of texts) assert.doesNotMatch(text, /beef/, form)
  }
})

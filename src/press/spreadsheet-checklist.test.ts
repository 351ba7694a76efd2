import { readXlsx } from 'hucre/xlsx'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostile, weekly } from '../../test/examples/documents.ts'
import { readOffice } from '../../test/examples/read-word.ts'
import { asTold } from './as-told.ts'
import { spreadsheet } from './spreadsheet.ts'
import { spreadsheetOf } from './spreadsheet-of.ts'

/*
 * The Government Analysis Function’s “Making spreadsheets accessible: a brief checklist of the basics”, each of its
 * essential points and those of the others that can be looked at, on a report with one of everything and on a hostile one.
 * https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/
 */
const books = await Promise.all(
  [weekly, hostile].map(async (document) => {
    const bytes = await spreadsheet(spreadsheetOf(asTold(document)))
    const { files, names, part } = readOffice(bytes)
    const order = part('xl/workbook.xml').all('sheet')
    const sheets = order.map((sheet) => ({
      name: sheet.getAttribute('name')!,
      xml: part(`xl/worksheets/sheet${sheet.getAttribute('sheetId')}.xml`),
      table: files.has(`xl/tables/table${sheet.getAttribute('sheetId')}.xml`)
        ? part(`xl/tables/table${sheet.getAttribute('sheetId')}.xml`)
        : null,
    }))
    return { files, names, part, sheets, read: (await readXlsx(bytes)).sheets }
  }),
)
type Book = (typeof books)[number]
type Sheet = Book['sheets'][number]

const ofEachSheet = (point: string, holds: (sheet: Sheet, book: Book) => void) =>
  test(point, () => {
    for (const book of books) for (const sheet of book.sheets) holds(sheet, book)
  })
/** What reads these files leaves an attribute as it is written. */
const unescaped = (words: string) =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const has = ({ xml }: Sheet, ...elements: string[]) => elements.flatMap((name) => xml.all(name)).length
const cellsOf = ({ xml }: Sheet) => xml.all('c')
const styles = (book: Book) => book.part('xl/styles.xml')
const looks = (book: Book) => styles(book).all('xf', styles(book).all('cellXfs')[0])
const lookOf = (cell: { getAttribute(name: string): string | null }, book: Book) =>
  looks(book)[Number(cell.getAttribute('s'))]!

ofEachSheet('tables, essential: every table is marked up as one, and has a name', (sheet) => {
  const rows = sheet.xml.all('row').length
  if (sheet.table === null)
    assert.equal(sheet.xml.all('row').filter((row) => row.children.length > 1).length, 0, sheet.name)
  else {
    assert.match(sheet.table.root.children[0]!.getAttribute('displayName')!, /^Table_\d+(_\w+)?$/)
    const [, head, last] = /^A(\d+):[A-Z]+(\d+)$/.exec(sheet.table.value('table', undefined, 'ref')!)!
    assert.equal(Number(last), rows, 'the table goes to the foot of its sheet')
    assert.ok(Number(head) > 1)
  }
})

ofEachSheet('tables, essential: no merged or split cells, and no table within another', (sheet) => {
  assert.equal(has(sheet, 'mergeCell', 'mergeCells'), 0)
  assert.ok(has(sheet, 'tablePart') <= 1)
})

ofEachSheet('tables, essential: no blank rows or columns within a table, and no cell without its words', (sheet) => {
  const across = sheet.table?.all('tableColumn').length ?? 1
  for (const [at, row] of sheet.xml.all('row').entries()) {
    assert.equal(row.getAttribute('r'), String(at + 1))
    const cells = sheet.xml.all('c', row)
    assert.ok(cells.length === across || cells.length === 1)
    for (const cell of cells) assert.ok(cell.textContent.length > 0)
  }
})

ofEachSheet('tables, essential: one row of heads, tagged, each with its own words', (sheet) => {
  if (sheet.table === null) return
  const heads = sheet.table.all('tableColumn').map((column) => unescaped(column.getAttribute('name')!))
  assert.equal(new Set(heads).size, heads.length)
  const [, at] = /^A(\d+):/.exec(sheet.table.value('table', undefined, 'ref')!)!
  const row = sheet.xml.all('row')[Number(at) - 1]!
  assert.deepEqual(
    sheet.xml.all('c', row).map((cell) => cell.textContent),
    heads,
  )
  assert.notEqual(sheet.table.value('table', undefined, 'headerRowCount'), '0')
})

ofEachSheet('tables, essential: text is wrapped within its cell', (sheet, book) => {
  const inTable = cellsOf(sheet).filter((cell) => !['0', '1'].includes(cell.getAttribute('s')!))
  for (const cell of inTable) assert.equal(styles(book).value('alignment', lookOf(cell, book), 'wrapText'), '1')
})

ofEachSheet('tables: nothing is filtered, frozen or hidden, and columns are wide enough to read', (sheet) => {
  assert.equal(has(sheet, 'pane', 'autoFilter') + (sheet.table?.all('autoFilter').length ?? 0), 0)
  for (const of of [...sheet.xml.all('col'), ...sheet.xml.all('row')]) assert.equal(of.getAttribute('hidden'), null)
  for (const column of sheet.xml.all('col')) assert.ok(Number(column.getAttribute('width')) >= 10)
})

test('tables, essential: what stands in place of a number is said in the notes', () => {
  for (const { read } of books) {
    const notes = read
      .find(({ name }) => name === 'Notes')!
      .rows.flat()
      .join(' ')
    for (const word of ['Suppressed', 'Not recorded', 'None', 'Not known', 'Could not be worked out'])
      if (read.slice(3).some(({ rows }) => rows.flat().includes(word)))
        assert.ok(notes.includes(`“${word}” means`), word)
  }
})

ofEachSheet('footnotes, essential: no symbol or superscript points to a note', (_, book) => {
  assert.equal(styles(book).all('vertAlign').length, 0)
})

test('footnotes: the notes are a table on a sheet of their own, and are called notes', () => {
  for (const { sheets, read } of books) {
    assert.ok(sheets.find(({ name }) => name === 'Notes')?.table)
    assert.deepEqual(read[2]!.rows[2], ['Note', 'Words'])
  }
})

ofEachSheet('formatting, essential: a link leads to a sheet of the book, and is named by it', (sheet, book) => {
  const links = sheet.xml.all('hyperlink')
  assert.equal(links.length, sheet.name === 'Contents' ? book.sheets.length - 2 : 0)
  for (const link of links) {
    const name = link.getAttribute('display')!
    assert.equal(link.getAttribute('location'), `'${name.replaceAll("'", "''")}'!A1`)
    assert.ok(book.sheets.some((other) => other.name === name))
  }
})

ofEachSheet(
  'formatting, essential: each sheet has a title that says what it holds, tagged as a heading',
  (sheet, book) => {
    const [title] = cellsOf(sheet)
    assert.equal(title?.getAttribute('r'), 'A1')
    const named = styles(book)
      .all('cellStyle')
      .find((style) => style.getAttribute('xfId') === lookOf(title, book).getAttribute('xfId'))
    assert.equal(named?.getAttribute('name'), 'Heading 1')
    assert.ok(title.textContent.length > 3)
  },
)

ofEachSheet('formatting, essential: no headers, footers, floating boxes or pictures', (sheet, book) => {
  assert.equal(has(sheet, 'headerFooter', 'drawing', 'legacyDrawing', 'picture'), 0)
  assert.ok(
    book.names.every((name) => !/media|drawing|vba|\.bin$/.test(name)),
    'nor macros',
  )
})

ofEachSheet('formatting, essential: no colour says anything, and what is coloured can be read', (sheet, book) => {
  assert.equal(has(sheet, 'conditionalFormatting'), 0)
  assert.deepEqual(
    new Set(
      styles(book)
        .all('patternFill')
        .map((fill) => fill.getAttribute('patternType')),
    ),
    new Set(['none', 'gray125']),
  )
  // Black, and the dark blue of a link, which is underlined too: 9.6 to 1 on white.
  assert.deepEqual(
    new Set(
      styles(book)
        .all('color')
        .map((colour) => colour.getAttribute('rgb')),
    ),
    new Set(['FF0B0C0C', 'FF1D4F91']),
  )
  for (const size of styles(book).all('sz')) assert.ok(Number(size.getAttribute('val')) >= 12)
})

test('structure, essential: every sheet has a name of its own and something in it', () => {
  for (const { sheets } of books) {
    assert.equal(new Set(sheets.map(({ name }) => name.toLowerCase())).size, sheets.length)
    for (const sheet of sheets) assert.ok(cellsOf(sheet).length > 1, sheet.name)
    assert.deepEqual(
      sheets.slice(0, 3).map(({ name }) => name),
      ['Cover', 'Contents', 'Notes'],
    )
  }
})

ofEachSheet(
  'structure, essential: what heads a table is in column A, the table stands at the left edge, and nothing is below it',
  (sheet) => {
    if (sheet.table === null) return
    const [, head, last] = /^A(\d+):[A-Z]+(\d+)$/.exec(sheet.table.value('table', undefined, 'ref')!)!
    for (const cell of cellsOf(sheet)) {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell.getAttribute('r')!)!
      if (Number(row) < Number(head)) assert.equal(letters, 'A')
      assert.ok(Number(row) <= Number(last))
    }
  },
)

test('before publishing, essential: the file says its title, author and language, and opens at the top of its first sheet', () => {
  for (const { part, sheets } of books) {
    const about = part('docProps/core.xml')
    assert.equal(about.all('dc:language')[0]?.textContent, 'en-GB')
    for (const name of ['dc:title', 'dc:creator', 'dc:description'])
      assert.ok(about.all(name)[0]!.textContent.length > 5)
    assert.equal(part('xl/workbook.xml').value('workbookView', undefined, 'activeTab'), '0')
    const selected = sheets.map(({ xml }) => xml.value('sheetView', undefined, 'tabSelected'))
    assert.deepEqual(selected, ['1', ...sheets.slice(1).map(() => null)])
    for (const { xml } of sheets)
      assert.equal(xml.all('selection').length, 0, 'the cursor is in A1, as it is where nothing is said')
  }
})

test('no cell holds a formula, and nothing leads outside', () => {
  for (const { files, sheets } of books) {
    for (const sheet of sheets) assert.equal(has(sheet, 'f'), 0)
    for (const [name, content] of files) if (name.endsWith('.rels')) assert.doesNotMatch(content.toString(), /External/)
  }
})

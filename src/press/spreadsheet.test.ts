import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { instant } from '#language/instant.ts'
import { readOffice } from '../../test/examples/read-word.ts'
import { spreadsheet, spreadsheetChunks } from './spreadsheet.ts'
import type { Column, Row, Rows } from './table.ts'
import { sheetNames } from './xlsx/sheet-names.ts'

const columns: Column[] = [
  { name: 'Child', kind: 'text' },
  { name: 'Returned', kind: 'instant' },
  { name: 'Due', kind: 'day' },
  { name: 'Episodes', kind: 'number' },
]

const asked = (rows: Rows, notes: string[] = []) => ({
  title: 'Interviews',
  description: 'Return home interviews in March 2026',
  author: 'Northmoor Council',
  at: instant('2026-03-31T13:05:00.000Z'),
  about: [{ label: 'Known at', words: '31 March 2026, 14:05' }],
  notes,
  tables: [{ name: 'Interviews', title: 'One row for each interview', columns, rows }],
})

async function written(rows: readonly Row[], notes: string[] = []) {
  const bytes = await spreadsheet(asked(rows, notes))
  const book = await readXlsx(bytes)
  // Under its title and the words that it has one table, and then its heads.
  return { bytes, book, table: book.sheets.at(-1)!.rows.slice(3), all: book.sheets.at(-1)!.rows }
}

test('a cover, what is in it, notes, and one table to a sheet under its title', async () => {
  const { book, all } = await written(
    [['Amy', '2026-03-28T23:40:00Z', '2026-03-31', 3]],
    ['Hours not known are left out'],
  )
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['Cover', 'Contents', 'Notes', 'Interviews'],
  )
  assert.deepEqual(
    book.sheets[0]?.rows.map(([words]) => words),
    ['Interviews', 'Return home interviews in March 2026', 'Known at: 31 March 2026, 14:05'],
  )
  assert.deepEqual(book.sheets[1]?.rows.slice(2), [
    ['Sheet', 'What it holds'],
    ['Notes', 'What to know when reading the tables'],
    ['Interviews', 'One row for each interview'],
  ])
  assert.deepEqual(book.sheets[2]?.rows.slice(2), [
    ['Note', 'Words'],
    [1, 'Hours not known are left out'],
  ])
  assert.deepEqual(all.map(([words]) => words).slice(0, 3), [
    'One row for each interview',
    'This sheet has one table.',
    'Child',
  ])
})

test('days and instants are real dates, an instant by London clocks in summer too', async () => {
  const { table } = await written([
    ['Amy', '2026-01-31T23:40:00Z', '2026-03-31', 3],
    ['Ben', '2026-06-30T23:40:00Z', '2026-10-25', 0],
    ['Cai', { nothing: 'not known' }, { nothing: 'not recorded' }, { nothing: 'suppressed' }],
    ['Dee', '2026-03-31', 'about Easter', -2.5],
  ])
  assert.deepEqual(table, [
    ['Amy', new Date('2026-01-31T23:40:00Z'), new Date('2026-03-31T00:00:00Z'), 3],
    ['Ben', new Date('2026-07-01T00:40:00Z'), new Date('2026-10-25T00:00:00Z'), 0],
    ['Cai', 'Not known', 'Not recorded', 'Suppressed'],
    ['Dee', new Date('2026-03-31T00:00:00Z'), 'about Easter', -2.5],
  ])
})

test('what the words in place of a number mean is in the notes, and no cell is empty', async () => {
  const { book, table } = await written([['Amy', { nothing: 'not known' }, { nothing: 'suppressed' }, '']])
  assert.deepEqual(table[0], ['Amy', 'Not known', 'Suppressed', 'None'])
  const notes = book.sheets[2]!.rows.slice(3).map(([, words]) => String(words))
  assert.deepEqual(
    notes.map((words) => words.split(' means')[0]),
    ['“None”', '“Not known”', '“Suppressed”'],
  )
})

test('a list with nothing in it says so, and has no empty table', async () => {
  const { all, bytes } = await written([])
  assert.deepEqual(all, [['One row for each interview'], ['There are no rows.']])
  assert.doesNotMatch(readOffice(bytes).names.join(), /tables\/table3/)
})

test('text that begins like a formula stays text, and no cell holds a formula', async () => {
  const starts = [
    '=1+1',
    '+44 1234',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://x","y")',
    '007',
    'TRUE',
    '1/2/2026',
    'http://x',
  ]
  const { table, bytes } = await written(starts.map((text) => [text, text, text, text]))
  assert.deepEqual(
    table,
    starts.map((text) => [text, text, text, text]),
  )
  const sheets = [...readOffice(bytes).files]
    .filter(([name]) => name.includes('sheet'))
    .map(([, content]) => content.toString())
  assert.doesNotMatch(sheets.join(''), /<f[ >]|TargetMode="External"/)
  assert.deepEqual(sheets.join('').match(/(?<=location=")[^"]*/g), ["'Interviews'!A1"], 'a link leads only to a sheet')
})

test('what is written is what is read back, whatever is in it', async () => {
  const text = fc
    .string({ unit: fc.constantFrom('<', '&', '"', "'", ' ', '\n', 'é', '😀', '_x000D_', 'a', ']]>', '=') })
    .filter((value) => value !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const { table } = await written(texts.map((each) => [each, each, each, each]))
      assert.deepEqual(
        table.map((row) => row[0]),
        texts,
      )
    }),
    { numRuns: 60 },
  )
})

test('what no spreadsheet can hold is marked or cut, and the file still opens', async () => {
  const { table } = await written([['a\u0000b\u0007c\uD800', 'x', 'x', 'x'.repeat(40_000)]])
  assert.equal(table[0]?.[0], 'a\uFFFDb\uFFFDc\uFFFD')
  assert.equal(String(table[0]?.[3]).length, 32_767)
})

test('a hundred thousand rows come one at a time, in chunks, and never all at once', async () => {
  let [made, chunks, ahead, bytes] = [0, 0, 0, 0]
  async function* rows() {
    for (; made < 100_000; made++) yield [`Child ${made}`, '2026-03-28T23:40:00Z', '2026-03-31', made] as const
  }
  let taken = 0
  for await (const chunk of spreadsheetChunks(asked(rows()))) {
    chunks++
    bytes += chunk.length
    ahead = Math.max(ahead, made - taken)
    taken = made
  }
  assert.equal(made, 100_000)
  assert.ok(chunks > 20 && bytes > 1_000_000)
  assert.ok(ahead < 20_000, `${ahead} rows were made before any of them went out`)
})

test('the same rows are the same file, whenever it is made', async () => {
  const { bytes } = await written([['Amy', '2026-03-28T23:40:00Z', '2026-03-31', 3]])
  await setTimeout(2100)
  assert.deepEqual((await written([['Amy', '2026-03-28T23:40:00Z', '2026-03-31', 3]])).bytes, bytes)
})

test('every sheet has a name that Excel allows, and its own', () => {
  const names = sheetNames(['A/B: [x]?', 'Cover', 'x'.repeat(40), 'x'.repeat(40), "'quoted'", '', ''])
  assert.deepEqual(names, ['A B x', 'Cover 2', 'x'.repeat(31), `${'x'.repeat(27)} 2`, 'quoted', 'Table', 'Table 2'])
})

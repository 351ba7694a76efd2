import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { sheetNames } from './sheet-names.ts'
import { spreadsheet } from './spreadsheet.ts'
import type { Column, Row } from './table.ts'

const columns: Column[] = [
  { name: 'Child', kind: 'text' },
  { name: 'Returned', kind: 'instant' },
  { name: 'Due', kind: 'day' },
  { name: 'Episodes', kind: 'number' },
]

async function written(rows: readonly Row[], notes: string[] = []) {
  const bytes = await spreadsheet({
    title: 'Interviews',
    description: 'Return home interviews in March 2026',
    about: [{ label: 'Known at', words: '31 March 2026, 14:05' }],
    notes,
    tables: [{ name: 'Interviews', title: 'One row for each interview', columns, rows }],
  })
  return { bytes, book: await readXlsx(bytes) }
}

test('a cover, notes, and one table to a sheet', async () => {
  const { book } = await written([['Amy', '2026-03-28T23:40:00Z', '2026-03-31', 3]], ['Hours not known are left out'])
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['Cover', 'Notes', 'Interviews'],
  )
  assert.deepEqual(book.sheets[0]?.rows, [
    ['Interviews', null],
    ['Return home interviews in March 2026', null],
    ['Known at', '31 March 2026, 14:05'],
    ['Sheet', 'What it holds'],
    ['Notes', 'What to know when reading the tables'],
    ['Interviews', 'One row for each interview'],
  ])
  assert.deepEqual(book.sheets[1]?.rows, [
    ['Note', 'Words'],
    [1, 'Hours not known are left out'],
  ])
  for (const sheet of book.sheets) assert.deepEqual(sheet.merges ?? [], [])
})

test('days and instants are real dates, an instant by London clocks in summer too', async () => {
  const { book } = await written([
    ['Amy', '2026-01-31T23:40:00Z', '2026-03-31', 3],
    ['Ben', '2026-06-30T23:40:00Z', '2026-10-25', 0],
    ['Cai', { nothing: 'not known' }, { nothing: 'not recorded' }, { nothing: 'suppressed' }],
  ])
  assert.deepEqual(book.sheets[1]?.rows, [
    ['Child', 'Returned', 'Due', 'Episodes'],
    ['Amy', new Date('2026-01-31T23:40:00Z'), new Date('2026-03-31T00:00:00Z'), 3],
    ['Ben', new Date('2026-07-01T00:40:00Z'), new Date('2026-10-25T00:00:00Z'), 0],
    ['Cai', 'Not known', 'Not recorded', 'Suppressed'],
  ])
})

test('the header stays in sight', async () => {
  const { book } = await written([])
  assert.equal(book.sheets[1]?.freezePane?.rows, 1)
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
  const { book, bytes } = await written(starts.map((text) => [text, text, text, text]))
  assert.deepEqual(
    book.sheets[1]?.rows.slice(1),
    starts.map((text) => [text, text, text, text]),
  )
  assert.match(parts(bytes), /SUM\(A1\)/)
  assert.doesNotMatch(parts(bytes), /<f[ >]|<hyperlink/)
})

test('what is written is what is read back, whatever is in it', async () => {
  const text = fc
    .string({ unit: fc.constantFrom('<', '&', '"', "'", ' ', '\n', 'é', '😀', '_x000D_', 'a', ']]>', '=') })
    .filter((value) => value !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const { book } = await written(texts.map((each) => [each, each, each, each]))
      assert.deepEqual(
        book.sheets[1]?.rows.slice(1).map((row) => row[0]),
        texts,
      )
    }),
    { numRuns: 60 },
  )
})

test('what no spreadsheet can hold is marked or cut, and the file still opens', async () => {
  const { book } = await written([['a\u0000b\u0007c\uD800', '', '', 'x'.repeat(40_000)]])
  const row = book.sheets[1]?.rows[1]
  assert.equal(row?.[0], 'a\uFFFDb\uFFFDc\uFFFD')
  assert.equal(String(row?.[3]).length, 32_767)
})

test('rows may come one at a time', async () => {
  async function* rows() {
    for (let index = 0; index < 3; index++) yield [`Child ${index}`, '', '', index] as const
  }
  const bytes = await spreadsheet({
    title: 'a',
    description: 'b',
    tables: [{ name: 'Rows', title: 'c', columns, rows: rows() }],
  })
  assert.equal((await readXlsx(bytes)).sheets[1]?.rows.length, 4)
})

test('every sheet has a name that Excel allows, and its own', () => {
  const names = sheetNames(['A/B: [x]?', 'Cover', 'x'.repeat(40), 'x'.repeat(40), "'quoted'", '', ''])
  assert.deepEqual(names, ['A B x', 'Cover 2', 'x'.repeat(31), `${'x'.repeat(27)} 2`, 'quoted', 'Table', 'Table 2'])
})

/** Every part of the file, unpacked: a spreadsheet is a zip of XML. */
function parts(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  let text = ''
  let at = file.indexOf('PK\u0001\u0002', 0, 'latin1')
  while (at >= 0) {
    const [method, size, start] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const packed = file.subarray(from, from + size)
    text += (method === 0 ? packed : inflateRawSync(packed)).toString()
    at = file.indexOf('PK\u0001\u0002', at + 46, 'latin1')
  }
  return text
}

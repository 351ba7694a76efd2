import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from './csv.ts'
import type { Row } from './table.ts'

const columns = [{ name: 'Child' }, { name: 'Note' }]
const written = async (rows: Row[]) => {
  let text = ''
  for await (const piece of csv(columns, rows)) text += piece
  return text
}
const read = (text: string) => parse(text, { bom: true, relax_column_count: true })

test('a file says that it is UTF-8, and what its columns are', async () => {
  assert.equal(await written([['Zoë', 4]]), '\uFEFFChild,Note\r\nZoë,4\r\n')
})

test('text that a spreadsheet would take for a formula is kept as text; a number keeps its sign', async () => {
  const starts = ['=1+1', '+44', '-5', '@SUM(A1)', '\t=1', '\r=1']
  const rows = read(await written(starts.map((text) => [text, -5])))
  assert.deepEqual(
    rows.slice(1),
    starts.map((text) => [`'${text}`, '-5']),
  )
  assert.match(await written([['a=1', 'x-y']]), /a=1,x-y/)
})

test('each kind of nothing has its own words', async () => {
  assert.match(await written([[{ nothing: 'not recorded' }, { nothing: 'suppressed' }]]), /Not recorded,Suppressed/)
})

test('what is written is what is read back, whatever is in it', async () => {
  const text = fc
    .string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'é', "'", 'a', ';') })
    .filter((value) => !value.startsWith('\r'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text)), async (rows) => {
      assert.deepEqual(read(await written(rows)).slice(1), rows)
    }),
  )
})

test('a long list comes in pieces', async () => {
  async function* many() {
    for (let index = 0; index < 20_000; index++) yield ['Someone', index] as const
  }
  let pieces = 0
  for await (const piece of csv(columns, many())) pieces += piece.length > 0 ? 1 : 0
  assert.ok(pieces > 2)
})

test('an instant is written by London’s clocks, as the page shows it, and a day alone as a day', async () => {
  const rows = [['2025-08-03T11:36:00Z'], ['2025-12-03T11:36:00Z'], ['2025-12-04']]
  let written = ''
  for await (const chunk of csv([{ name: 'When', kind: 'instant' }], rows)) written += chunk
  assert.equal(written, '\uFEFFWhen\r\n2025-08-03 12:36\r\n2025-12-03 11:36\r\n2025-12-04\r\n')
})

import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { performance } from 'node:perf_hooks'
import { instant } from '#language/instant.ts'
import { spreadsheetChunks } from '#press/spreadsheet.ts'
import type { Cell, Column } from '#press/table.ts'
import { columns, longList } from './long-list.ts'

/** Makes one long list as a spreadsheet, one way, and says how long it took and what it held: run by `alone.ts`. */
const [way, rows] = [process.argv[2]!, Number(process.argv[3])]

const heads = columns.map(({ name, kind }) => ({
  header: name,
  ...(kind === 'day' && { numFmt: 'd mmmm yyyy' }),
  ...(kind === 'instant' && { numFmt: 'd mmmm yyyy hh:mm' }),
}))
const plain = (cell: Cell, { kind }: Column) =>
  typeof cell === 'object' ? cell.nothing : kind === 'day' || kind === 'instant' ? new Date(cell) : cell
function* plainRows() {
  for (const row of longList(rows)) yield row.map((cell, at) => plain(cell, columns[at]!))
}

const ways: Record<string, () => Promise<number>> = {
  async ours() {
    const at = instant('2026-04-01T08:00:00.000Z')
    const tables = [{ name: 'List', title: 'A long list', columns, rows: longList(rows) }]
    return bytesOf(
      spreadsheetChunks({ title: 'List', description: 'A long list', author: 'Northmoor Council', at, tables }),
    )
  },
  async hucre() {
    const sheets = [
      { name: 'Cover', rows: [['A long list']] },
      { name: 'List', columns: heads, rows: [heads.map(({ header }) => header), ...plainRows()] },
    ]
    return (await writeXlsx({ sheets })).length
  },
  async streamed() {
    return bytesOf(writeXlsxStream(plainRows(), { name: 'List', columns: heads }))
  },
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return bytes
}

const began = performance.now()
const bytes = await ways[way]!()
if (bytes < rows) throw new Error(`${way} made only ${bytes} bytes`)
process.send!({ ms: performance.now() - began, mb: process.resourceUsage().maxRSS / 1024 })
process.disconnect()

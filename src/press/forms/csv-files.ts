import { tablesOf } from '../chart-table.ts'
import { csv } from '../csv.ts'
import type { Document, TableBlock } from '../document.ts'
import { notesOf } from '../explained.ts'
import { zipped } from '../zip/zip.ts'

/** One file where there is one table; else one of each table and chart in a zip, with what a reader must know beside them. */
export async function csvFiles(document: Document): Promise<{ bytes: Uint8Array; isZip: boolean }> {
  const tables = tablesOf(document)
  const [only] = tables
  if (only && tables.length === 1) return { bytes: Buffer.from(await written(only)), isZip: false }
  const files = await Promise.all(
    tables.map(async (table) => ({ name: `${table.id}.csv`, bytes: await written(table) })),
  )
  return {
    bytes: await zipped([{ name: 'about.txt', bytes: aboutFiles(document, tables) }, ...files], document.issuedAt),
    isZip: true,
  }
}

async function written({ columns, rows }: TableBlock): Promise<string> {
  let text = ''
  for await (const chunk of csv(columns, rows)) text += chunk
  return text
}

/** A file of numbers has no place for who may see it. */
function aboutFiles(document: Document, tables: readonly TableBlock[]): string {
  const { title, period, authority, marking, about } = document
  const parts = [
    [marking],
    [`${title}, ${period}`, authority, ...about.map(({ label, words }) => `${label}: ${words}`)],
    tables.map(({ id, title: holds, note, rows, empty }) =>
      `${id}.csv: ${holds}. ${rows.length === 0 ? empty : (note ?? '').replaceAll('\n', ' ')}`.trim(),
    ),
    notesOf(document),
  ]
  return `${parts.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`
}

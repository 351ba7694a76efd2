import type { Document, DocumentBlock, Heading, TableBlock } from './document.ts'
import { cellOf } from './shown.ts'
import type { Cell, Row } from './table.ts'

/** The words and numbers of a document as each of its forms tells them; done again, nothing changes. */
export function asTold(document: Document): Document {
  const told = each(document)
  return { ...told, blocks: withoutSkips(told.blocks).map((block) => (block.is === 'table' ? filled(block) : block)) }
}

/** A cell is never just empty: what was not given says so, and so do no words at all. */
function filled(table: TableBlock): TableBlock {
  const cell = (row: Row, at: number): Cell => (row[at] === '' ? { nothing: 'none' } : cellOf(row, at))
  return { ...table, rows: table.rows.map((row) => table.columns.map((_, at) => cell(row, at))) }
}

function each<T>(value: T): T
function each(value: unknown): unknown {
  if (typeof value === 'string') return safeWords(value)
  if (typeof value === 'number') return rounded(value)
  if (Array.isArray(value)) return value.map(each)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, each(part)]))
}

/** What no form can hold, and the two marks that turn what follows them round: 12 would be read as 21. */
const unsafe = /(?![\n\t])[\p{Cc}\u202D\u202E\p{Noncharacter_Code_Point}]/gu
const plain = /^[\n\t\x20-\x7e\u00a0-\u2027\u2030-\ud7ff]*$/

/** Words as they were typed, with a mark where something could not be shown, so that nothing goes unseen. */
export function safeWords(words: string): string {
  if (plain.test(words)) return words
  return words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unsafe, '\uFFFD')
}

const toOnePlace = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, useGrouping: false })

/** The page says 92.3, so the file behind it does too, or there would be two figures. */
function rounded(value: number): number {
  if (Number.isSafeInteger(value)) return value + 0
  if (!Number.isFinite(value)) throw new RangeError(`A publication cannot tell ${value} as a figure`)
  return Number(toOnePlace.format(value)) + 0
}

/** A reader who goes from heading to heading never falls through a level. */
function withoutSkips(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let before = 1
  return blocks.map((block) => {
    if (block.is !== 'heading') return block
    before = Math.min(block.level, before + 1)
    return { ...block, level: before as Heading['level'] }
  })
}

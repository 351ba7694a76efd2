import { nothingWords } from '#ui/nothing.ts'
import { dayInWords, instantInWords } from '#ui/when.ts'
import type { Cell, Column } from './table.ts'

/** Kept, since to make one takes longer than to use it a hundred times. */
const toOnePlace = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A cell as it is read on paper: "92.3%", "1,204", "31 March 2026, 14:05", "Suppressed". */
export function shown({ kind }: Pick<Column, 'kind'>, cell: Cell): string {
  if (typeof cell === 'object') return nothingWords[cell.nothing]
  if (typeof cell === 'number') {
    const number = toOnePlace.format(cell)
    return kind === 'per cent' ? `${number}%` : number
  }
  if (kind === 'instant' && /^\d{4}-\d\d-\d\dT/.test(cell)) return instantInWords(cell)
  return /^\d{4}-\d\d-\d\d$/.test(cell) && (kind === 'day' || kind === 'instant') ? dayInWords(cell) : cell
}

export function isNumeric({ kind }: Pick<Column, 'kind'>): boolean {
  return kind === 'number' || kind === 'per cent'
}

/** A cell that was never given says so. */
export function cellOf(row: readonly Cell[], column: number): Cell {
  return row[column] ?? { nothing: 'not recorded' }
}

/** Words with an empty line between them are paragraphs. */
export function paragraphs(words: string): string[] {
  const parts = words.split(/\n\s*\n/).map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

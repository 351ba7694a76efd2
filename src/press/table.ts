import { type Nothing, nothingWords } from '#ui/nothing.ts'

export interface Column {
  name: string
  /** A day or an instant is written as a real date, an instant by London's clocks. */
  kind: 'text' | 'number' | 'per cent' | 'day' | 'instant'
}

/** A cell is never just empty: it says which kind of nothing it holds. */
export type Cell = string | number | { nothing: Nothing }
export type Row = readonly Cell[]
export type Rows = Iterable<Row> | AsyncIterable<Row>

export function cellWords(cell: Cell): string | number {
  return typeof cell === 'object' ? nothingWords[cell.nothing] : cell
}

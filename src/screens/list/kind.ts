import type { Declarations } from '#language/declarations.ts'
import type { Day } from '#language/day.ts'
import type { Cell, Column } from '#press/table.ts'
import type { Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Values } from '../front/screen.ts'

/** A cell as a file holds it, or with a look of its own on a page. */
export type ListCell = Cell | { words: string; shown: Html }

/** One row. A row with `ask` is masked: it counts, says nothing, and names whom to ask. */
export type Line = { child: string; href: string | null; ask?: string; cells: readonly ListCell[] }
export type Found = { lines: Line[]; total: number }

export type ListColumn = Column & {
  /** The word by which the address asks for this order; absent where it cannot be sorted. */
  sort?: string
}

export type ListFilter = { name: string; label: string } & (
  | { kind: 'choice'; items: readonly { value: string; text: string }[]; otherwise?: string }
  | { kind: 'day'; otherwise?: string }
)

/** What a list is asked for: the address's own filters with the defaults in their places. */
export type ListAsked = {
  seam: Seam
  declarations: Declarations
  chosen: Readonly<Record<string, string>>
  sort: string
  most: number
  skip: number
}

export type ListKind = {
  id: string
  name: string
  /** Who is on it, in a sentence. */
  meaning: string
  /** How it is ordered, where that is a rule worth arguing with. */
  rule?(asked: Pick<ListAsked, 'seam' | 'chosen'>): Promise<string>
  things: string
  empty: string
  columns: readonly ListColumn[]
  filters(today: Day, teams: readonly { value: string; text: string }[]): readonly ListFilter[]
  find(asked: ListAsked): Promise<Found>
  query?: Values
}

export const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

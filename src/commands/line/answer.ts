/** What a command found: one thing, rows, or text that is already as it should be read. Printed as JSON or for reading. */
export type Answer = One | Rows | Text

export type Said = Readonly<Record<string, unknown>>
type Status = { status?: number }
export type One = { is: 'one'; data: Said } & Status
export type Text = { is: 'text'; text: string; rows: readonly Said[] } & Status
export type Rows = {
  is: 'rows'
  rows: readonly Said[]
  /** The columns of the table for reading ('by.team' is a part of what is under 'by'), each with the words for a cell that holds nothing: nothing is never just blank. */
  columns: Readonly<Record<string, string | ((row: Said) => string)>>
  /** What to read where there is no row. */
  none: string
  /** What stands under the table. */
  after?: string
} & Status

export const one = (data: Said, status = 0): One => ({ is: 'one', data, status })
export const rows = (found: readonly Said[], columns: Rows['columns'], none: string, after?: string): Rows => ({
  is: 'rows',
  rows: found,
  columns,
  none,
  ...(after === undefined ? {} : { after }),
})
export const plain = (words: string, found: readonly Said[]): Text => ({ is: 'text', text: words, rows: found })

import type { Option } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import type { Tx } from '#workings/database.ts'
import type { Findings } from './findings.ts'

/** A code's words as the pathways hold them, or a code that stands for one of a field's choices. */
export type Codes = Readonly<Record<string, string | Option>>

/** One column of a file: what is in its cells, and what becomes of a row in which it is blank. */
export type Column = {
  name: string
  is: 'text' | 'day' | 'code'
  codes?: Codes
  /** What each code is called here, where it is not kept as it stands. */
  means?: Readonly<Record<string, string>>
  /** Refused: the row cannot be placed without it. Said: it is kept, incomplete, and listed. */
  blank: 'refused' | 'said' | 'fine'
  /** The file must have this column. */
  required: boolean
  /** Values that only say why there is none. */
  none?: RegExp
}

/** What one row of a file puts on record: a field of the record for a column of the file. */
export type Telling = {
  id: string
  kind: RecordKind
  answers: Readonly<Record<string, string>>
  /** Answers that every row of this file has. */
  always?: Readonly<Record<string, string>>
  /** With the child's number, the columns that say which record this is, whatever else of it changes. */
  key: readonly string[]
  /** A record that someone entered here is the same one when these answers of the child's are the same. */
  sameAs: readonly string[]
  /** Put on record only where this column is filled. */
  needs?: string
  /** Before the cut-over its records are history: they raise no prompt and start no clock. */
  happens: boolean
}

/** What is told of a row that is kept as it is. */
export type Note = { column: string; rule: string; words: string }
export type Row = Readonly<Record<string, string | null>>

/** One file of a format: how it is known, its columns, and what its rows put on record. */
export type Module = {
  id: string
  name: string
  named: RegExp
  /** Columns that no other file of the format has together. */
  knownBy: readonly string[]
  columns: readonly Column[]
  /** The first is what the row is about; the rest come with it. */
  tellings: readonly [Telling, ...Telling[]]
  /** A child has one row; two that differ are refused. */
  once: boolean
  span?: { from: string; until: string | null }
  notes?: (row: Row) => readonly Note[]
}

/** A file that is known, and not imported yet. */
export type NotYet = { name: string; named: RegExp; knownBy: readonly string[] }

/** Someone else's format, as plain values: Annex A or the CIN census is another of these. */
export type Format = {
  id: string
  name: string
  /** The column that holds the child's number, and the scheme under which it is known here. */
  child: string
  scheme: string
  modules: readonly Module[]
  notYet: readonly NotYet[]
  /** What is odd about how a child's rows stand to each other. */
  across?(tx: Tx, warnings: Findings): Promise<void>
}

export const tellingsOf = (format: Format): readonly Telling[] =>
  format.modules.flatMap(({ tellings }) => [...tellings])

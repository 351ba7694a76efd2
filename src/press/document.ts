import type { Instant } from '#language/instant.ts'
import type { Series, Unit } from '#ui/chart/figures.ts'
import type { Column, Row } from './table.ts'

/**
 * One publication, cut to one reader, before it has a form. The page, the PDF, the Word file, the spreadsheet, the CSV
 * files and the command line are all made from this and from nothing else, so a figure is one number in each of them.
 */
export type Document = {
  /** The stem of its files' names: `weekly-missing-2026-03-30`. */
  name: string
  title: string
  /** The days it is of, in words: "Monday 23 to Sunday 29 March 2026". */
  period: string
  authority: string
  /** Who may see this cut and what it holds of children: "For team managers: names children. Not to be passed on." */
  marking: string
  /** Issued when, known when, definition and program, for whom: a line each. */
  about: readonly { label: string; words: string }[]
  /** Written into the files as their date: they are the same whenever they are made. */
  issuedAt: Instant
  blocks: readonly DocumentBlock[]
  notes: readonly string[]
}

export type DocumentBlock = Heading | Paragraph | Bullets | TableBlock | ChartBlock | Commentary

export type Heading = { is: 'heading'; level: 2 | 3 | 4; words: string }
/** `number` stands before it, as committees number theirs: "3.1", "ii)". */
export type Paragraph = { is: 'paragraph'; words: string; number?: string }
export type Bullets = { is: 'bullets'; items: readonly string[] }
export type TableBlock = {
  is: 'table'
  /** Unique in its document; the name of its CSV file. */
  id: string
  title: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** Said where there are no rows. */
  empty: string
  note?: string | undefined
  /** What each row opens. Only a page has somewhere to go, and it decides for whom. */
  opens?: readonly Opening[] | undefined
}
/** The rows behind a figure or one part of it, or a record. */
export type Opening = { measure: string; by?: string; at?: string } | { record: string } | { figure: number }
export type ChartBlock = {
  is: 'chart'
  id: string
  title: string
  description: string
  unit: Unit
  kind: 'line' | 'bar'
  /** What `over` is, at the head of its column: 'Week', 'Team'. Left out, 'Period' for a line and 'Group' for bars. */
  of?: string | undefined
  /** Along the bottom, oldest first. */
  over: readonly string[]
  series: readonly Series[]
  /** Made from the data by a stated rule; never says that a thing is better. */
  sentence: string
}
export type Commentary = {
  is: 'commentary'
  asks: string
  /** Of whom it is asked, in words. */
  from: string
  /** Null where it was not given before the issue. */
  said: { words: string; by: string; at: Instant } | null
}

import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Db } from '../database.ts'
import { Refusal } from '../refusal.ts'
import type { Period, ToldRow, Total } from './derive.ts'
import type { ToldLine } from './lines.ts'
import type { ToldPart } from './parts.ts'
import type { Template } from './template.ts'

export type ToldFigure = Total & Period & { measure: string; definition: string; rows: ToldRow[] }

/** A publication as it was told, for ever. */
export type Issue = {
  authority: number
  issue: string
  publication: string
  for: Day
  /** The days it is of, both included. */
  from: Day
  until: Day
  knownAt: Instant
  issuedAt: Instant
  program: string
  by: string | null
  template: Template
  figures: ToldFigure[]
}

/** An issue without its figures: which it is, and in whose words. */
export type IssueHead = Omit<Issue, 'figures'>

/** Whether an issue was made after the day it is for: a run was missed, and it was made up. */
export const madeLate = (issue: Pick<Issue, 'for' | 'issuedAt'>): boolean => londonDay(issue.issuedAt) > issue.for

/** The parts of an issue's figures, by measure and then by the way they are divided. */
export async function storedParts(db: Db, { authority, issue }: Pick<Issue, 'authority' | 'issue'>) {
  const { rows } = await sql<ToldPart & { measure: string }>`
    select measure, way, place, part, words, counted, well, value, left_out as "leftOut" from issue_part
    where authority = ${authority} and issue = ${issue} order by measure, way, place`.execute(db)
  return rows
}

/** The rows of an issue's lists, by measure. Whoever shows them cuts them at the seam. */
export async function storedLines(db: Db, { authority, issue }: Pick<Issue, 'authority' | 'issue'>) {
  const { rows } = await sql<ToldLine & { measure: string }>`
    select measure, record, version, child, cells from issue_line
    where authority = ${authority} and issue = ${issue} order by measure, place`.execute(db)
  return rows
}

export async function storedFor(db: Db, authority: number, publication: string, on: Day): Promise<Issue | null> {
  return read(db, authority, sql`publication = ${publication} and issued_for = ${on}::date`)
}

export async function storedIssue(db: Db, authority: number, issue: string): Promise<Issue> {
  const found = await read(db, authority, sql`issue = ${issue}::uuid`)
  if (!found) throw new Refusal('not there', 'There is no such issue')
  return found
}

export async function storedHead(db: Db, authority: number, issue: string): Promise<IssueHead> {
  const { rows } = await sql<IssueHead>`${kept} where authority = ${authority} and issue = ${issue}::uuid`.execute(db)
  if (!rows[0]) throw new Refusal('not there', 'There is no such issue')
  return rows[0]
}

/** The issues of a publication, the latest first, without their figures. */
export async function issuesOf(db: Db, authority: number, publication: string, most: number): Promise<IssueHead[]> {
  const { rows } = await sql<IssueHead>`${kept} where authority = ${authority} and publication = ${publication}
    order by issued_for desc limit ${most}`.execute(db)
  return rows
}

const kept = sql`select authority, issue, publication, issued_for as "for", from_day as "from", until_day as until,
  known_at as "knownAt", issued_at as "issuedAt", program, by_worker as by, template from issue`

async function read(db: Db, authority: number, which: RawBuilder<unknown>): Promise<Issue | null> {
  const { rows } = await sql<IssueHead>`${kept} where authority = ${authority} and ${which}`.execute(db)
  const found = rows[0]
  if (!found) return null
  const { rows: totals } = await sql<Omit<ToldFigure, 'rows'>>`
    select measure, definition, from_day as "from", until_day as until, counted, well, left_out as "leftOut", value
    from issue_figure where authority = ${authority} and issue = ${found.issue} order by measure`.execute(db)
  const { rows: behind } = await sql<ToldRow & { measure: string }>`
    select measure, record, version, child, day, counted, well, left_out, value, agency
    from issue_row where authority = ${authority} and issue = ${found.issue} order by measure, place`.execute(db)
  return {
    ...found,
    figures: totals.map((total) => ({ ...total, rows: behind.filter(isOf(total.measure)).map(asRow) })),
  }
}

const isOf = (measure: string) => (row: { measure: string }) => row.measure === measure

const asRow = ({ measure: _measure, ...row }: ToldRow & { measure: string }): ToldRow => row

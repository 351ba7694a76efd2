import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { Db } from '../database.ts'
import { Refusal } from '../refusal.ts'
import type { Period, ToldRow, Total } from './derive.ts'

export type ToldFigure = Total & Period & { measure: string; definition: string; rows: ToldRow[] }

/** A publication as it was told, for ever. */
export type Issue = {
  authority: number
  issue: string
  publication: string
  for: Day
  knownAt: Instant
  program: string
  by: string | null
  figures: ToldFigure[]
}

type Kept = Omit<Issue, 'figures'>

export async function storedFor(db: Db, authority: number, publication: string, on: Day): Promise<Issue | null> {
  return read(db, authority, sql`publication = ${publication} and issued_for = ${on}::date`)
}

export async function storedIssue(db: Db, authority: number, issue: string): Promise<Issue> {
  const found = await read(db, authority, sql`issue = ${issue}::uuid`)
  if (!found) throw new Refusal('not there', 'There is no such issue')
  return found
}

async function read(db: Db, authority: number, which: RawBuilder<unknown>): Promise<Issue | null> {
  const { rows } =
    await sql<Kept>`select authority, issue, publication, issued_for as "for", known_at as "knownAt", program, by_worker as by
    from issue where authority = ${authority} and ${which}`.execute(db)
  const kept = rows[0]
  if (!kept) return null
  const { rows: totals } = await sql<Omit<ToldFigure, 'rows'>>`
    select measure, definition, from_day as "from", until_day as until, counted, well, left_out as "leftOut", value
    from issue_figure where authority = ${authority} and issue = ${kept.issue} order by measure`.execute(db)
  const { rows: behind } = await sql<ToldRow & { measure: string }>`
    select measure, record, version, child, day, counted, well, left_out, value, agency
    from issue_row where authority = ${authority} and issue = ${kept.issue} order by measure, place`.execute(db)
  return {
    ...kept,
    figures: totals.map((total) => ({ ...total, rows: behind.filter(isOf(total.measure)).map(asRow) })),
  }
}

const isOf = (measure: string) => (row: { measure: string }) => row.measure === measure

const asRow = ({ measure: _measure, ...row }: ToldRow & { measure: string }): ToldRow => row

import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import type { Db } from '../database.ts'
import type { ToldRow } from '../publish/derive.ts'
import type { TakenFigure } from './taken.ts'
import type { ToldReport } from './told-report.ts'

/** A report to a committee as it was told, for ever. */
export type IssuedReport = {
  authority: number
  issue: string
  report: string
  meeting: Day
  issuedAt: Instant
  knownAt: Instant
  program: string
  by: string | null
  /** The threshold that held on the day of issue. */
  below: number
  template: CommitteeTemplate
  told: ToldReport
  figures: TakenFigure[]
}

/** What was issued of a report; null while it is a draft. Run as keeper: whoever shows it cuts it. */
export async function issuedReport(db: Db, authority: number, report: string): Promise<IssuedReport | null> {
  const { rows } = await sql<Omit<IssuedReport, 'figures'>>`
    select authority, issue, report, meeting, issued_at as "issuedAt", known_at as "knownAt", program, by_worker as by, below, template, told
    from report_issue where authority = ${authority} and report = ${report}::uuid`.execute(db)
  const [found] = rows
  if (!found) return null
  const { rows: figures } = await sql<Omit<TakenFigure, 'rows'>>`
    select number, measure, said, definition, from_day as "from", until_day as until, known_at as known, counted, well,
      left_out as "leftOut", value, way, way_name as "wayName", parts
    from report_issue_figure where authority = ${authority} and issue = ${found.issue}::uuid order by number`.execute(
    db,
  )
  const { rows: behind } = await sql<ToldRow & { number: number }>`
    select number, record, version, child, day, counted, well, left_out, value, agency
    from report_issue_row where authority = ${authority} and issue = ${found.issue}::uuid order by number, place`.execute(
    db,
  )
  return {
    ...found,
    figures: figures.map((figure) => ({
      ...figure,
      rows: behind.filter((row) => row.number === figure.number).map(({ number: _number, ...row }) => row),
    })),
  }
}

import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import {
  boardReport,
  reportCommentary,
  reportFigure,
  reportPart,
  reportSignatory,
  reportSignOff,
  workerDetails,
} from '#language/spine/index.ts'
import type { Db } from '../database.ts'
import { facts } from '../facts.ts'
import { known, type View } from '../view.ts'

/** Whose a version is, and when it was recorded. */
export type Said = { record: string; version: number; by: string; worker: string | null; at: Instant }

/** One section or line of the front sheet: its words, or in which words there is nothing to report. */
export type WrittenPart = Said & { part: string; words: string | null; nothing: string | null }
/** A figure that is referred to by its number. `known` is the instant from which it is told. */
export type WrittenFigure = Said & {
  number: number
  measure: string
  from: Day
  until: Day
  division: string | null
  known: Instant
}
export type WrittenCommentary = Said & {
  part: string
  asks: string
  of: string
  ofName: string
  due: Day
  words: string | null
}
export type Signatory = Said & { as: string; who: string; whoName: string }
export type Signature = Said & { as: string; on: Day }

/** A report to a committee as it stands on record. */
export type Written = Said & {
  template: string
  title: string
  meeting: Day
  from: Day
  until: Day
  inspections: string[]
  /** The version of the plan that is its appendix; none or one. */
  appendix: string[]
  parts: WrittenPart[]
  figures: WrittenFigure[]
  commentary: WrittenCommentary[]
  signatories: Signatory[]
  signatures: Signature[]
  /** The versions of what is on record of its inspections: the paper tells their registers. */
  registers: string
}

const whose = sql`a.record, a.version, r.by_worker as worker, coalesce(w.name, 'Name not recorded') as by, a.recorded_from as at`
const beside = (view: View) => sql`join record r using (authority, record, version, subject)
  left join lateral (select d.name from ${facts(workerDetails, view)} d where d.subject = r.by_worker limit 1) w on true`
const named = (view: View, worker: string) => sql`coalesce((select d.name from ${facts(workerDetails, view)} d
  where d.subject = ${sql.ref(worker)} limit 1), 'Name not recorded')`

/** The report with all that belongs to it, as known from the view; null where there is none. Run as keeper. */
export async function writtenReport(db: Db, view: View, report: string): Promise<Written | null> {
  const heads = await sql<
    Omit<Written, 'parts' | 'figures' | 'commentary' | 'signatories' | 'signatures' | 'registers'>
  >`
    select ${whose}, a.template, a.title, a.meeting, a."from", a.until,
      coalesce(a.inspections, '{}') as inspections, coalesce(a.appendix, '{}') as appendix from ${facts(boardReport, view)} a ${beside(view)}
    where a.record = ${report}::uuid`.execute(db)
  const [head] = heads.rows
  if (!head) return null
  const parts = await sql<WrittenPart>`
    select distinct on (a.part) ${whose}, a.part, nullif(btrim(a.words), '') as words, a.nothing
    from ${facts(reportPart, view)} a ${beside(view)}
    where a.about = ${report}::uuid and a.part is not null order by a.part, a.recorded_from desc, a.record`.execute(db)
  const figures = await sql<Omit<WrittenFigure, 'number'> & { number: string }>`
    select ${whose}, a.number, a.measure, a."from", a.until, a.by as division, a.known
    from ${facts(reportFigure, view)} a ${beside(view)}
    where a.about = ${report}::uuid order by a.number, a.recorded_from`.execute(db)
  const commentary = await sql<WrittenCommentary>`
    select ${whose}, a.part, a.asks, a.of, ${named(view, 'a.of')} as "ofName", a.due, nullif(btrim(a.words), '') as words
    from ${facts(reportCommentary, view)} a ${beside(view)}
    where a.about = ${report}::uuid order by a.due, a.record`.execute(db)
  const signatories = await sql<Signatory>`
    select distinct on (a."as") ${whose}, a."as", a.who, ${named(view, 'a.who')} as "whoName"
    from ${facts(reportSignatory, view)} a ${beside(view)}
    where a.about = ${report}::uuid order by a."as", a.recorded_from desc, a.record`.execute(db)
  const signatures = await sql<Signature>`
    select ${whose}, a."as", a.signed_on as "on" from ${facts(reportSignOff, view)} a ${beside(view)}
    where a.about = ${report}::uuid order by a.recorded_from, a.record`.execute(db)
  return {
    ...head,
    parts: parts.rows,
    figures: figures.rows.map((row) => ({ ...row, number: Number(row.number) })),
    commentary: commentary.rows,
    signatories: signatories.rows,
    signatures: signatures.rows,
    registers: await registersOf(db, view, head.inspections),
  }
}

async function registersOf(db: Db, view: View, inspections: readonly string[]): Promise<string> {
  if (inspections.length === 0) return ''
  const ids = sql`${[...inspections]}::uuid[]`
  const { rows } = await sql<{ said: string | null }>`
    select md5(string_agg(r.record || ' ' || r.version, ' ' order by r.record)) as said from record r
    where r.authority = ${view.authority} and (r.record = any(${ids}) or r.about = any(${ids})) and ${known(view)}`.execute(
    db,
  )
  return rows[0]?.said ?? ''
}

/** The reports that are on record, the latest meeting first. */
export type Listed = { record: string; template: string; title: string; meeting: Day; issued: Instant | null }
export async function reportsWritten(db: Db, view: View): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select a.record, a.template, a.title, a.meeting, i.issued_at as issued from ${facts(boardReport, view)} a
    left join report_issue i on i.authority = a.authority and i.report = a.record
    where a.title is not null and a.meeting is not null order by a.meeting desc, a.record`.execute(db)
  return rows
}

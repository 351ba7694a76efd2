import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { boardReport, reportCommentary } from '#language/spine/index.ts'
import type { Db } from '../database.ts'
import { facts } from '../facts.ts'
import type { View } from '../view.ts'

/** Words that a report to a committee waits for from one person. */
export type AskedFor = { report: string; asked: string; title: string; asks: string; due: Day }

/** What is asked of a worker in reports that are still written, the earliest due first. Run as keeper. */
export async function askedOf(db: Db, view: View, worker: string): Promise<AskedFor[]> {
  const { rows } = await sql<AskedFor>`
    select b.record as report, c.record as asked, b.title, c.asks, c.due
    from ${facts(reportCommentary, view)} c join ${facts(boardReport, view)} b on b.record = c.about
    where c.of = ${worker}::uuid and coalesce(btrim(c.words), '') = '' and c.due is not null and b.title is not null
      and not exists (select from report_issue i where i.authority = ${view.authority} and i.report = b.record)
    order by c.due, c.record`.execute(db)
  return rows
}

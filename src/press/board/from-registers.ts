import { sql } from 'kysely'
import { isPublished } from '#pathways/improvement/arrears.ts'
import { inspection, judgement, recommendation } from '#pathways/improvement/register.ts'
import { describe, type Day } from '#language/day.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import type { Db } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import type { ToldRegisters } from '#workings/reporting/told-report.ts'
import type { Written } from '#workings/reporting/written.ts'
import type { View } from '#workings/view.ts'

import { attachedPlan } from './appendix.ts'
import { earlierReports, overduePromisesOf } from './promised-before.ts'

type Outcome = { name: string } & Parameters<typeof isPublished>[0]['answers']

/** What is on record of the inspections that a report is about, in the order and the words of their reports, and what was told and promised before. Run as keeper. */
export async function registersOf(
  db: Db,
  view: View,
  written: Written,
  template: CommitteeTemplate,
): Promise<ToldRegisters> {
  const { inspections } = written
  const overdue = await overduePromisesOf(db, view, written, template)
  const earlier = await earlierReports(db, view, written, template)
  const appendix = await attachedPlan(db, view, written.appendix[0])
  const before = {
    ...(appendix ? { appendix } : {}),
    ...(overdue.length > 0 ? { overdue } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
  }
  if (inspections.length === 0) return { judgements: [], recommendations: [], ...before }
  const ids = sql`${[...inspections]}::uuid[]`
  const judgements = await sql<ToldRegisters['judgements'][number]>`
    select j.body, j.area, j.within, j.grade from ${facts(judgement, view)} j
    where j.about = any(${ids}) and j.area is not null order by array_position(${ids}, j.about), j.body, j.place, j.record`.execute(
    db,
  )
  const recommendations = await sql<ToldRegisters['recommendations'][number]>`
    select r.number, r.body, r."group", r.priority, r.area, r.wording, r.answered from ${facts(recommendation, view)} r
    where r.about = any(${ids}) and r.wording is not null order by array_position(${ids}, r.about), r.body, r.place, r.record`.execute(
    db,
  )
  const unpublished = await unpublishedOf(db, view, inspections)
  return {
    judgements: judgements.rows,
    recommendations: recommendations.rows,
    ...(unpublished.length > 0 ? { unpublished } : {}),
    ...before,
  }
}

/** Those of some inspections whose outcome is not published yet, by name. Run as keeper. */
export async function unpublishedOf(db: Db, view: View, inspections: readonly string[]): Promise<string[]> {
  const { rows } = await sql<Outcome>`
    select coalesce(i.council, 'An inspection') as name, i.published, i.published_said, i.what
    from ${facts(inspection, view)} i where i.record = any(${sql`${[...inspections]}::uuid[]`}) order by i.record`.execute(
    db,
  )
  return rows.filter((answers) => !isPublished({ answers }, view.today)).map(({ name }) => name)
}

/** The inspections and reviews on record that a report may be about, the latest first. */
export async function inspectionsKnown(db: Db, view: View): Promise<{ id: string; words: string }[]> {
  const { rows } = await sql<{ id: string; named: string; said: string | null; on: Day | null }>`
    select i.record as id, concat_ws(', ', i.council, i.bodies, i.framework) as named, i.dates_said as said,
      coalesce(i.ended, i.published) as on
    from ${facts(inspection, view)} i order by coalesce(i.ended, i.began, i.published) desc nulls last, i.record`.execute(
    db,
  )
  return rows.map(({ id, named, said, on }) => ({
    id,
    words: [named, said ?? (on && describe(on))].filter(Boolean).join(', '),
  }))
}

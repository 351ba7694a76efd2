import { sql } from 'kysely'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { boardReport } from '#language/spine/index.ts'
import { isPublished } from '#pathways/improvement/arrears.ts'
import { improvementAction } from '#pathways/improvement/plan.ts'
import { inspection } from '#pathways/improvement/register.ts'
import type { Db } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import type { EarlierReport, OverduePromise } from '#workings/reporting/told-report.ts'
import type { View } from '#workings/view.ts'
import type { Written } from '#workings/reporting/written.ts'

type Of = Pick<Written, 'record' | 'inspections' | 'meeting' | 'title'>
type Row = Omit<OverduePromise, 'what'> & { promised: string; of: string | null } & Parameters<
    typeof isPublished
  >[0]['answers']

/**
 * What was promised to this committee, or in answer to the inspections that a report is about, and is past its day: the longest first.
 * What belongs to an outcome that is not published yet is not among it. Run as keeper.
 */
export async function overduePromisesOf(
  db: Db,
  view: View,
  { record, inspections }: Of,
  { id, committee }: CommitteeTemplate,
): Promise<OverduePromise[]> {
  const { rows } = await sql<Row>`
    select a.what as promised, a.promise, a.promised_in, a.promised_on, a.due, i.record as of, i.published, i.published_said, i.what
    from ${facts(improvementAction, view)} a
    left join lateral (select u.about from record u where u.authority = ${view.authority} and u.record = a.about
      and u.recorded_until = 'infinity' limit 1) up on true
    left join ${facts(inspection, view)} i on i.record in (a.about, up.about)
    where a.due < ${view.today}::date and coalesce(a.delivery, '') not in ('done', 'stopped')
      and (a.promise is not null or a.promised_in is not null) and a.what is not null
      and (i.record = any(${[...inspections]}::uuid[]) or position(lower(${committee}::text) in lower(coalesce(a.promised_in, ''))) > 0
        or exists (select from ${facts(boardReport, view)} b where b.template = ${id} and b.title = a.promised_in
          and b.meeting = a.promised_on and b.record <> ${record}::uuid))
    order by a.due, a.record`.execute(db)
  return rows
    .filter((answers) => answers.of === null || isPublished({ answers }, view.today))
    .map(({ promised, promise, promised_in, promised_on, due }) => ({
      what: promised,
      promise,
      promised_in,
      promised_on,
      due,
    }))
}

/** What the same committee was told before: in a report of the same subject, or about one of the same inspections. Run as keeper. */
export async function earlierReports(
  db: Db,
  view: View,
  { record, inspections, meeting, title }: Of,
  { id }: CommitteeTemplate,
): Promise<EarlierReport[]> {
  const { rows } = await sql<EarlierReport>`
    select b.record as report, b.title, b.meeting from ${facts(boardReport, view)} b
    join report_issue e on e.authority = ${view.authority} and e.report = b.record
    where b.template = ${id} and b.record <> ${record}::uuid and b.meeting < ${meeting}::date
      and (b.title = ${title} or b.inspections && ${[...inspections]}::uuid[])
    order by b.meeting desc, b.record`.execute(db)
  return rows
}

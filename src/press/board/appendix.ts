import { sql } from 'kysely'
import { describe, type Day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { isPublished } from '#pathways/improvement/arrears.ts'
import { improvementAction, planVersion } from '#pathways/improvement/plan.ts'
import { inspection } from '#pathways/improvement/register.ts'
import { dayInWords } from '#ui/when.ts'
import type { Db } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import type { AttachedPlan, ToldRegisters } from '#workings/reporting/told-report.ts'
import type { View } from '#workings/view.ts'
import type { DocumentBlock } from '../document.ts'

type Version = { record: string; name: string; agreed: Day | null; first: Date }
type Outcome = Parameters<typeof isPublished>[0]['answers']
type Row = AttachedPlan['actions'][number] & { of: string | null; inspected: Outcome['what'] } & Omit<Outcome, 'what'>

/** The versions of the plan that a report can have as its appendix, the latest first. Run as keeper. */
export async function planVersions(db: Db, view: View): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.record, coalesce(v.name, 'A version') as name, v.agreed_on as agreed,
      (select min(r.recorded_from) from record r where r.authority = ${view.authority} and r.record = v.record) as first
    from ${facts(planVersion, view)} v order by first desc, v.record`.execute(db)
  return rows
}

/**
 * The plan of a version as it was known when that was recorded: whatever is changed afterwards is not in it (GOV-23).
 * What answers an outcome that is not published yet is left out. Null where there is no such version. Run as keeper.
 */
export async function attachedPlan(db: Db, view: View, version: string | undefined): Promise<AttachedPlan | null> {
  const found = (await planVersions(db, view)).find(({ record }) => record === version)
  if (!found) return null
  const then: View = { ...view, knownAt: instant(new Date(found.first).toISOString()) }
  const { rows } = await sql<Row>`
    select a.what, a.due, a.due_said as said, a.delivery, i.record as of, i.published, i.published_said, i.what as inspected
    from ${facts(improvementAction, then)} a
    left join lateral (select u.about from record u where u.authority = ${view.authority} and u.record = a.about
      and u.recorded_until = 'infinity' limit 1) up on true
    left join ${facts(inspection, view)} i on i.record in (a.about, up.about)
    where a.what is not null order by a.due nulls last, a.record`.execute(db)
  const actions = rows
    .filter(
      ({ of, inspected, published, published_said }) =>
        of === null || isPublished({ answers: { what: inspected, published, published_said } }, view.today),
    )
    .map(({ what, due, said, delivery }) => ({ what, due, said, delivery }))
  return { name: found.name, agreed: found.agreed, actions }
}

/** After the last section: committees number their appendices apart from their headings. */
export function appendixBlocks({ appendix }: ToldRegisters): DocumentBlock[] {
  if (appendix === undefined) return []
  const { shape } = improvementAction.fields.delivery
  const { name, agreed, actions } = appendix
  return [
    { is: 'heading', level: 2, words: `Appendix 1: the improvement plan, ${name}` },
    {
      is: 'table',
      id: 'appendix-1',
      title: agreed === null ? name : `${name}, agreed on ${describe(agreed)}, as it was then`,
      columns: ['Action', 'By when', 'Done?'].map((each) => ({ name: each, kind: 'text' })),
      rows: actions.map(({ what, due, said, delivery }) => [
        what,
        due ? dayInWords(due) : (said ?? { nothing: 'not recorded' }),
        delivery ? (shape.options[delivery]?.words ?? delivery) : 'Not begun',
      ]),
      empty: 'That version of the plan had no action.',
    },
  ]
}

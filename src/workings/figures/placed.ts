import { sql } from 'kysely'
import { inForce, type Measure } from '#language/measure.ts'
import type { Db } from '../database.ts'
import { answering, dayOf, facts, merged, type Children } from '../facts.ts'
import type { View } from '../view.ts'
import type { Period } from './rows.ts'

/** Beyond these, reading everybody's records is as quick as looking each one's up. */
const most = 5_000

/**
 * The children whom a figure of some days may count, by every id their records stand under: those of whom what it counts is
 * placed in the days. All else that a row says is on the child's own record, so nobody else's need be read. Null is all of
 * them: where they are many, and where a row is an agency's.
 */
export async function placedChildren(
  db: Db,
  view: View,
  measure: Measure,
  { from, until }: Pick<Period, 'from' | 'until'>,
): Promise<Children> {
  const { counts } = inForce(measure, until)
  if (counts.is === 'attendance') return null
  const { kind, field, where } = counts.is === 'in time' ? counts.of.starts : counts.of
  const { rows } = await sql<{ child: string }>`with ${merged(view)},
    placed as (select distinct a.child from ${facts(kind, view)} a
      where ${dayOf(kind, field, 'a')} between ${from}::date and ${until}::date and ${answering(kind, where, 'a')})
    select child from placed union select m.child from merged m join placed p on p.child = m.kept
    limit ${most + 1}`.execute(db)
  return rows.length > most ? null : rows.map(({ child }) => child)
}

import { sql } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import type { Seam } from '../access/reading.ts'
import { facts, merged } from '../facts.ts'

/** Which of these children a team is responsible for, by the kind of record that says so. */
export async function teamsOf(
  seam: Seam,
  allocated: RecordKind,
  children: readonly string[],
  team: string,
): Promise<ReadonlySet<string>> {
  if (children.length === 0) return new Set()
  const on = sql`${seam.view.today}::date`
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ child: string }>`with ${merged(seam.view)}
    select distinct a.child from ${facts(allocated, seam.view, [...new Set(children)])} a
    where a.team = ${team}::uuid and a."from" <= ${on} and (a.until is null or a.until > ${on})`.execute(tx)
      ).rows,
  )
  return new Set(rows.map(({ child }) => child))
}

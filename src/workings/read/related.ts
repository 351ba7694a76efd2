import { sql } from 'kysely'
import { relationship } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { known } from '../view.ts'

/** Another child's record that names this one, and what it says this one is to that other. */
export type NamedBy = { record: string; child: string; is: string | null; began: string | null; ended: string | null }

/**
 * Who says that this child is somebody to them: a relationship is recorded once and read from both sides. Read as keeper,
 * since it stands under the other child: one whom the reader may not open is for the caller to mask.
 */
export function namedBy(seam: Seam, ids: readonly string[]): Promise<NamedBy[]> {
  const theirs = [...ids]
  return seam.asKeeper(
    async (tx) =>
      (
        await sql<NamedBy>`select r.record, r.subject as child, a."is", a.began, a.ended
        from ${sql.table(`answers.${relationship.id}`)} a join record r using (authority, record, version, subject)
        where a.authority = ${seam.view.authority} and a.known_child = any(${theirs}::uuid[]) and r.subject <> all(${theirs}::uuid[])
          and r.state <> 'withdrawn' and ${known(seam.view)}
        order by a.began nulls last, r.record`.execute(tx)
      ).rows,
  )
}

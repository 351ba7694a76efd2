import { sql } from 'kysely'
import type { Seam } from '../access/reading.ts'
import { Refusal } from '../refusal.ts'
import type { LogRow } from './log.ts'

/** Who opened, saved or took away this child's record, under any id of theirs; newest first. Looking at that is logged too. */
export async function lookedAt(
  seam: Seam,
  ids: readonly string[],
  { most, skip }: { most: number; skip: number },
): Promise<{ rows: LogRow[]; total: number }> {
  if (!seam.may('sign off')) throw new Refusal('not yours', 'Your role does not see who looked at a record')
  for (const id of ids) await seam.mustOpen(id)
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<LogRow & { total: number }>`
    select entry, at, worker, role, action, what, children, shown, reason, count(*) over () as total from access_log
    where authority = ${seam.view.authority} and children && ${[...ids]}::uuid[] and cardinality(children) <= ${fewest}
      and not (records && ${[...seam.sight.closed]}::uuid[])
    order by at desc, entry desc limit ${most} offset ${skip}`.execute(tx)
      ).rows,
  )
  seam.showed({ action: 'list', what: 'who looked', children: ids, shown: rows.length })
  return { rows, total: rows[0]?.total ?? 0 }
}

/** A list of more children than a family has looked at none of them in particular. */
const fewest = 12

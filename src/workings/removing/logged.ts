import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { Doer } from '../access/log.ts'
import { blankIn } from '../audit/blank.ts'
import type { Tx } from '../database.ts'
import { holdsWords } from './conditions.ts'
import type { Reach } from './reach.ts'

/**
 * The entries of the log that a removal blanks. Who looked, and when, always stays. Which record was looked at stays where the child's
 * file does: somebody must be able to ask who saw what was misfiled. A whole file takes that too, but from entries that showed other
 * children as well, which are theirs; and whatever a reason repeats of what was removed goes with it.
 */
const which = (reach: Reach) => sql`authority = ${reach.authority} and blanked is null
  and (children && ${reach.subjects}::uuid[] or records && ${reach.touched}::uuid[])
  and ((cardinality(children) > 0 and children <@ ${reach.children}::uuid[]) or (reason is not null and ${holdsWords(sql`reason`, reach)}))`

export async function countLogged(tx: Tx, reach: Reach): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from access_log where ${which(reach)}`.execute(tx)
  return rows[0]!.n
}

type Blanked = { by: Doer; at: Instant; removal: string }

export async function blankLogged(tx: Tx, reach: Reach, { by, at, removal }: Blanked): Promise<number> {
  const { rows } = await sql<{ entry: string }>`select entry from access_log where ${which(reach)}`.execute(tx)
  const entries = rows.map(({ entry }) => entry)
  const { authority } = reach
  if (entries.length > 0) await blankIn(tx, { authority, by, at, entries, reason: `Removal ${removal}` })
  return entries.length
}

import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import { log, type Doer } from '../access/log.ts'
import type { Database, Tx } from '../database.ts'
import { remover, transacting } from '../transaction.ts'
import { digestOfShown, entryColumns, type SealedEntry } from './entry.ts'

type Blanking = { authority: number; by: Doer; at: Instant; entries: readonly string[]; reason: string }

/**
 * Takes away what entries of the log say was shown, for a lawful removal that two people have agreed. Who looked, and when, stays, with the
 * digest of what is gone, so that the log is as whole as before; and an entry of the log says which were blanked, by whom and why. Entries that
 * wait for their seal are left for a second call.
 */
export function blankEntries(db: Database, { authority, by, at, entries, reason }: Blanking): Promise<string[]> {
  return transacting(db, (transaction) => blankIn(transaction.as(remover), { authority, by, at, entries, reason }))
}

/** The same, in the transaction of a removal and as remover. */
export async function blankIn(tx: Tx, { authority, by, at, entries, reason }: Blanking): Promise<string[]> {
  const { rows } = await sql<SealedEntry>`select ${sql.raw(entryColumns)} from access_log
      where authority = ${authority} and entry = any(${entries}::uuid[]) and blanked is null`.execute(tx)
  for (const row of rows)
    await sql`update access_log set what = '', children = '{}', records = '{}', shown = 0, reason = null, as_at = null,
          known_at = null, salt = null, blanked = ${digestOfShown(row)}
        where authority = ${authority} and entry = ${row.entry}::uuid`.execute(tx)
  const blanked = rows.map(({ entry }) => entry)
  await log(tx, authority, by, at, [{ action: 'removed', what: 'entries of the log', records: blanked, reason }])
  return blanked
}

import { sql } from 'kysely'
import { newId } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import type { Reader, View } from '../view.ts'

export type LogEntry = {
  action:
    | 'read'
    | 'search'
    | 'list'
    | 'export'
    | 'figure'
    | 'save'
    | 'command'
    | 'refused'
    | 'removed'
    | 'sign in'
    | 'sign out'
  /** The kind of page or command, never a child's words. */
  what: string
  children?: readonly string[]
  /** The records, files or issues that were opened, by their ids. Facts are never overwritten, so what they said is known from the entry's point of view. */
  records?: readonly string[]
  shown?: number
  reason?: string | null
}

/** Who did it: a reader in their post, or whoever is at the machine. */
export type Doer =
  (Pick<Reader, 'role'> & { worker: string | null }) | { worker: string | null; role: 'machine' | 'nobody' }
type LookedFrom = Pick<View, 'today' | 'knownAt'>

/**
 * Written in the transaction that reads, so that no answer leaves unlogged. Each entry waits for the next seal from the moment
 * that it is committed (docs/decisions/0114-the-log-is-sealed.md).
 */
export async function log(
  tx: Tx,
  authority: number,
  doer: Doer,
  at: string,
  entries: readonly LogEntry[],
  from: LookedFrom | null = null,
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(
    ({ action, what, children = [], records = [], shown, reason }) =>
      sql`(${authority}, ${newId(Date.parse(at))}::uuid, ${at}::timestamptz, ${doer.worker}::uuid, ${doer.role},
      ${action}, ${what}, ${[...new Set(children)]}::uuid[], ${records}::uuid[], ${shown ?? children.length}, ${reason ?? null},
      ${from?.today ?? null}::date, ${from?.knownAt ?? null}::timestamptz)`,
  )
  await sql`with made as (
      insert into access_log (authority, entry, at, worker, role, action, what, children, records, shown, reason, as_at, known_at)
      values ${sql.join(rows)} returning authority, entry)
    insert into log_waiting (authority, entry) select authority, entry from made`.execute(tx)
}

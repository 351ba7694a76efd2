import { sql } from 'kysely'
import { newId } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import type { Reader } from '../view.ts'

export type LogEntry = {
  action: 'read' | 'search' | 'list' | 'export' | 'figure' | 'save' | 'command' | 'refused' | 'sign in' | 'sign out'
  /** The kind of page or command, never a child's words. */
  what: string
  children?: readonly string[]
  shown?: number
  reason?: string | null
}

/** Written in the transaction that reads, so that no answer leaves unlogged. */
export async function log(
  tx: Tx,
  authority: number,
  reader: Reader,
  at: string,
  entries: readonly LogEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(
    ({
      action,
      what,
      children = [],
      shown,
      reason,
    }) => sql`(${authority}, ${newId(Date.parse(at))}::uuid, ${at}::timestamptz, ${reader.worker}::uuid, ${reader.role},
      ${action}, ${what}, ${[...new Set(children)]}::uuid[], ${shown ?? children.length}, ${reason ?? null})`,
  )
  await sql`insert into access_log (authority, entry, at, worker, role, action, what, children, shown, reason) values ${sql.join(rows)}`.execute(
    tx,
  )
}

import type { Db } from '#services/postgres/transaction.ts'

/** What no seal covers: how many entries wait for theirs, the removals among them, and the entries that do not even wait. */
export async function outsideTheSeals(
  db: Db,
  authority: number,
): Promise<{ waiting: number; removed: string[]; unsealed: string[] }> {
  const { rows } = await db.query<{ waiting: number; removed: string[][] | null }>(
    `select count(*) as waiting, json_agg(records) filter (where action = 'removed') as removed
     from log_waiting join access_log using (authority, entry) where authority = $1`,
    [authority],
  )
  const others = await db.query<{ entry: string }>(
    `select entry from access_log l where authority = $1
       and not exists (select from log_waiting w where w.authority = $1 and w.entry = l.entry)
       and not exists (select from (select unnest(entries) as entry from log_seal where authority = $1) s where s.entry = l.entry)
     order by entry`,
    [authority],
  )
  const { waiting, removed } = rows[0]!
  return { waiting, removed: (removed ?? []).flat(), unsealed: others.rows.map(({ entry }) => entry) }
}

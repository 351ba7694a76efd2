import { sql } from 'kysely'
import type { Seam } from '../access/reading.ts'
import { known } from '../view.ts'

/** Of which kinds a child has anything on record that stands, under every id of theirs. */
export async function kindsOf(seam: Seam, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ kind: string }>`select distinct r.kind from record r
    where r.authority = ${seam.view.authority} and r.subject = any(${[...ids]}::uuid[]) and r.state <> 'withdrawn' and ${known(seam.view)}`.execute(
    seam.tx,
  )
  return new Set(rows.map(({ kind }) => kind))
}

import { sql } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import type { Tx } from '../database.ts'

/** Whether a record of this kind stands that answers a question so, in the caller's transaction: what is answered once has been. */
export async function stands(
  tx: Tx,
  authority: number,
  kind: RecordKind,
  field: string,
  answer: string,
): Promise<boolean> {
  const { rows } =
    await sql`select from ${sql.table(`answers.${kind.id}`)} a join record r using (authority, record, version, subject)
    where a.authority = ${authority} and ${sql.ref(`a.${field}`)} = ${answer} and r.recorded_until = 'infinity' and r.state <> 'withdrawn' limit 1`.execute(
      tx,
    )
  return rows.length > 0
}

import { sql } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import { asKeeper, type Database } from '../database.ts'
import { fromColumns, type Said } from '../tables/values.ts'

/** What a record said when it was first made, of any one of its subjects: to hold beside a form that is sent again by whoever made it. Never shown. */
export function firstSaid(
  db: Database,
  authority: number,
  kind: RecordKind,
  record: string,
): Promise<{ about: string | null; answers: Said } | null> {
  return asKeeper(db, async (tx) => {
    const { rows } = await sql<Record<string, unknown> & { about: string | null }>`
      select a.*, r.about from record r join ${sql.table(`answers.${kind.id}`)} a using (authority, record, version, subject)
      where r.authority = ${authority} and r.record = ${record}::uuid and r.version = 1 order by r.subject limit 1`.execute(
      tx,
    )
    return rows[0] ? { about: rows[0].about, answers: fromColumns(kind, rows[0]) } : null
  })
}

import { sql } from 'kysely'
import type { SubjectKind } from '#language/record.ts'
import { newId } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import type { Saving } from './draft.ts'

/** Someone or something that records can be about, new here. */
export async function newSubject(
  tx: Tx,
  saving: Saving,
  kind: SubjectKind,
  subject = newId(Date.parse(saving.now)),
): Promise<string> {
  await sql`insert into subject (authority, subject, kind) values (${saving.authority}, ${subject}, ${kind}) on conflict do nothing`.execute(
    tx,
  )
  return subject
}

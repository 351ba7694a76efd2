import { sql } from 'kysely'
import type { SubjectKind } from '#language/record.ts'
import { newId } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
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

/** The id that a form brings for someone new is theirs alone, unless this very form made them when it was first sent. */
export async function mustBeNew(tx: Tx, saving: Saving, subject: string, first: string): Promise<void> {
  const { rows } =
    await sql`select 1 from subject s where s.authority = ${saving.authority} and s.subject = ${subject}::uuid
    and not exists (select from record r where r.authority = s.authority and r.record = ${first}::uuid and r.subject = s.subject and r.version = 1 and r.by_worker = ${saving.worker}::uuid)`.execute(
      tx,
    )
  if (rows.length > 0) throw new Refusal('cannot', 'This form was sent before, for another record. Open a new one')
}

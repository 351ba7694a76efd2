import { sql } from 'kysely'
import { addHours } from '#language/instant.ts'
import type { RecordKind } from '#language/record.ts'
import type { CheckedFile } from '#services/files/checked.ts'
import { idOf } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import { WrongAnswers } from '../refusal.ts'
import type { Said } from '../tables/values.ts'
import type { Draft, Saving } from './draft.ts'

/** The questions of a kind whose answers are files. */
export const documentFields = (kind: RecordKind): string[] =>
  Object.entries(kind.fields)
    .filter(([, { shape }]) => shape.is === 'document')
    .map(([name]) => name)

const keptUnsaved = 7 * 24

/**
 * Keeps a file for a record that is being filled in, so that a form that comes back has it still. It belongs to that record
 * and can be an answer of no other; what nobody saved in a week goes. The same file, chosen again by the same person, is the
 * same document: a form sent twice keeps it once.
 */
export async function keepDocument(tx: Tx, saving: Saving, record: string, file: CheckedFile): Promise<string> {
  const { authority, now, worker } = saving
  const document = idOf('document', record, String(worker), file.name, file.sha256)
  await sql`delete from document where authority = ${authority} and not saved and added < ${addHours(now, -keptUnsaved)}::timestamptz`.execute(
    tx,
  )
  await sql`insert into document (authority, document, record, name, media_type, size, sha256, bytes, added, added_by)
    values (${authority}, ${document}, ${record}::uuid, ${file.name}, ${file.media}, ${file.bytes.length}, ${file.sha256}, ${file.bytes},
      ${now}::timestamptz, ${worker}::uuid)
    on conflict (authority, document) do nothing`.execute(tx)
  return document
}

/** The files that a record's answers name must have been kept for it: a form is anybody's to write, and another record's file is not theirs to open. */
export async function holdDocuments(tx: Tx, { authority }: Saving, draft: Draft, record: string): Promise<void> {
  const fields = documentFields(draft.kind)
  if (fields.length === 0) return
  const named = [draft.answers, ...Object.values(draft.perSubject ?? {})].flatMap((said: Said) =>
    fields.map((field) => ({ field, document: said[field] })).filter(({ document }) => typeof document === 'string'),
  )
  if (named.length === 0) return
  const { rows } = await sql<{ document: string }>`update document set saved = true
    where authority = ${authority} and record = ${record}::uuid and document = any(${named.map(({ document }) => document)}::uuid[])
    returning document`.execute(tx)
  const held = new Set(rows.map(({ document }) => document))
  const strange = named.filter(({ document }) => !held.has(String(document)))
  if (strange.length > 0)
    throw new WrongAnswers(
      strange.map(({ field }) => ({ field, words: 'The file is no longer kept. Choose it again' })),
    )
}

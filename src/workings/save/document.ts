import { sql } from 'kysely'
import { newId } from '#services/ids.ts'
import type { Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import type { Saving } from './draft.ts'

export type Document = { name: string; type: string; bytes: Buffer }

export async function keepDocument(tx: Tx, saving: Saving, { name, type, bytes }: Document): Promise<string> {
  const document = newId(Date.parse(saving.now))
  await sql`insert into document (authority, document, name, media_type, bytes, added, added_by)
    values (${saving.authority}, ${document}, ${name}, ${type}, ${bytes}, ${saving.now}::timestamptz, ${saving.worker}::uuid)`.execute(
    tx,
  )
  return document
}

/** The caller has found it in a record that the reader may open. */
export async function documentIn(seam: Seam, document: string): Promise<Document | null> {
  return seam.asKeeper(async (tx) => {
    const { rows } = await sql<Document>`select name, media_type as type, bytes from document
      where authority = ${seam.view.authority} and document = ${document}::uuid`.execute(tx)
    if (rows[0]) seam.showed({ action: 'export', what: 'a file on a record', records: [document] })
    return rows[0] ?? null
  })
}

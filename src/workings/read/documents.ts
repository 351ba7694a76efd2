import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import type { Seam } from '../access/reading.ts'
import { documentFields } from '../save/document.ts'
import { known } from '../view.ts'
import { withAnswers, spineColumns, type Entry, type SpineRow } from './answers.ts'

/** A file without its bytes: what it is called, and what it is. */
export type FileShown = {
  record: string
  document: string
  name: string
  media: string
  size: number
  added: string
  added_by: string | null
}

/** What these files are called: the caller has them from records that the reader may open. */
export async function filesOf(seam: Seam, documents: readonly string[]): Promise<ReadonlyMap<string, FileShown>> {
  if (documents.length === 0) return new Map()
  return seam.asKeeper(async (tx) => {
    const { rows } =
      await sql<FileShown>`select record, document, name, media_type as media, size, added, added_by from document
      where authority = ${seam.view.authority} and document = any(${[...documents]}::uuid[]) and saved`.execute(tx)
    return new Map(rows.map((row) => [row.document, row]))
  })
}

/** What this reader chose on the form of a record that is not saved with it yet. */
export async function filesChosen(seam: Seam, record: string): Promise<readonly FileShown[]> {
  const { authority, reader } = seam.view
  return seam.asKeeper(async (tx) => {
    const { rows } =
      await sql<FileShown>`select record, document, name, media_type as media, size, added, added_by from document
      where authority = ${authority} and record = ${record}::uuid and not saved and added_by = ${reader.worker}::uuid`.execute(
        tx,
      )
    return rows
  })
}

/** The file of a record that its reader may open, to be sent. */
export async function fileIn(
  seam: Seam,
  record: string,
  document: string,
): Promise<{ name: string; media: string; bytes: Buffer } | null> {
  return seam.asKeeper(async (tx) => {
    const { rows } = await sql<{ name: string; media: string; bytes: Buffer }>`
      select name, media_type as media, bytes from document
      where authority = ${seam.view.authority} and record = ${record}::uuid and document = ${document}::uuid and saved`.execute(
      tx,
    )
    return rows[0] ?? null
  })
}

/** The records of a child, under every id of theirs, that are of these kinds and hold a file as they are known; the newest first. */
export async function holdingFiles(
  seam: Seam,
  declarations: Declarations,
  kinds: readonly RecordKind[],
  ids: readonly string[],
): Promise<Entry[]> {
  if (kinds.length === 0) return []
  const each = kinds.map((kind) => {
    const files = documentFields(kind).map((field) => sql.ref(`a.${field}`))
    return sql`select ${spineColumns} from ${sql.table(`answers.${kind.id}`)} a join record r using (authority, record, version, subject)
      where a.authority = ${seam.view.authority} and a.subject = any(${[...ids]}::uuid[]) and r.state <> 'withdrawn'
        and ${known(seam.view)} and coalesce(${sql.join(files)}) is not null`
  })
  const theirs = seam.only(ids)
  const { rows } = await sql<SpineRow>`select * from (
      select distinct on (record) * from (${sql.join(each, sql` union all `)}) held order by record, subject) each_once
    order by day desc nulls last, record desc`.execute(theirs.tx)
  return withAnswers(theirs, declarations, rows)
}

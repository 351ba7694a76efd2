import { sql } from 'kysely'
import { kindOf, type Declarations } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import type { Tx } from '../database.ts'
import { everyId } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import { documentFields } from '../save/document.ts'
import { columnsOf } from '../tables/columns.ts'
import type { View } from '../view.ts'
import type { Target } from './removal.ts'
import { inMessages } from './conditions.ts'
import { wordsIn } from './words-in.ts'

/** A row of the spine that goes, with its answers. */
export type Row = {
  record: string
  version: number
  subject: string
  subject_kind: string
  kind: string
  about: string | null
  recorded_from: string
  recorded_until: string
}

/** All that a removal reaches, worked out from the store as it is: shown beforehand, and worked out again when it is done. */
export type Reach = {
  authority: number
  /** The ids of a child whose whole file goes. */
  children: string[]
  rows: Row[]
  /** Records of which nothing is left. */
  gone: string[]
  /** Columns of a record that stays, in which all versions lose what they say. */
  cleared: { kind: RecordKind; columns: string[]; holding: string | null } | null
  /** Every record that loses something, and those that they belong to: what was listed of these may say it too. */
  touched: string[]
  /** Whoever the records are about, to be locked; and which of them are children, whose caches follow. */
  owners: string[]
  subjects: string[]
  kinds: string[]
  documents: string[]
  /** Messages, which may lie in the outbox folder too. */
  mail: string[]
  /** What people wrote that goes, for finding it where it was copied without its id. */
  words: string[]
}

/** @throws a Refusal where there is nothing of the kind */
export async function reachOf(tx: Tx, declarations: Declarations, view: View, target: Target): Promise<Reach> {
  const children = target.what === 'file' ? (await everyId(view, [target.child]).execute(tx)).rows.map(idOf) : []
  const rows = await rowsOf(tx, view, target, children)
  if (rows.length === 0) throw new Refusal('not there', 'There is no such record, or it is not yours to open')
  const cleared = clearedBy(declarations, rows, target)
  const going = cleared === null ? rows : []
  const gone = await withNothingLeft(tx, view, going)
  const reach = {
    authority: view.authority,
    children,
    rows: going,
    gone,
    cleared,
    touched: [...new Set(rows.flatMap(({ record, about }) => (about === null ? [record] : [record, about])))],
    owners: [...new Set([...children, ...rows.map(({ subject }) => subject)])],
    subjects: [
      ...new Set([...children, ...rows.flatMap((row) => (row.subject_kind === 'child' ? [row.subject] : []))]),
    ],
    kinds: [...new Set(rows.map(({ kind }) => kind))],
    documents: await documentsOf(tx, declarations, view, target, rows, gone),
    words: await wordsIn(tx, declarations, view.authority, rows, cleared),
    mail: [],
  }
  const { rows: mail } = await sql<{ message: string }>`select message from message
    where authority = ${view.authority} and ${inMessages(reach)}`.execute(tx)
  return { ...reach, mail: mail.map(({ message }) => message) }
}

const idOf = ({ child }: { child: string }) => child

async function rowsOf(tx: Tx, { authority }: View, target: Target, children: readonly string[]): Promise<Row[]> {
  const which =
    target.what === 'file'
      ? sql`subject = any(${children}::uuid[])`
      : target.what === 'version'
        ? sql`record = ${target.record}::uuid and version = ${target.version}`
        : sql`record = ${target.record}::uuid`
  const { rows } =
    await sql<Row>`select record, version, subject, subject_kind, kind, about, recorded_from, recorded_until
    from record where authority = ${authority} and ${which} order by record, version, subject`.execute(tx)
  return rows
}

/** The columns that a field or a file is in. */
function clearedBy(declarations: Declarations, rows: readonly Row[], target: Target): Reach['cleared'] {
  if (target.what !== 'field' && target.what !== 'document') return null
  const kind = kindOf(declarations, rows[0]!.kind)
  if (target.what === 'document') return { kind, columns: documentFields(kind), holding: target.document }
  const field = kind.fields[target.field]
  if (!field) throw new Refusal('not there', 'This record asks no such question')
  return { kind, columns: columnsOf(target.field, field).map(({ name }) => name), holding: null }
}

async function withNothingLeft(tx: Tx, { authority }: View, rows: readonly Row[]): Promise<string[]> {
  const going = Map.groupBy(rows, ({ record }) => record)
  const { rows: there } = await sql<{ record: string; n: number }>`select record, count(*)::int as n from record
    where authority = ${authority} and record = any(${[...going.keys()]}::uuid[]) group by record`.execute(tx)
  return there.filter(({ record, n }) => going.get(record)!.length === n).map(({ record }) => record)
}

/** Files go with their records; with a version or a question, those that nothing else of the record names. */
async function documentsOf(
  tx: Tx,
  declarations: Declarations,
  { authority }: View,
  target: Target,
  rows: readonly Row[],
  gone: readonly string[],
): Promise<string[]> {
  if (target.what === 'document') return [target.document]
  const ofGone = await sql<{ document: string }>`select document from document
    where authority = ${authority} and record = any(${gone}::uuid[])`.execute(tx)
  if (target.what === 'file' || target.what === 'record') return ofGone.rows.map(({ document }) => document)
  const kind = kindOf(declarations, rows[0]!.kind)
  const fields = documentFields(kind).filter((field) => target.what === 'version' || field === target.field)
  if (fields.length === 0) return []
  const table = sql.table(`answers.${kind.id}`)
  const named = fields.map(
    (field) => sql`select version, ${sql.ref(field)} as document from ${table}
    where authority = ${authority} and record = ${target.record}::uuid`,
  )
  const stays = target.what === 'version' ? sql`having bool_and(version = ${target.version})` : sql``
  const { rows: found } = await sql<{ document: string }>`select document from (${sql.join(named, sql` union all `)}) n
    where document is not null group by document ${stays}`.execute(tx)
  return found.map(({ document }) => document)
}

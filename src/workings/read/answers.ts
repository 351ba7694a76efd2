import { sql } from 'kysely'
import { kindOf, type Declarations } from '#language/declarations.ts'
import { subjectOf, type RecordKind } from '#language/record.ts'
import type { Seam } from '../access/reading.ts'
import { fromColumns } from '../tables/values.ts'

export type SpineRow = {
  record: string
  version: number
  subject: string
  kind: string
  day: string | null
  about: string | null
  state: 'incomplete' | 'complete' | 'signed off' | 'withdrawn'
  recorded_from: string
  recorded_until: string
  by_worker: string | null
  source: string
  reason: string | null
  versions: number
}
export type Entry = SpineRow & {
  answers: Record<string, unknown>
  others: number
  /** When the record first became known here, and by whom: its first version. */
  first_known: string
  first_by: string | null
}

export const spineColumns = sql`r.record, r.version, r.subject, r.kind, r.day, r.about, r.state, r.recorded_from, r.recorded_until, r.by_worker, r.source, r.reason, r.version as versions`

/** Rows of the spine that row security showed, cut to the children whom the seam leaves open too. */
export async function openRows<R extends SpineRow>(
  seam: Seam,
  declarations: Declarations,
  rows: readonly R[],
): Promise<R[]> {
  const isChilds = ({ kind }: R) => subjectOf(kindOf(declarations, kind)) === 'child'
  const open = await seam.opened(rows.filter(isChilds).map(({ subject }) => subject))
  return rows.filter((row) => !isChilds(row) || (open.has(row.subject) && !seam.closes(row.record)))
}

/** Each row that is open to the reader with its answers: one query for each kind among them. */
export async function withAnswers(
  seam: Seam,
  declarations: Declarations,
  found: readonly (SpineRow & { first_known?: string; first_by?: string | null })[],
): Promise<Entry[]> {
  const rows = await openRows(seam, declarations, found)
  const answers = new Map<string, Record<string, unknown>>()
  const ofKind = async (id: string, of: readonly SpineRow[]) => {
    const kind = kindOf(declarations, id)
    for (const row of await answersOf(seam, kind, of)) answers.set(keyOf(row), fromColumns(kind, row))
  }
  await Promise.all([...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, of]) => ofKind(kind, of)))
  return rows.map((row) => ({
    ...row,
    answers: answers.get(keyOf(row)) ?? {},
    others: 0,
    first_known: row.first_known ?? row.recorded_from,
    first_by: row.first_by ?? row.by_worker,
  }))
}

const keyOf = (row: { record: string; version: number; subject: string }) =>
  `${row.record} ${row.version} ${row.subject}`

async function answersOf(seam: Seam, kind: RecordKind, rows: readonly SpineRow[]) {
  const found = await sql<
    { record: string; version: number; subject: string } & Record<string, unknown>
  >`select a.* from ${sql.table(`answers.${kind.id}`)} a
    where a.authority = ${seam.view.authority} and (a.record, a.version, a.subject) in
      (select * from unnest(${rows.map((row) => row.record)}::uuid[], ${rows.map((row) => row.version)}::int[], ${rows.map((row) => row.subject)}::uuid[]))`.execute(
    seam.tx,
  )
  return found.rows
}

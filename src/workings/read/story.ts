import { sql } from 'kysely'
import { kindOf, type Declarations } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import type { Seam } from '../access/reading.ts'
import { everyId } from '../facts.ts'
import { fromColumns } from '../tables/values.ts'
import { known } from '../view.ts'

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
export type Entry = SpineRow & { answers: Record<string, unknown>; others: number }

/** The ids under which one child's records stand; the first is the child they are read as. Refused alike where there is none and where the reader may not. */
export async function idsOf(seam: Seam, child: string): Promise<string[]> {
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ child: string; kept: string }>`select e.* from (${everyId(seam.view, [child])}) e
    where exists (select from subject s where s.authority = ${seam.view.authority} and s.subject = e.child and s.kind = 'child')`.execute(
          tx,
        )
      ).rows,
  )
  const kept = rows[0]?.kept ?? child
  seam.mustOpen(kept)
  if (rows.length === 0) seam.mustOpen('')
  return [kept, ...rows.map((row) => row.child).filter((id) => id !== kept)]
}

/**
 * The child's record as one dated story, from the reader's point of view: every record in its known version,
 * newest first, withdrawn ones marked. Reads the spine, then each kind's answers once.
 */
export async function story(
  seam: Seam,
  declarations: Declarations,
  child: string,
  { kinds, most, skip = 0 }: { kinds?: readonly string[]; most: number; skip?: number },
): Promise<{ ids: string[]; entries: Entry[]; total: number }> {
  const ids = await idsOf(seam, child)
  const some = kinds ? sql`and r.kind = any(${[...kinds]}::text[])` : sql``
  const where = sql`r.authority = ${seam.view.authority} and r.subject = any(${ids}::uuid[]) and ${known(seam.view)} ${some}`
  const { rows } = await sql<
    SpineRow & { total: number }
  >`select r.record, r.version, r.subject, r.kind, r.day, r.about, r.state, r.recorded_from, r.recorded_until, r.by_worker, r.source, r.reason,
      r.version as versions, count(*) over () as total
    from record r where ${where} order by r.day desc nulls first, r.recorded_from desc, r.record limit ${most} offset ${skip}`.execute(
    seam.tx,
  )
  const entries = await withAnswers(seam, declarations, rows)
  seam.showed({ action: 'read', what: 'the child’s record', children: [ids[0]!], shown: entries.length })
  return { ids, entries, total: rows[0]?.total ?? 0 }
}

/** Each row with its answers: one query for each kind among them. */
export async function withAnswers(seam: Seam, declarations: Declarations, rows: readonly SpineRow[]): Promise<Entry[]> {
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const answers = new Map<string, Record<string, unknown>>()
  for (const id of kinds) {
    const kind = kindOf(declarations, id)
    for (const row of await answersOf(
      seam,
      kind,
      rows.filter((one) => one.kind === id),
    ))
      answers.set(keyOf(row), fromColumns(kind, row))
  }
  return rows.map((row) => ({ ...row, answers: answers.get(keyOf(row)) ?? {}, others: 0 }))
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

import { sql } from 'kysely'
import { kindOf, type Declarations } from '#language/declarations.ts'
import { subjectOf } from '#language/record.ts'
import type { Seam } from '../access/reading.ts'
import { Refusal } from '../refusal.ts'
import type { Said } from '../tables/values.ts'
import { fromColumns } from '../tables/values.ts'
import { known } from '../view.ts'
import { openRows, spineColumns, withAnswers, type Entry, type SpineRow } from './answers.ts'

/** One record with every version of it, newest first: who said what, when, and why it was changed. Whoever may see one of its children sees it, the others masked. */
export type WholeRecord = {
  record: string
  kind: string
  about: string | null
  subjects: string[]
  masked: number
  versions: Entry[]
}

const notThere = () => new Refusal('not there', 'There is no such record, or it is not yours to open')

export async function readRecord(seam: Seam, declarations: Declarations, record: string): Promise<WholeRecord> {
  const { view } = seam
  const until = view.knownAt === null ? sql`` : sql`and r.recorded_from <= ${view.knownAt}::timestamptz`
  const shown = await sql<SpineRow>`select ${spineColumns}
    from record r where r.authority = ${view.authority} and r.record = ${record}::uuid ${until} order by r.version desc, r.subject`.execute(
    seam.tx,
  )
  const rows = await openRows(seam, declarations, shown.rows)
  const first = rows[0]
  if (!first) throw notThere()
  const kind = kindOf(declarations, first.kind)
  if (kind.options.openTo && !seam.may(kind.options.openTo)) throw notThere()
  const entries = await withAnswers(seam, declarations, rows)
  const all = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ n: number }>`select count(distinct subject) as n from record
    where authority = ${view.authority} and record = ${record}::uuid and version = ${first.version}`.execute(tx)
      ).rows[0]?.n ?? 1,
  )
  const subjects = [...new Set(rows.filter(({ version }) => version === first.version).map(({ subject }) => subject))]
  const children = subjectOf(kind) === 'child' ? subjects : []
  seam.showed({ action: 'read', what: `record: ${first.kind}`, children, records: [record], shown: subjects.length })
  return { record, kind: first.kind, about: first.about, subjects, masked: all - subjects.length, versions: entries }
}

/** The records that belong to this one, and the one it belongs to, as the reader may see them: each once. */
export async function beside(
  seam: Seam,
  declarations: Declarations,
  { record, about }: Pick<WholeRecord, 'record' | 'about'>,
): Promise<Entry[]> {
  const { rows } = await sql<SpineRow>`select distinct on (r.day, r.record) ${spineColumns} from record r
    where r.authority = ${seam.view.authority} and (r.about = ${record}::uuid or r.record = ${about}::uuid) and ${known(seam.view)}
    order by r.day, r.record, r.subject`.execute(seam.tx)
  return withAnswers(seam, declarations, rows)
}

/** These records in their known versions, as the reader may see them: the grounds of a prompt. */
export async function recordsNamed(
  seam: Seam,
  declarations: Declarations,
  records: readonly string[],
): Promise<Entry[]> {
  const { rows } = await sql<SpineRow>`select distinct on (r.day, r.record) ${spineColumns} from record r
    where r.authority = ${seam.view.authority} and r.record = any(${[...records]}::uuid[]) and ${known(seam.view)}
    order by r.day, r.record, r.subject`.execute(seam.tx)
  return withAnswers(seam, declarations, rows)
}

/** The other children of these records whom the reader may open. */
export async function sharedWith(seam: Seam, records: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`select distinct r.subject from record r
    where r.authority = ${seam.view.authority} and r.record = any(${[...records]}::uuid[]) and ${known(seam.view)}`.execute(
    seam.tx,
  )
  return [...(await seam.opened(rows.map(({ subject }) => subject)))]
}

/** What the newest version says of every child, those included whom the reader may not open: a correction must leave nobody out. Never shown. */
export async function everySubject(
  seam: Seam,
  declarations: Declarations,
  record: string,
  kind: string,
): Promise<{ subject: string; answers: Said }[]> {
  const declared = kindOf(declarations, kind)
  return seam.asKeeper(async (tx) => {
    const { rows } = await sql<
      { subject: string } & Record<string, unknown>
    >`select a.* from record r join ${sql.table(`answers.${kind}`)} a using (authority, record, version, subject)
      where r.authority = ${seam.view.authority} and r.record = ${record}::uuid and r.recorded_until = 'infinity' order by r.subject`.execute(
      tx,
    )
    return rows.map((row) => ({ subject: row.subject, answers: fromColumns(declared, row) }))
  })
}

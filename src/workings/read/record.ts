import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Seam } from '../access/reading.ts'
import { Refusal } from '../refusal.ts'
import { withAnswers, type Entry, type SpineRow } from './story.ts'

/** One record with every version of it, newest first: who said what, when, and why it was changed. Whoever may see one of its children sees it, the others masked. */
export type WholeRecord = {
  record: string
  kind: string
  about: string | null
  subjects: string[]
  masked: number
  versions: Entry[]
}

export async function readRecord(seam: Seam, declarations: Declarations, record: string): Promise<WholeRecord> {
  const { view } = seam
  const until = view.knownAt === null ? sql`` : sql`and r.recorded_from <= ${view.knownAt}::timestamptz`
  const { rows } =
    await sql<SpineRow>`select r.record, r.version, r.subject, r.kind, r.day, r.about, r.state, r.recorded_from, r.recorded_until, r.by_worker, r.source, r.reason, r.version as versions
    from record r where r.authority = ${view.authority} and r.record = ${record}::uuid ${until} order by r.version desc, r.subject`.execute(
      seam.tx,
    )
  const first = rows[0]
  if (!first) throw new Refusal('not there', 'There is no such record, or it is not yours to open')
  const entries = await withAnswers(seam, declarations, rows)
  const all = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ n: number }>`select count(distinct subject) as n from record
    where authority = ${view.authority} and record = ${record}::uuid and version = ${first.version}`.execute(tx)
      ).rows[0]?.n ?? 1,
  )
  const subjects = [...new Set(rows.filter(({ version }) => version === first.version).map(({ subject }) => subject))]
  seam.showed({ action: 'read', what: `record: ${first.kind}`, children: subjects })
  return { record, kind: first.kind, about: first.about, subjects, masked: all - subjects.length, versions: entries }
}

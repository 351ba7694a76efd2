import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
import type { RemovalRow } from '../removing/removal.ts'

/** A removal as it stands: asked, and what the second person said. */
export type RemovalShown = RemovalRow & {
  answer: 'agreed' | 'declined' | 'taken back' | null
  answered_by: string | null
  answered_at: Instant | null
  answer_reason: string | null
  /** The children whom it is about, as far as they are still known. */
  children: string[]
}
export type RemovalsAsked = { waiting?: boolean; most: number; skip?: number }

/** What was asked, agreed or declined, newest first, for whoever may remove. Of children who are not theirs to open there is an id, and no name. */
export async function removals(seam: Seam, asked: RemovalsAsked): Promise<{ rows: RemovalShown[]; total: number }> {
  const rows = await read(seam, asked.waiting ? sql`and a.answer is null` : sql``, asked)
  seam.showed({
    action: 'list',
    what: 'removals',
    children: [...new Set(rows.flatMap(({ children }) => children))],
    shown: rows.length,
  })
  return { rows, total: rows[0]?.total ?? 0 }
}

export async function removalOf(seam: Seam, removal: string): Promise<RemovalShown> {
  const [found] = await read(seam, sql`and r.removal = ${removal}::uuid`, { most: 1 })
  if (!found) throw new Refusal('not there', 'There is no such removal, or it is not yours to open')
  seam.showed({ action: 'read', what: 'a removal', children: found.children, records: [removal] })
  return found
}

async function read(seam: Seam, which: RawBuilder<unknown>, { most, skip = 0 }: RemovalsAsked) {
  if (!seam.may('remove')) throw new Refusal('not yours', 'Your role does not remove records')
  return seam.asKeeper(
    async (tx) =>
      (
        await sql<RemovalShown & { total: number }>`
    select r.*, a.answer, a.by_worker as answered_by, a.at as answered_at, a.reason as answer_reason, count(*) over () as total,
      case when r.child is not null then array[r.child] else coalesce(
        (select array_agg(distinct s.subject) from record s where s.authority = r.authority and s.record = r.record and s.subject_kind = 'child'),
        (select array_agg(distinct m.subject) from removed m where m.authority = r.authority and m.removal = r.removal and m.subject_kind = 'child'),
        '{}') end as children
    from removal r left join removal_answer a using (authority, removal)
    where r.authority = ${seam.view.authority} ${which}
    order by a.answer is null desc, r.asked_at desc, r.removal limit ${most} offset ${skip}`.execute(tx)
      ).rows,
  )
}

/** A marker: that something was here, which versions, who asked and who agreed, when and why. Nothing of what it said is left. */
export type Marker = Pick<RemovalRow, 'removal' | 'what' | 'field' | 'category' | 'basis' | 'asked_by'> & {
  record: string
  subject: string
  from_version: number
  until_version: number
  recorded_from: Instant
  recorded_until: Instant | 'infinity'
  whole: boolean
  agreed_by: string
  agreed_at: Instant
}

const markers = (seam: Seam, which: RawBuilder<unknown>) =>
  seam.asKeeper(
    async (tx) =>
      (
        await sql<Marker>`select m.removal, m.record, m.subject, m.from_version, m.until_version, m.recorded_from, m.recorded_until, m.whole,
      r.what, r.field, r.category, r.basis, r.asked_by, a.by_worker as agreed_by, a.at as agreed_at
    from removed m join removal r using (authority, removal) join removal_answer a using (authority, removal)
    where m.authority = ${seam.view.authority} and ${which} order by a.at desc, m.recorded_from, m.record, m.subject`.execute(
          tx,
        )
      ).rows,
  )

/** What was removed from a child's story, under every id of theirs that the reader may open. */
export const markersOf = async (seam: Seam, ids: readonly string[]): Promise<Marker[]> =>
  markers(seam, sql`m.subject = any(${[...(await seam.opened(ids))]}::uuid[])`)

/** How many removals took a part of a record that is still there: a form that was opened before one may hold what went. */
export async function partsRemoved(tx: Tx, authority: number, record: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct removal)::int as n from removed
    where authority = ${authority} and record = ${record}::uuid`.execute(tx)
  return rows[0]!.n
}

/** What was removed of one record, where it is about nobody whom the reader may not open. */
export async function markersIn(seam: Seam, record: string): Promise<Marker[]> {
  const found = await markers(seam, sql`m.record = ${record}::uuid and m.subject_kind = 'child'`)
  return seam.cut(found, ({ subject }) => subject)
}

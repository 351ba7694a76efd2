import { sql, type RawBuilder } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { notTheirs, type Seam } from '../access/reading.ts'
import { everyId, joined } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import { known } from '../view.ts'
import { spineColumns, withAnswers, type Entry, type SpineRow } from './answers.ts'

/** The ids under which one child's records stand; the first is the child they are read as. Refused alike where there is none and where the reader may not. */
export async function idsOf(seam: Seam, child: string): Promise<string[]> {
  const { authority } = seam.view
  const rows = await seam.asKeeper(async (tx) => {
    const joint = (await joined(seam.view, [child]).execute(tx)).rows
    // In no merge, as nearly everybody is: who is read as whom need not be worked out for all the authority.
    const each =
      joint.length === 1 ? sql`select ${child}::uuid as child, ${child}::uuid as kept` : everyId(seam.view, [child])
    const there = sql`select from subject s where s.authority = ${authority} and s.subject = e.child and s.kind = 'child'`
    return (await sql<{ child: string; kept: string }>`select e.* from (${each}) e where exists (${there})`.execute(tx))
      .rows
  })
  const kept = rows[0]?.kept ?? child
  seam.mustOpen(kept)
  if (rows.length === 0) throw new Refusal('not there', notTheirs)
  return [kept, ...rows.map((row) => row.child).filter((id) => id !== kept)]
}

type Part = {
  kinds?: readonly string[]
  most: number
  skip?: number
  /** Kinds wanted whole beside the page of the story, and one of which only the newest are. */
  beside?: readonly string[]
  lately?: string
}
type Story = {
  ids: string[]
  entries: Entry[]
  total: number
  kinds: ReadonlyMap<string, number>
  /** Those wanted beside it, wherever in the story they stand. */
  beside: Entry[]
}

/**
 * The child's record as one dated story, from the reader's point of view: every record in its known version,
 * newest first, withdrawn ones marked. Reads the spine, then the answers of those shown, a kind at a time.
 */
export async function story(seam: Seam, declarations: Declarations, child: string, part: Part): Promise<Story> {
  return storyOf(seam, declarations, await idsOf(seam, child), part)
}

export const storyOf = (seam: Seam, declarations: Declarations, ids: readonly string[], part: Part): Promise<Story> =>
  seam.only(ids, () => storyWithin(seam, declarations, ids, part))

async function storyWithin(
  seam: Seam,
  declarations: Declarations,
  ids: readonly string[],
  { kinds, most, skip = 0, beside = [], lately }: Part,
): Promise<Story> {
  const some = kinds ? sql`and r.kind = any(${[...kinds]}::text[])` : sql``
  const theirs = sql`${ofThem(ids)} and ${known(seam.view)} ${onceOnly(seam, ids)}`
  const rows = await newestFirst(seam, sql`${theirs} ${some}`, sql`limit ${most} offset ${skip}`)
  const counted = await sql<{ kind: string; n: number }>`select r.kind, count(*) as n from record r
    where r.authority = ${seam.view.authority} and ${theirs} group by r.kind`.execute(seam.tx)
  const byKind = new Map(counted.rows.map(({ kind, n }) => [kind, n]))
  const total = [...byKind].reduce((sum, [kind, n]) => (kinds === undefined || kinds.includes(kind) ? sum + n : sum), 0)
  const standing = sql`${theirs} and r.state <> 'withdrawn'`
  const of = (kinds: readonly string[]) => sql`${standing} and r.kind = any(${[...kinds]}::text[])`
  const facts = beside.some((kind) => byKind.has(kind)) ? await newestFirst(seam, of(beside), sql`limit 400`) : []
  const newest = lately !== undefined && byKind.has(lately) ? await newestFirst(seam, of([lately]), sql`limit 5`) : []
  const all = await withAnswers(seam, declarations, [...rows, ...facts, ...newest])
  const entries = all.slice(0, rows.length)
  seam.showed({ action: 'read', what: 'the child’s record', children: [ids[0]!], shown: entries.length })
  return { ids: [...ids], entries, total, kinds: byKind, beside: all.slice(rows.length) }
}

/** The known records of some kinds about a child, newest first: what the facts of a page are read from. */
export async function recordsOfKinds(
  seam: Seam,
  declarations: Declarations,
  ids: readonly string[],
  kinds: readonly string[],
  most = 200,
): Promise<Entry[]> {
  if (kinds.length === 0) return []
  const where = sql`${ofThem(ids)} and ${known(seam.view)} and r.kind = any(${[...kinds]}::text[]) and r.state <> 'withdrawn' ${onceOnly(seam, ids)}`
  return withAnswers(seam, declarations, await newestFirst(seam, where, sql`limit ${most}`))
}

type Row = SpineRow & { first_known: string; first_by: string | null }

async function newestFirst(seam: Seam, where: RawBuilder<unknown>, limit: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select p.*, coalesce(f.recorded_from, p.recorded_from) as first_known, coalesce(f.by_worker, p.by_worker) as first_by
    from (select ${spineColumns}, r.authority from record r where r.authority = ${seam.view.authority} and ${where}
      order by r.day desc nulls first, r.recorded_from desc, r.record ${limit}) p
    left join record f on (f.authority, f.record, f.version, f.subject) = (p.authority, p.record, 1, p.subject)
    order by p.day desc nulls first, p.recorded_from desc, p.record`.execute(seam.tx)
  return rows
}

/** One id is nearly always all, and then the index gives the story in its own order. */
const ofThem = (ids: readonly string[]): RawBuilder<unknown> =>
  ids.length === 1 ? sql`r.subject = ${ids[0]}::uuid` : sql`r.subject = any(${[...ids]}::uuid[])`

/** A record about both of two merged children is told once, under the child that is kept. */
function onceOnly(seam: Seam, ids: readonly string[]): RawBuilder<unknown> {
  if (ids.length < 2) return sql``
  return sql`and not exists (select from record twin where twin.authority = ${seam.view.authority} and twin.record = r.record and twin.version = r.version
    and twin.subject = any(${[...ids]}::uuid[]) and array_position(${[...ids]}::uuid[], twin.subject) < array_position(${[...ids]}::uuid[], r.subject))`
}

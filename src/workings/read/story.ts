import { sql, type RawBuilder } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { notTheirs, type Seam } from '../access/reading.ts'
import { mergedAmong } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import { known, type View } from '../view.ts'
import { spineColumns, withAnswers, type Entry, type SpineRow } from './answers.ts'

/** The ids under which one child's records stand; the first is the child they are read as. Refused alike where there is none and where the reader may not. */
export async function idsOf(seam: Seam, child: string): Promise<string[]> {
  const { view } = seam
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ child: string; kept: string }>`with ${mergedAmong(view, [child])},
          asked as (select coalesce(m.kept, c.child) as kept from (select ${child}::uuid as child) c left join merged m on m.child = c.child)
          select e.child, a.kept from asked a cross join lateral (
            select a.kept as child union all select m.child from merged m where m.kept = a.kept) e
          where exists (select from subject s where s.authority = ${view.authority} and s.subject = e.child and s.kind = 'child')`.execute(
          tx,
        )
      ).rows,
  )
  const kept = rows[0]?.kept ?? child
  await seam.mustOpen(kept)
  if (rows.length === 0) throw new Refusal('not there', notTheirs)
  return [kept, ...rows.map((row) => row.child).filter((id) => id !== kept)]
}

/** From where the records of these alone are looked at: who is read as whom need not be asked again. */
export function ofThese<V extends View>(view: V, [kept, ...others]: readonly string[]): V {
  return kept === undefined ? view : { ...view, merges: { children: others, kept: others.map(() => kept) } }
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

export async function storyOf(
  seam: Seam,
  declarations: Declarations,
  ids: readonly string[],
  { kinds, most, skip = 0, beside = [], lately }: Part,
): Promise<Story> {
  const open = [...(await seam.opened(ids))]
  const theirs = sql`${ofThem(open)} and ${known(seam.view)} ${onceOnly(seam, open)}`
  const standing = sql`${theirs} and r.state <> 'withdrawn'`
  const of = (kinds: readonly string[]) => sql`and r.kind = any(${[...kinds]}::text[])`
  const only = seam.only(open)
  const [byKind, rows, facts, newest] = await Promise.all([
    countedByKind(seam, sql`${theirs} ${notClosed(seam)}`),
    newestFirst(only, sql`${theirs} ${kinds ? of(kinds) : sql``}`, sql`limit ${most} offset ${skip}`),
    beside.length > 0 ? newestFirst(only, sql`${standing} ${of(beside)}`, sql`limit 400`) : [],
    lately === undefined ? [] : newestFirst(only, sql`${standing} ${of([lately])}`, sql`limit 5`),
  ])
  const total = [...byKind].reduce((sum, [kind, n]) => (kinds === undefined || kinds.includes(kind) ? sum + n : sum), 0)
  const all = await withAnswers(only, declarations, [...rows, ...facts, ...newest])
  const entries = all.slice(0, rows.length)
  const what = `the child’s record${skip > 0 ? `, after its newest ${skip}` : ''}`
  seam.showed({ action: 'read', what, children: [ids[0]!], shown: entries.length })
  return { ids: [...ids], entries, total, kinds: byKind, beside: all.slice(rows.length) }
}

/** As keeper: only numbers leave, of children whom the reader may open, and row security takes ten times as long to try each of 5,000 rows. */
function countedByKind(seam: Seam, theirs: RawBuilder<unknown>): Promise<ReadonlyMap<string, number>> {
  return seam.asKeeper(async (tx) => {
    const { rows } = await sql<{ kind: string; n: number }>`select r.kind, count(*) as n from record r
      where r.authority = ${seam.view.authority} and ${theirs} group by r.kind`.execute(tx)
    return new Map(rows.map(({ kind, n }) => [kind, n]))
  })
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

const notClosed = ({ sight }: Seam): RawBuilder<unknown> =>
  sight.closed.size === 0 ? sql`` : sql`and r.record <> all(${[...sight.closed]}::uuid[])`

/** One id is nearly always all, and then the index gives the story in its own order. */
const ofThem = (ids: readonly string[]): RawBuilder<unknown> =>
  ids.length === 1 ? sql`r.subject = ${ids[0]}::uuid` : sql`r.subject = any(${[...ids]}::uuid[])`

/** A record about both of two merged children is told once, under the child that is kept. */
function onceOnly(seam: Seam, ids: readonly string[]): RawBuilder<unknown> {
  if (ids.length < 2) return sql``
  return sql`and not exists (select from record twin where twin.authority = ${seam.view.authority} and twin.record = r.record and twin.version = r.version
    and twin.subject = any(${[...ids]}::uuid[]) and array_position(${[...ids]}::uuid[], twin.subject) < array_position(${[...ids]}::uuid[], r.subject))`
}

import { sql, type RawBuilder } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import { allocation, promptRaised } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts, merged } from '../facts.ts'
import { spineColumns, withAnswers, type Entry, type SpineRow } from '../read/answers.ts'

/** What somebody has in hand that somebody else must have when they go. */
export type WorkSort = 'allocation' | 'prompt' | 'follow-up'
export type Work = { sort: WorkSort; kind: RecordKind; child: string | null; entry: Entry }

/** The authority's own records that somebody owns, of the kinds that this reader may read. */
const ownedKinds = (seam: Seam, { records }: Declarations): RecordKind[] =>
  [...records.values()].filter(
    ({ options }) => options.owned && (options.openTo === undefined || seam.may(options.openTo)),
  )

/**
 * The work that a worker has in hand today, among children whom the reader may open: allocations that run, prompts asked of
 * them that wait, follow-ups and lessons that they own and have not ended.
 */
export async function workOf(seam: Seam, declarations: Declarations, worker: string): Promise<Work[]> {
  const { view } = seam
  const stands = sql`r.authority = ${view.authority} and r.recorded_until = 'infinity' and r.state <> 'withdrawn'`
  const read = (kind: RecordKind, where: RawBuilder<unknown>) =>
    seam.asKeeper(
      async (tx) =>
        (
          await sql<SpineRow>`select ${spineColumns} from record r join ${sql.table(`answers.${kind.id}`)} a using (authority, record, version, subject)
            where ${stands} and ${where} order by r.day, r.record`.execute(tx)
        ).rows,
    )
  const ofChildren = async (sort: WorkSort, kind: RecordKind, where: RawBuilder<unknown>): Promise<Work[]> => {
    const open = (await seam.cut(await read(kind, where), ({ subject }) => subject)).filter(
      // Open for an hour, and not theirs to give to anybody for longer.
      ({ subject }) => !seam.sight.lent.has(subject),
    )
    const entries = await withAnswers(seam, declarations, open)
    return entries.map((entry) => ({ sort, kind, child: entry.subject, entry }))
  }
  const owned = async (kind: RecordKind): Promise<Work[]> => {
    const { by, ends, with: ended } = kind.options.owned!
    const rows = await read(
      kind,
      sql`a.${sql.ref(by)} = ${worker}::uuid and coalesce(a.${sql.ref(ends)} = any(${[...ended]}::text[]), false) is false`,
    )
    return (await withAnswers(seam, declarations, rows)).map((entry) => ({
      sort: 'follow-up',
      kind,
      child: null,
      entry,
    }))
  }
  const runs = sql`a.worker = ${worker}::uuid and (a.until is null or a.until > ${view.today}::date)`
  return [
    ...(await ofChildren('allocation', allocation, runs)),
    ...(await ofChildren('prompt', promptRaised, sql`a.asked = ${worker}::uuid and ${unanswered}`)),
    ...(await Promise.all(ownedKinds(seam, declarations).map(owned))).flat(),
  ]
}

const unanswered = sql`not exists (select from record b where b.authority = r.authority and b.about = r.record
  and b.kind <> 'prompt' and b.day is not null and b.state <> 'withdrawn' and b.recorded_until = 'infinity')`

export type Leaving = { worker: string; name: string; left: string | null; allocations: number }

/** Whoever holds no post today, or has left, and to whom children whom the reader may see are allocated still. */
export async function leaversWithWork(seam: Seam): Promise<Leaving[]> {
  const { view, seen } = seam
  const on = sql`${view.today}::date`
  const { rows } = await sql<Leaving>`with ${merged(view)}
    select a.worker, coalesce(w.name, 'Name not recorded') as name, w."left", a.allocations
    from (select f.worker, count(*)::int as allocations from ${facts(allocation, view, seen)} f
      where f.worker is not null and (f.until is null or f.until > ${on}) group by 1) a
    left join lateral (select d.name, d."left" from answers.worker_details d join record r using (authority, record, version, subject)
      where r.authority = ${view.authority} and r.subject = a.worker and r.recorded_until = 'infinity' limit 1) w on true
    where ((w."left" is not null and w."left" <= ${on}) or not exists (
        select from answers.post p join record r using (authority, record, version, subject)
        where r.authority = ${view.authority} and r.subject = a.worker and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
          and p."from" <= ${on} and (p.until is null or p.until > ${on})))
    order by 2, 1`.execute(seam.tx)
  return rows
}

import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { Db } from '../database.ts'
import { everyId } from '../facts.ts'
import type { View } from '../view.ts'

/** What happened to a record after an instant. A record that is not there at all was removed. */
export type Change = {
  record: string
  kind: string
  about: string | null
  subjects: string[]
  what: 'late' | 'corrected' | 'withdrawn'
  at: Instant
  by: string | null
}

/** The records of these children, and those that are about no child, of the kinds a figure reads, that changed after an instant. */
export async function changesSince(
  db: Db,
  view: View,
  knownAt: Instant,
  kinds: readonly string[],
  children: readonly string[],
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    with family as (select child from (${everyId(view, children)}) f union select unnest(${[...children]}::uuid[])),
    touched as (select distinct record from record r
      where r.authority = ${view.authority} and r.recorded_from > ${knownAt}::timestamptz and r.kind = any(${[...kinds]}::text[])
        and (r.subject_kind <> 'child' or r.subject in (select child from family)))
    select r.record, min(r.kind) as kind, (array_agg(r.about order by r.version desc))[1] as about,
      array_agg(distinct r.subject) as subjects,
      case when (array_agg(r.state order by r.version desc))[1] = 'withdrawn' then 'withdrawn'
        when min(r.recorded_from) > ${knownAt}::timestamptz then 'late' else 'corrected' end as what,
      max(r.recorded_from) as at, (array_agg(r.by_worker order by r.version desc))[1] as by
    from record r join touched using (record) where r.authority = ${view.authority}
    group by r.record order by max(r.recorded_from) desc, r.record`.execute(db)
  return rows
}

/** Which of these records a lawful removal took, or took something of. */
export async function removedOf(db: Db, view: View, records: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ record: string }>`
    select asked.record from unnest(${[...new Set(records)]}::uuid[]) asked(record)
    where exists (select from removed r where r.authority = ${view.authority} and r.record = asked.record)
      or not exists (select from record r where r.authority = ${view.authority} and r.record = asked.record)`.execute(
    db,
  )
  return new Set(rows.map(({ record }) => record))
}

export type KeptAs = (child: string) => string

/** The child that each duplicate is read as, from a point of view that knows who is read as whom. */
export function keptAs({ merges }: View): KeptAs {
  const kept = new Map(merges?.children.map((child, at) => [child, merges.kept[at]!]))
  return (child) => kept.get(child) ?? child
}

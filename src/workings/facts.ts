import { sql, type RawBuilder } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import { subjectOf } from '#language/record.ts'
import type { Where } from '#language/when.ts'
import { known, type View } from './view.ts'

/** Some children, by every id their records stand under; null is all of them. */
export type Children = readonly string[] | null

/** Children that another part of the same statement selects. */
export type Named = RawBuilder<{ child: string }>

/**
 * The child that each duplicate is read as, from the view: `merged(child, kept)`. Rows keep their child; the view resolves it.
 * Chains of merges are followed to their end; a withdrawn merge parts the two again. Where two people have merged the same
 * children each their own way, the lowest id among the ends, or in the circle, is the one kept by all of them.
 */
export function merged(view: Omit<View, 'today'>): RawBuilder<unknown> {
  if (view.merges !== undefined) {
    const { children, kept } = view.merges
    if (children.length === 0) return sql`merged(child, kept) as (select null::uuid, null::uuid where false)`
    return sql`merged(child, kept) as materialized (select * from unnest(${children}::uuid[], ${kept}::uuid[]))`
  }
  return sql`recursive ${ends(mergeSteps(view))}`
}

const ends = (steps: RawBuilder<unknown>) => sql`
    merge_step(child, kept) as (${steps}),
    merge_reach(child, kept) as (
      select child, kept from merge_step
      union
      select reach.child, step.kept from merge_reach reach join merge_step step on step.child = reach.kept),
    merged(child, kept) as materialized (
      select child, kept from (
        select distinct on (child) child, kept from merge_reach reach
        order by child, exists (select from merge_step step where step.child = reach.kept), kept) ends
      where child <> kept)`

const mergeSteps = (view: Omit<View, 'today'>) => sql`
  select a.duplicate, r.subject
  from record r join answers.merge a using (authority, record, version, subject)
  where r.authority = ${view.authority} and r.kind = 'merge' and r.state <> 'withdrawn' and ${known(view)}
    and a.duplicate <> r.subject`

/**
 * The known facts of one kind, a row a record and child, with its answers: the `as-known` of design.md as a subquery.
 * Needs `merged` in the same statement where the kind is about children.
 */
export function facts(kind: RecordKind, view: View, children: Children | Named = null): RawBuilder<unknown> {
  const { shared } = view
  const ofChildren = subjectOf(kind) === 'child'
  if (shared === undefined || (ofChildren && children !== shared.children)) return asKnown(kind, view, children)
  const name = `known_${kind.id}`
  if (!shared.parts.has(name)) shared.parts.set(name, asKnown(kind, view, children))
  return sql.ref(name)
}

function asKnown(kind: RecordKind, view: View, children: Children | Named): RawBuilder<unknown> {
  const table = sql.table(`answers.${kind.id}`)
  const ofChildren = subjectOf(kind) === 'child'
  const some = ofChildren ? sql`${only(children)} ${notClosed(view)}` : sql``
  // What stands in a kind's table is of that kind. Asking the spine for it again made the planner expect a fiftieth of
  // the rows, and join by loops within loops.
  if (!ofChildren || view.merges?.children.length === 0) {
    return sql`(select r.subject as child, r.about, r.day, r.source, r.state, r.recorded_from, a.*
      from record r join ${table} a using (authority, record, version, subject)
      where r.authority = ${view.authority} and r.state <> 'withdrawn' and ${known(view)} ${some})`
  }
  return sql`(select coalesce(m.kept, r.subject) as child, r.about, r.day, r.source, r.state, r.recorded_from, a.*
    from record r join ${table} a on (a.authority, a.record, a.version, a.subject) = (r.authority, r.record, r.version, r.subject)
    left join merged m on m.child = r.subject
    where r.authority = ${view.authority} and r.state <> 'withdrawn' and ${known(view)} ${some}
      and (m.kept is null or not exists (select from record twin left join merged same on same.child = twin.subject
        where twin.authority = r.authority and twin.record = r.record and twin.version = r.version
          and (twin.subject = m.kept or (same.kept = m.kept and twin.subject < r.subject)))))`
}

const notClosed = ({ closed }: View): RawBuilder<unknown> =>
  closed === undefined || closed.size === 0 ? sql`` : sql`and a.record <> all(${[...closed]}::uuid[])`

/** By the answers' own index on the child, whose rows are of this kind alone. */
function only(children: Children | Named): RawBuilder<unknown> {
  if (children === null) return sql``
  return 'toOperationNode' in children
    ? sql`and a.subject in (${children})`
    : sql`and a.subject = any(${children}::uuid[])`
}

/** The condition that a fact's choices are these. `a` is the alias of the facts. */
export function answering(kind: RecordKind, where: Where, a: string): RawBuilder<boolean> {
  const each = Object.entries(where).map(([field, wanted]) => {
    const column = sql.ref(`${a}.${field}`)
    if (kind.fields[field]?.shape.is === 'many-choice') return sql<boolean>`${wanted} = any(${column})`
    return typeof wanted === 'string'
      ? sql<boolean>`${column} = ${wanted}`
      : sql<boolean>`${column} = any(${[...wanted]}::text[])`
  })
  return each.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(each, sql` and `)})`
}

/** The day of a field in facts: its own day, or that of an instant. */
export function dayOf(kind: RecordKind, field: string, a: string): RawBuilder<string> {
  return sql.ref(kind.fields[field]?.shape.is === 'instant' ? `${a}.${field}_day` : `${a}.${field}`)
}

/** The instant of a field in facts; null where its hour is not known, as it never is for a day. */
export function instantOf(kind: RecordKind, field: string, a: string): RawBuilder<string | null> {
  return kind.fields[field]?.shape.is === 'instant' ? sql.ref(`${a}.${field}`) : sql`null::timestamptz`
}

/**
 * These subjects and all that any merge joins to them, whoever is kept: a record that is read as one child's today may be
 * read as any of theirs once a merge among them is withdrawn, so a save takes them all.
 */
export function joined(view: View, subjects: readonly string[]): RawBuilder<{ child: string }> {
  return sql<{ child: string }>`with recursive ${joining(view, subjects)} select child from joined`
}

const joining = (view: View, subjects: readonly string[]) => sql`joined(child) as (
      select unnest(${[...subjects]}::uuid[])
      union select case when a.duplicate = j.child then a.subject else a.duplicate end
        from joined j join answers.merge a on a.authority = ${view.authority} and (a.subject = j.child or a.duplicate = j.child)
        join record r using (authority, record, version, subject) where r.state <> 'withdrawn' and ${known(view)} and a.duplicate is not null)`

/** `joined` and `merged` for these children alone: what joins them to anybody is among them. */
export const mergedAmong = (view: View, subjects: readonly string[]): RawBuilder<unknown> =>
  sql`recursive ${joining(view, subjects)}, ${ends(sql`${mergeSteps(view)} and a.subject in (select child from joined)`)}`

/** Every id that these children's records stand under: their own, and those of duplicates merged with them or with which they are merged. */
export function everyId(view: View, children: readonly string[]): RawBuilder<{ child: string; kept: string }> {
  return sql<{ child: string; kept: string }>`with ${merged(view)},
    asked as (select coalesce(m.kept, c.child) as kept from unnest(${[...children]}::uuid[]) c(child) left join merged m on m.child = c.child)
    select kept as child, kept from asked
    union
    select m.child, m.kept from merged m join asked a on a.kept = m.kept`
}

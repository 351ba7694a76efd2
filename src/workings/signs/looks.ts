import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import { endOfDay, startOfDay } from '#language/instant.ts'
import { allocation, cover, post, restriction } from '#language/spine/index.ts'
import { facts, merged } from '../facts.ts'
import type { View } from '../view.ts'

export type Days = { from: Day; until: Day }

/** Whether what is dated held on the day of the look `k`. */
export const held = (a: string): RawBuilder<boolean> =>
  sql`${sql.ref(`${a}.from`)} <= k.on_day and (${sql.ref(`${a}.until`)} is null or ${sql.ref(`${a}.until`)} > k.on_day)`

/** A page on more than a family is a list, and says nothing of whom somebody looked for. */
const mostOnAPage = 8

/**
 * What was opened in these days, a row an entry and child, as common tables: `looks` is what was shown, `asked` what was refused,
 * `theirs` whom each worker, or whoever they covered for, or their team was responsible for that day, and `beyond` the looks at others.
 */
export function looks(view: View, { from, until }: Days): RawBuilder<unknown> {
  const seen = sql<{ child: string }>`select child from every_look`
  return sql`${merged(view)},
    every_look as materialized (
      select l.entry, l.at, (l.at at time zone 'Europe/London')::date as on_day, extract(hour from l.at at time zone 'Europe/London')::int as hour,
        l.worker, l.role, l.action = 'refused' as refused, coalesce(m.kept, c.child) as child
      from access_log l cross join lateral unnest(l.children) c(child) left join merged m on m.child = c.child
      where l.authority = ${view.authority} and l.at >= ${startOfDay(from)}::timestamptz and l.at < ${endOfDay(until)}::timestamptz
        and l.worker is not null and cardinality(l.children) <= ${mostOnAPage}
        and l.action in ('read', 'export', 'refused') and l.what not like 'issue:%' and l.what not like 'told:%'),
    looks as materialized (select * from every_look where not refused),
    allocated as materialized (select a.child, a.worker, a.team, a."from", a.until from ${facts(allocation, view, seen)} a),
    posted as materialized (select p.child as worker, p.team, p."from", p.until from ${facts(post, view)} p where p.team is not null),
    covered as materialized (select c.child as worker, c.covered_by, c."from", c.until from ${facts(cover, view)} c),
    theirs as materialized (
      select distinct k.worker, k.child, k.on_day from looks k join allocated a on a.child = k.child and ${held('a')}
      where a.worker = k.worker
        or exists (select from covered c where c.worker = a.worker and c.covered_by = k.worker and ${held('c')})
        or exists (select from posted p where p.worker = k.worker and p.team = a.team and ${held('p')})),
    beyond as materialized (
      select k.* from looks k
      where not exists (select from theirs t where t.worker = k.worker and t.child = k.child and t.on_day = k.on_day)),
    asked as materialized (
      select k.* from every_look k where k.refused
        and exists (select from ${facts(restriction, view, seen)} r where r.child = k.child and (r."from" is null or ${held('r')})))`
}

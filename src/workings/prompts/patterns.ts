import { sql, type RawBuilder } from 'kysely'
import { instant, type Instant } from '#language/instant.ts'
import { numbersOf, type Pattern, type PromptRule } from '#language/prompt.ts'
import { personDetails } from '#language/spine/index.ts'
import type { When } from '#language/when.ts'
import type { Day } from '#language/day.ts'
import type { Tx } from '../database.ts'
import { answering, dayOf, facts, instantOf, merged, type Children } from '../facts.ts'
import { settingOn, type Settings } from '../settings.ts'
import type { View } from '../view.ts'

/** A pattern found: the record that completed it, all its grounds, and when it became known here. */
export type Noticed = { child: string; last: string; grounds: string[]; day: Day; known: Instant; history: boolean }

/** The rule's pattern with the authority's own numbers on a day. */
export function patternOn(rule: PromptRule, settings: Settings, day: Day): Pattern {
  const numbers = Object.entries(rule.notices).map(([name, value]) =>
    typeof value === 'number' ? [name, settingOn(settings, `prompt.${rule.id}.${name}`, day, value)] : [name, value],
  )
  return Object.fromEntries(numbers) as Pattern
}

/** The rule in a sentence, with its numbers as they stand. */
export const becauseOf = (rule: PromptRule, pattern: Pattern): string =>
  rule.because.replace(/\{(\w+)\}/g, (_, name: string) => String(numbersOf(pattern)[name] ?? '?'))

/**
 * Every time the pattern was completed, from the records, up to an instant: what a prompt would have been raised for.
 * The same expression notices patterns as they arise and tries a rule on history before it is switched on.
 */
export function noticed(pattern: Pattern, view: View, asOf: Instant, children: Children = null): RawBuilder<Noticed> {
  return sql<Noticed>`with ${merged(view)}, e as materialized (${moments(pattern.of, 'until' in pattern && pattern.is !== 'while' ? pattern.until : null, pattern.is === 'without' ? (pattern.unless ?? []) : [], view, children)}),
    found as (${found(pattern, view, asOf, children)})
    select f.child, f.last, f.grounds, f.day, bool_or(f.history) as history,
      greatest(max(f.threshold), max(first.recorded_from)) as known
    from (select x.*, l.source = 'history' as history from found x join e l on l.record = x.last and l.child = x.child
      where ${alive(view, children)}) f
    join lateral unnest(f.grounds) g(record) on true
    join record first on first.authority = ${view.authority} and first.record = g.record and first.version = 1
    group by f.child, f.last, f.grounds, f.day`
}

/** Death stops every prompt: what a pattern would have asked after it is not asked. */
const alive = (view: View, children: Children) => sql`not exists (
  select from ${facts(personDetails, view, children)} d
  where d.child = x.child and d.died <= greatest(x.day, (x.threshold at time zone 'Europe/London')::date))`

/** The moments that a rule looks along, in order. Where the hour is not known, the day's end: nobody is prompted too early. */
function moments(
  of: When,
  until: string | null,
  unless: readonly string[],
  view: View,
  children: Children,
): RawBuilder<unknown> {
  const { kind, field, where } = of
  const day = dayOf(kind, field, 'a')
  const end =
    until === null
      ? sql`null::timestamptz as until_at, null::date as until_day`
      : sql`${instantOf(kind, until, 'a')} as until_at, ${dayOf(kind, until, 'a')} as until_day`
  return sql`select a.child, a.record, a.source, ${day} as day, ${end}, ${answeredBy(unless)} as answered,
      coalesce(${instantOf(kind, field, 'a')}, ((${day} + 1)::timestamp at time zone 'Europe/London')) as at
    from ${facts(kind, view, children)} a where ${day} is not null and ${answering(kind, where, 'a')}`
}

/** Whether the record itself answers what the rule would ask. */
const answeredBy = (fields: readonly string[]) =>
  fields.length === 0
    ? sql`false`
    : sql`(${sql.join(
        fields.map((field) => sql`${sql.ref(`a.${field}`)} is not null`),
        sql` or `,
      )})`

const none = sql`null::timestamptz as threshold`

function found(pattern: Pattern, view: View, asOf: Instant, children: Children): RawBuilder<unknown> {
  switch (pattern.is) {
    case 'any':
      return sql`select e.child, e.record as last, array[e.record] as grounds, e.day, ${none} from e`
    case 'count':
      return sql`select e.child, e.record as last, array_agg(p.record order by p.at, p.record) as grounds, e.day, ${none}
        from e join e p on p.child = e.child and p.day > e.day - ${pattern.withinDays}::int and (p.at, p.record) <= (e.at, e.record)
        group by e.child, e.record, e.day having count(*) >= ${pattern.atLeast}`
    case 'rising':
      return sql`select e.child, e.record as last, array_agg(p.record order by p.at, p.record) as grounds, e.day, ${none}
        from e join e p on p.child = e.child and p.day > e.day - 2 * ${pattern.withinDays}::int and (p.at, p.record) <= (e.at, e.record)
        group by e.child, e.record, e.day
        having count(*) filter (where p.day > e.day - ${pattern.withinDays}::int) >= ${pattern.atLeast}
          and count(*) filter (where p.day > e.day - ${pattern.withinDays}::int) > count(*) filter (where p.day <= e.day - ${pattern.withinDays}::int)`
    case 'longer':
      return sql`select e.child, e.record as last, array_agg(p.record order by p.at, p.record) || e.record as grounds, e.day, ${none}
        from e join e p on p.child = e.child and (p.at, p.record) < (e.at, e.record) and p.until_at is not null
        where e.until_at is not null
        group by e.child, e.record, e.day, e.until_at, e.at
        having count(*) >= ${pattern.atLeastEarlier}
          and extract(epoch from e.until_at - e.at) > ${pattern.times} * percentile_cont(0.5) within group (order by extract(epoch from p.until_at - p.at))`
    case 'closer':
      return sql`select child, record as last, array[before_record, last_record, record] as grounds, day, ${none}
        from (select e.*, lag(day) over w as last_day, lag(record) over w as last_record, lag(day, 2) over w as before_day, lag(record, 2) over w as before_record
          from e window w as (partition by child order by at, record)) gaps
        where before_day is not null and day - last_day < last_day - before_day and day - last_day < ${pattern.underDays}`
    case 'while':
      return sql`select e.child, e.record as last, array_agg(h.record) || e.record as grounds, e.day, ${none}
        from e join ${facts(pattern.holds.kind, view, children)} h on h.child = e.child and h.${sql.ref(pattern.from)} <= e.day
          and (h.${sql.ref(pattern.until)} is null or h.${sql.ref(pattern.until)} > e.day) and ${answering(pattern.holds.kind, pattern.holds.where, 'h')}
        group by e.child, e.record, e.day`
    case 'still open':
      return sql`select e.child, e.record as last, array[e.record] as grounds, e.day, e.at + make_interval(hours => ${pattern.afterHours}) as threshold
        from e where e.at + make_interval(hours => ${pattern.afterHours}) <= ${asOf}::timestamptz
          and (e.until_day is null or coalesce(e.until_at, e.until_day::timestamp at time zone 'Europe/London') > e.at + make_interval(hours => ${pattern.afterHours}))`
    case 'without':
      return sql`select e.child, e.record as last, array[e.record] as grounds, e.day, e.at + make_interval(hours => ${pattern.afterHours}) as threshold
        from e where e.at + make_interval(hours => ${pattern.afterHours}) <= ${asOf}::timestamptz and not e.answered
          and not exists (select from ${facts(pattern.lacks.kind, view, children)} o
            join record first on first.authority = ${view.authority} and first.record = o.record and first.version = 1
            where o.about = e.record and ${answering(pattern.lacks.kind, pattern.lacks.where, 'o')}
              and first.recorded_from <= e.at + make_interval(hours => ${pattern.afterHours}))`
  }
}

/** The kinds of record whose saving may complete or undo a pattern. */
export function kindsRead(pattern: Pattern): string[] {
  const others = 'holds' in pattern ? [pattern.holds.kind.id] : 'lacks' in pattern ? [pattern.lacks.kind.id] : []
  return [pattern.of.kind.id, ...others]
}

/** Whether a pattern completes by time passing, and not only by a save. */
export const runsOnTime = (pattern: Pattern): boolean => pattern.is === 'still open' || pattern.is === 'without'

/** What was already a pattern before a correction, or a merge, by the record that completed it, with its grounds. It is no news: its prompt was raised then, or it came while one waited. */
export async function completedBefore(
  tx: Tx,
  pattern: Pattern,
  view: View,
  saved: { recordedAt: Instant; children: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const knownAt = instant(new Date(Date.parse(saved.recordedAt) - 1).toISOString())
  const { rows } = await noticed(pattern, { ...view, knownAt }, saved.recordedAt, saved.children).execute(tx)
  return new Map(rows.map(({ last, grounds }) => [last, grounds]))
}

import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import { holdAllKey, retentionKey, type RetentionRule } from '#language/retention.ts'
import { personDetails, retentionHold } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { answering, dayOf, facts, mergedAmong, merged, type Children } from '../facts.ts'
import { settingOn, settingsOf, type Settings } from '../settings.ts'
import type { View } from '../view.ts'

/** Until when a child's record is kept, by which rule, and whether it is held. */
export type Kept = { child: string; rule: string; until: Day; held: string | null }

/** A child of whom no day is known from which the time could run is kept for ever, and counted. */
export type Retention = { due: Kept[]; held: Kept[]; unknown: number }

/**
 * Whose time is over on the view's day, and which of them are held. Run as keeper: whoever shows it cuts it at the seam.
 */
export async function retention(tx: Tx, rules: readonly RetentionRule[], view: View, most: number): Promise<Retention> {
  const settings = await settingsOf(tx, view)
  const { rows } = await sql<Kept & { all: number }>`with ${merged(view)}, ${untilOf(rules, view, settings, null)}
    select * from longest where until <= ${view.today}::date order by until, child limit ${most}`.execute(tx)
  const { rows: unknown } = await sql<{ n: number }>`with ${merged(view)}, ${untilOf(rules, view, settings, null)}
    select count(*)::int as n from subject s where s.authority = ${view.authority} and s.kind = 'child'
      and not exists (select from merged m where m.child = s.subject)
      and exists (select from record r where r.authority = s.authority and r.subject = s.subject)
      and not exists (select from longest l where l.child = s.subject)`.execute(tx)
  const everything = settingOn(settings, holdAllKey, view.today, false)
  const all = rows.map((row): Kept => ({
    child: row.child,
    rule: row.rule,
    until: row.until,
    held: row.held ?? (everything ? 'other' : null),
  }))
  return {
    due: all.filter(({ held }) => held === null),
    held: all.filter(({ held }) => held !== null),
    unknown: unknown[0]!.n,
  }
}

/** Until when these are kept; nothing for one of whom no day is known. */
export async function keptUntil(
  tx: Tx,
  rules: readonly RetentionRule[],
  view: View,
  children: readonly string[],
): Promise<Kept[]> {
  const settings = await settingsOf(tx, view)
  const { rows } = await sql<Kept>`with ${mergedAmong(view, children)}, ${untilOf(rules, view, settings, children)}
    select child, rule, until, held from longest`.execute(tx)
  return rows
}

/** Why these must be kept whatever anybody asks: each hold that stands today. */
export async function holdsOn(tx: Tx, view: View, children: readonly string[]): Promise<string[]> {
  if (children.length === 0) return []
  const settings = await settingsOf(tx, view)
  const { rows } = await sql<{ why: string | null }>`with ${mergedAmong(view, children)}
    select h.why from ${facts(retentionHold, view, children)} h where ${standing(view)}`.execute(tx)
  const all = settingOn(settings, holdAllKey, view.today, false) ? ['other'] : []
  return [...rows.map(({ why }) => why ?? 'other'), ...all]
}

const standing = ({ today }: View) => sql`h."from" <= ${today}::date and (h.until is null or h.until > ${today}::date)`

function untilOf(
  rules: readonly RetentionRule[],
  view: View,
  settings: Settings,
  children: Children,
): RawBuilder<unknown> {
  const each = rules.map((rule) => {
    const years = settingOn(settings, retentionKey(rule), view.today, rule.years)
    const { of } = rule
    const whom = of
      ? sql`(select f.child, max(${dayOf(of.kind, of.field, 'f')}) as on_day from ${facts(of.kind, view, children)} f
          where ${answering(of.kind, of.where, 'f')} group by f.child)`
      : sql`(select child, null::date as on_day from people)`
    const from = { birth: sql`p.born`, death: sql`p.died`, 'the record': sql`o.on_day` }[rule.from]
    const young = sql`p.died is not null and p.died < (p.born + interval '18 years')`
    const died =
      rule.died === undefined
        ? sql`true`
        : rule.died === 'before eighteen'
          ? sql`(${young})`
          : sql`not coalesce(${young}, false)`
    return sql`select o.child, ${rule.id}::text as rule, (${from} + make_interval(years => ${years}::int))::date as until
      from ${whom} o join people p on p.child = o.child where ${from} is not null and ${died}`
  })
  return sql`people as materialized (select child, max(coalesce(born, expected)) as born, max(died) as died from ${facts(personDetails, view, children)} d group by child),
    each_rule as (${sql.join(each, sql` union all `)}),
    longest as (select distinct on (e.child) e.child, e.rule, e.until,
        (select min(h.why) from ${facts(retentionHold, view, children)} h where h.child = e.child and ${standing(view)}) as held
      from each_rule e order by e.child, e.until desc, e.rule)`
}

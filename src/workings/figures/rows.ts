import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Counting, LeftOut, MeasureVersion } from '#language/measure.ts'
import type { Those, When } from '#language/when.ts'
import { clocksOf } from '../clocks/derive.ts'
import { attendanceRows } from './attendance.ts'
import { answering, dayOf, facts, instantOf, merged, type Children } from '../facts.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'

/** The days that a figure covers, both of them in it; `grain` says whether children are counted once a month or once in all. */
export type Period = { from: Day; until: Day; grain: 'all' | 'month' }

/** From where and over what a figure is asked; some children only, when their parts are cached. */
export type Asked = { view: View; settings: Settings; period: Period; children: Children }

/** Words for what no declaration names. */
export const leftOutWords = {
  history: 'loaded as history',
  hours: 'hours not known',
  open: 'not ended yet',
  noDue: 'could not be worked out',
} as const

/**
 * The rows behind a figure: `record, version, child, day, counted, well, left_out, value`. A figure is their sum and its
 * list is these rows, so the two cannot disagree (law 1). Counted and left out are never both.
 */
export function rowsOf(version: MeasureVersion, asked: Asked): RawBuilder<unknown> {
  const { counts, leavesOut = [] } = version
  switch (counts.is) {
    case 'records':
      return records(counts, leavesOut, asked)
    case 'children':
      return children(counts, asked)
    case 'share':
      return share(counts, leavesOut, asked)
    case 'median':
      return lengths(counts, asked)
    case 'attendance':
      return attendanceRows(counts, asked, placed(counts.of, asked))
    case 'in time':
      return inTime(counts, asked)
  }
}

type Of<I extends Counting['is']> = Extract<Counting, { is: I }>

/** The facts placed in the period. */
function placed(of: When, { view, period, children }: Asked): RawBuilder<unknown> {
  const day = dayOf(of.kind, of.field, 'a')
  return sql`(select a.*, ${day} as placed_day from ${facts(of.kind, view, children)} a
    where ${day} between ${period.from}::date and ${period.until}::date and ${answering(of.kind, of.where, 'a')})`
}

function records({ of }: Of<'records'>, leavesOut: readonly LeftOut[], asked: Asked) {
  const out = leftOut(leavesOut, false, asked)
  return sql`with ${merged(asked.view)}
    select f.record, f.version, f.child, f.placed_day as day, ${out} is null as counted, null::boolean as well, ${out} as left_out, null::float8 as value
    from ${placed(of, asked)} f`
}

/** A child is placed by their first record of the period, and stands there once. */
function children({ of, atLeast, among }: Of<'children'>, asked: Asked) {
  const month = asked.period.grain === 'month' ? sql`date_trunc('month', f.placed_day)::date` : sql`null::date`
  return sql`with ${merged(asked.view)},
    f as (select f.*, ${month} as in_month from ${placed(of, asked)} f),
    often as (select f.*, count(*) over (partition by f.child, f.in_month) as times from f)
    select distinct on (f.child, f.in_month) f.record, f.version, f.child, f.placed_day as day, true as counted, ${among ? sql`f.times >= ${atLeast}` : sql`null::boolean`} as well, null::text as left_out, null::float8 as value
    from often f where f.times >= ${among ? 1 : atLeast}
    order by f.child, f.in_month, f.placed_day, f.record`
}

function share({ of, have, among }: Of<'share'>, leavesOut: readonly LeftOut[], asked: Asked) {
  const out = leftOut(leavesOut, true, asked)
  // 'is true' keeps the list a look-up: as a join, its rows are guessed to be one, and 20,000 children took two minutes.
  const only = among ? sql`where ${anyAbout(among, asked)} is true` : sql``
  return sql`with ${merged(asked.view)}
    select r.record, r.version, r.child, r.day, r.left_out is null as counted, r.left_out is null and r.has as well, r.left_out, null::float8 as value
    from (select f.record, f.version, f.child, f.placed_day as day, ${out} as left_out, ${anyAbout(have, asked)} as has
      from ${placed(of, asked)} f ${only}) r`
}

function lengths({ of, until }: Of<'median'>, asked: Asked) {
  const [from, to] = [instantOf(of.kind, of.field, 'f'), instantOf(of.kind, until, 'f')]
  return sql`with ${merged(asked.view)}
    select r.*, r.left_out is null as counted, null::boolean as well
    from (select f.record, f.version, f.child, f.placed_day as day,
      case when ${dayOf(of.kind, until, 'f')} is null then ${leftOutWords.open}
        when ${from} is null or ${to} is null then ${leftOutWords.hours} end as left_out,
      round(extract(epoch from ${to} - ${from}) / 3600, 2)::float8 as value
      from ${placed(of, asked)} f) r`
}

/** Declined and not possible stay in the count. What the law no longer asks for, or cannot be worked out, is left out and said. */
function inTime({ of }: Of<'in time'>, asked: Asked) {
  const { view, settings, period, children } = asked
  return sql`with ${merged(view)},
    clocks as (${clocksOf(of, view, settings, children, period)}),
    placed as (select c.*, case
        when c.outcome = 'hours not known' then ${leftOutWords.hours}
        when c.due_day is null then ${leftOutWords.noDue}
        when c.ending in ('not required', 'superseded') then lower(c.ending_words)
        -- What ends a clock after it was already late does not excuse it.
        when c.ending in ('died', 'moved away', 'eighteen') and c.ended_day <= c.due_day then lower(c.ending_words) end as left_out
      from clocks c)
    select p.start_record as record, r.version, p.child, p.started_day as day, p.left_out is null as counted,
      p.left_out is null and coalesce(p.outcome = 'in time', false) as well, p.left_out, null::float8 as value
    from placed p join lateral (select version from record r where r.authority = ${view.authority} and r.record = p.start_record
      and ${knownVersion(view)} limit 1) r on true
    union all
    select f.record, f.version, f.child, f.placed_day, false, false, ${leftOutWords.history}, null
    from ${placed(of.starts, asked)} f where f.source = 'history'`
}

const knownVersion = (view: View) =>
  view.knownAt === null
    ? sql`r.recorded_until = 'infinity'`
    : sql`r.recorded_from <= ${view.knownAt}::timestamptz and r.recorded_until > ${view.knownAt}::timestamptz`

function leftOut(leavesOut: readonly LeftOut[], historyToo: boolean, asked: Asked): RawBuilder<string | null> {
  const cases = leavesOut.map(({ words, those }) => sql`when ${holds(those, asked)} then ${words}`)
  if (historyToo) cases.unshift(sql`when f.source = 'history' then ${leftOutWords.history}`)
  return cases.length === 0 ? sql`null::text` : sql`(case ${sql.join(cases, sql` `)} end)`
}

/** Whether the counted record itself, or a record about it, is one of those. What is said of another child is not. */
function holds(those: Those, asked: Asked): RawBuilder<boolean> {
  const own =
    asked.period &&
    sql<boolean>`(f.record = any(select o.record from ${facts(those.kind, asked.view, asked.children)} o where ${answering(those.kind, those.where, 'o')}))`
  return sql<boolean>`(${own} or ${anyAbout([those], asked)})`
}

function anyAbout(those: readonly Those[], { view, children }: Asked): RawBuilder<boolean> {
  const each = those.map(
    ({ kind, where }) =>
      sql`select o.about, o.child from ${facts(kind, view, children)} o where o.about is not null and ${answering(kind, where, 'o')}`,
  )
  return sql<boolean>`((f.record, f.child) in (${sql.join(each, sql` union all `)}))`
}

import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Limit } from '#language/limits.ts'
import type { EndingKind, Timescale } from '#language/timescale.ts'
import { dueDay, dueInstant } from '../due.ts'
import { answering, dayOf, facts, instantOf, merged, type Children } from '../facts.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { endsOf } from './ends.ts'
import { episodeOf } from './episode.ts'
import { spansOf, type Span } from './spans.ts'

/** A due day beyond the calendar could not be worked out, and nobody is called late by it. */
export type Outcome = 'in time' | 'late' | 'hours not known' | 'could not be worked out' | 'ended otherwise'

/** A timescale running, or ended, for one child. Nothing in it depends on today. */
export type Clock = {
  timescale: string
  child: string
  start_record: string
  episode: string | null
  started_day: Day
  started_at: string | null
  due_day: Day | null
  due_at: string | null
  local_due_day: Day | null
  end_record: string | null
  ended_day: Day | null
  ended_at: string | null
  ending: EndingKind | null
  ending_words: string | null
  outcome: Outcome | null
}

/** Only the clocks that started on these days, the first and the last of them too. */
export type Between = { from: Day; until: Day }

/**
 * The clocks of one timescale from the records, as one set-based expression: it is the definition of every clock.
 * A start takes the first later stop in its episode; one stop may end several starts.
 * Records loaded as history start no clock: whether they were in time was for whoever held them then.
 */
export function clocksOf(
  timescale: Timescale,
  view: View,
  settings: Settings,
  children: Children = null,
  started: Between | null = null,
): RawBuilder<Clock> {
  const spans = spansOf(timescale, settings)
  return sql<Clock>`with ${merged(view)},
    starts as materialized (${sql.join(
      spans.map((span) => startsIn(timescale, span, view, children, started)),
      sql` union all `,
    )}),
    ends as materialized (${endsOf(timescale, view, children)}),
    first_end as (
      select distinct on (s.child, s.start_record) s.*,
        e.record as end_record, case when e.day is not null then greatest(e.day, s.started_day) end as ended_day, e.at as ended_at, e.ending, e.words as ending_words
      from starts s left join ends e on e.child = s.child
        and (e.episode = s.episode or e.episode is null or s.episode is null)
        and (e.day > s.started_day or e.ending in ('died', 'eighteen') or (e.ending = 'done' and ${timescale.earlierToo}::boolean)
          or (e.day = s.started_day and (e.at is null or s.started_at is null or e.at >= s.started_at)))
      order by s.child, s.start_record, e.day, e.rank, e.at nulls last, e.record)
    select ${timescale.id}::text as timescale, child, start_record, episode, started_day, started_at,
      due_day, due_at, local_due_day, end_record, ended_day, ended_at, ending, ending_words,
      ${outcome} as outcome
    from first_end`
}

function startsIn(
  timescale: Timescale,
  span: Span,
  view: View,
  children: Children,
  started: Between | null,
): RawBuilder<unknown> {
  const { kind, field, where } = timescale.starts
  const placed =
    started === null
      ? sql``
      : sql`and ${dayOf(kind, field, 'a')} between ${started.from}::date and ${started.until}::date`
  const until = span.until === null ? sql`` : sql`and ${dayOf(kind, field, 'a')} < ${span.until}::date`
  return sql`select child, start_record, episode, started_day, started_at, hours,
      ${due(span.within, view)}, ${span.local === null ? sql`null::date` : dayDue(span.local, view)} as local_due_day
    from (select a.child, a.record as start_record, ${episodeOf(kind, timescale.episode, 'a', view)} as episode,
        ${dayOf(kind, field, 'a')} as started_day, ${instantOf(kind, field, 'a')} as started_at,
        ${span.within.unit === 'hour' ? span.within.n : 0}::int as hours
      from ${facts(kind, view, children)} a
      where ${dayOf(kind, field, 'a')} >= ${span.from}::date ${until} ${placed} ${whose(span)} and a.source <> 'history' and ${answering(kind, where, 'a')}) start`
}

function whose({ whose }: Span): RawBuilder<unknown> {
  if (whose === null) return sql``
  const among = sql`coalesce(${sql.ref(`a.${whose.field}`)} = any(${[...whose.answers]}::text[]), false)`
  return whose.are ? sql`and ${among}` : sql`and not ${among}`
}

const midnight = (day: RawBuilder<unknown>) => sql`(${day}::timestamp at time zone 'Europe/London')`

/** In hours from the earliest that the start can have been, so that nobody is told they have longer than they may. */
function due(limit: Limit, view: View): RawBuilder<unknown> {
  if (limit.unit !== 'hour') return sql`${dayDue(limit, view)} as due_day, null::timestamptz as due_at`
  const at = hourDue(limit)
  return sql`(${at} at time zone 'Europe/London')::date as due_day, ${at} as due_at`
}

const hourDue = (limit: Limit) =>
  dueInstant({ start: sql`coalesce(started_at, ${midnight(sql`started_day`)})`, limit: { ...limit } })

function dayDue(limit: Limit, view: View): RawBuilder<unknown> {
  if (limit.unit === 'hour') return sql`(${hourDue(limit)} at time zone 'Europe/London')::date`
  return dueDay({ authority: view.authority, start: sql`started_day`, limit: { ...limit } })
}

/** Where an hour is missing, a clock in hours is in time or late only if it would be so at every hour of that day. */
const outcome = sql`case
  when ending is null then null
  when ending <> 'done' then 'ended otherwise'
  when due_day is null then 'could not be worked out'
  when due_at is null then case when ended_day <= due_day then 'in time' else 'late' end
  when coalesce(ended_at, ${midnight(sql`(ended_day + 1)`)}) <= due_at then 'in time'
  when coalesce(ended_at, ${midnight(sql`ended_day`)}) >
    coalesce(started_at, ${midnight(sql`(started_day + 1)`)}) + make_interval(hours => hours) then 'late'
  else 'hours not known' end`

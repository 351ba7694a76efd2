/**
 * Each measure of the missing pathway as a plain query, written from its definition by somebody who has not read how
 * figures are made: rows of `child, record, day, counted, well, out, value`. `$1` is who each duplicate is read as, `$2`
 * the bank holidays; nothing else is given, and only the records and their answers are read.
 */
export type Check = { sql: string; counts: 'rows' | 'children' | 'share of children'; atLeast?: number }

const facts = (kind: string) => `(
  select coalesce(w.child, r.subject) as child, r.about, r.source, r.recorded_from, a.*
  from record r
  join answers.${kind} a using (authority, record, version, subject)
  left join jsonb_to_recordset($1::jsonb) w(id uuid, child uuid) on w.id = r.subject
  where r.recorded_until = 'infinity' and r.state <> 'withdrawn')`

const number = (key: string, day: string, otherwise: number) => `coalesce((
  select s.value::int from ${facts('setting')} s
  where s.key = '${key}' and s."from" <= ${day} and s.value ~ '^[0-9]+$' order by s."from" desc, s.recorded_from desc limit 1), ${otherwise})`

const episodes = `select child, record, started_day as day, true as counted, null::boolean as well, null::text as out, null::numeric as value
  from ${facts('missing_episode')} e where started_day is not null`

/** Of the returns, those about which this child has such an interview; who is looked after by another authority is left out. */
const returns = (well: string, leavesOut: string, among = 'true') => `
  select child, record, day, out is null as counted, out is null and has as well, out, null::numeric as value from (
    select e.child, e.record, e.returned_day as day,
      case when e.source = 'history' then 'loaded as history' ${leavesOut} end as out,
      ${interviewed(well)} as has
    from ${facts('missing_episode')} e where e.returned_day is not null and ${among}) r`

const interviewed = (outcomes: string) => `exists (select from ${facts('return_interview')} i
  where i.about = e.record and i.child = e.child and i.outcome in (${outcomes}))`

const homeAuthority = "when e.no_interview = 'home_authority' then 'the home authority holds the interview'"
const offered = "'offered', 'held', 'attempted', 'declined_by_child', 'declined_by_parent', 'covered'"

/** What ends any clock of a child: death and eighteen whenever they came, moving away if it came no earlier than the start. */
const leaving = `
  union all select p.died, null, 'died', 'the child died', 2, p.record from ${facts('person_details')} p where p.child = s.child and p.died is not null
  union all select case when to_char(p.born, 'MM-DD') = '02-29' then make_date(extract(year from p.born)::int + 18, 3, 1) else (p.born + interval '18 years')::date end,
    null, 'eighteen', 'the young person turned eighteen', 2, p.record from ${facts('person_details')} p where p.child = s.child and p.born is not null
  union all select m.moved_on, null, 'moved away', 'the child moved away', 2, m.record from ${facts('moved')} m
    where m.child = s.child and m.direction = 'out' and m.moved_on >= s.day`

const later = (day: string, at: string) =>
  `(${day} > s.day or (${day} = s.day and (${at} is null or s.at is null or ${at} >= s.at)))`

const interviewsInTime = `
  select child, record, day, out is null and source <> 'history' as counted,
    out is null and source <> 'history' and coalesce(ending = 'done' and most_hours <= hours, false) as well,
    case when source = 'history' then 'loaded as history' else out end as out, null::numeric as value
  from (
    select *, case
      when ending = 'done' and most_hours > hours and least_hours <= hours then 'hours not known'
      when ending in ('not required', 'superseded') then words
      when ending in ('died', 'eighteen', 'moved away') and greatest(end_day, day) <= ((soonest + make_interval(hours => hours)) at time zone 'Europe/London')::date then words
      end as out
    from (
      select s.*, e.*,
        extract(epoch from coalesce(end_at, ((greatest(end_day, day) + 1)::timestamp at time zone 'Europe/London')) - s.soonest) / 3600 as most_hours,
        extract(epoch from coalesce(end_at, (greatest(end_day, day)::timestamp at time zone 'Europe/London')) - coalesce(s.at, ((s.day + 1)::timestamp at time zone 'Europe/London'))) / 3600 as least_hours
      from (select child, record, source, returned_day as day, returned as at, coalesce(returned, returned_day::timestamp at time zone 'Europe/London') as soonest,
          ${number('timescale.return_to_interview.within', 'returned_day', 72)} as hours, no_interview
        from ${facts('missing_episode')} m where returned_day is not null) s
      left join lateral (
        select * from (
          select i.happened_day as end_day, i.happened as end_at,
            case i.outcome when 'held' then 'done' when 'not_possible' then 'not possible' when 'covered' then 'superseded' else 'declined' end as ending,
            'covered by another interview' as words, case i.outcome when 'held' then 0 else 1 end as rank, i.record as by
          from ${facts('return_interview')} i
          where i.child = s.child and i.about = s.record and i.outcome in ('held', 'declined_by_child', 'declined_by_parent', 'not_possible', 'covered') and ${later('i.happened_day', 'i.happened')}
          union all select s.day, s.at, 'not required', 'recorded on the episode as not needed', 1, s.record where s.no_interview in ('home_authority', 'declined', 'too_young', 'died')
          ${leaving}) every_end
        order by end_day, rank, end_at nulls last, by limit 1) e on true) ended) judged`

/** The nth day after another that is neither at a weekend nor a bank holiday. */
const workingDay = (after: string, n: string) => `(
  select d::date from generate_series(${after} + 1, ${after} + 60, interval '1 day') d
  where extract(isodow from d) < 6 and d::date <> all($2::date[]) order by d offset ${n} - 1 limit 1)`

/** From April 2026 each rule has a limit of its own, some in hours; until then every one had the same working days. */
const ownLimit = (rule: string, otherwise: number) =>
  `when day >= '2026-04-01' and rule = '${rule}' then ${number(`prompt.${rule}.within`, 'day', otherwise)}`
const hours = `case ${['still_missing', 'harm_disclosed', 'no_interview_date'].map((rule) => ownLimit(rule, 24)).join(' ')} end`
const workingDays = `case ${ownLimit('missing_with_flag', 1)}
  ${['repeat_missing', 'missing_more_often', 'missing_for_longer', 'missing_closer_together'].map((rule) => ownLimit(rule, 3)).join(' ')}
  else ${number('timescale.prompt_to_answer.within', 'day', 3)} end`

const promptsInTime = `
  select child, record, day, out is null as counted, out is null and coalesce(ending = 'done' and in_time, false) as well, out, null::numeric as value
  from (
    select s.*, e.*,
      case when hours is null then greatest(end_day, day) <= due
        else coalesce(end_at, (greatest(end_day, day) + 1)::timestamp at time zone 'Europe/London') <= at + make_interval(hours => hours) end as in_time,
      case when ending in ('died', 'eighteen', 'moved away') and greatest(end_day, day) <= due then words
        when ending = 'done' and hours is not null and end_at is null and greatest(end_day, day)::timestamp at time zone 'Europe/London' <= at + make_interval(hours => hours)
          and (greatest(end_day, day) + 1)::timestamp at time zone 'Europe/London' > at + make_interval(hours => hours) then 'hours not known' end as out
    from (select *, case when hours is null then ${workingDay('day', 'days')} else ((at + make_interval(hours => hours)) at time zone 'Europe/London')::date end as due
      from (select *, ${hours} as hours, ${workingDays} as days from (
        select child, record, rule, known_day as day, known as at from ${facts('prompt')} p) p) p) s
    left join lateral (
      select * from (
        select d.held_day as end_day, d.held as end_at, 'done' as ending, '' as words, 0 as rank, d.record as by
        from ${facts('strategy_discussion')} d where d.child = s.child and d.about = s.record and d.held_day is not null
        union all select a.answered_day, a.answered, 'done', '', 1, a.record
        from ${facts('prompt_answer')} a where a.child = s.child and a.about = s.record and a.answered_day is not null
        ${leaving}) every_end
      order by end_day, rank, end_at nulls last, by limit 1) e on true) judged`

export const checks: Readonly<Record<string, Check>> = {
  missing_episodes: { counts: 'rows', sql: episodes },
  missing_children: { counts: 'children', atLeast: 1, sql: episodes },
  repeat_missing_children: { counts: 'children', atLeast: 2, sql: episodes },
  repeat_missing_share: { counts: 'share of children', atLeast: 2, sql: episodes },
  missing_length: {
    counts: 'rows',
    sql: `select child, record, started_day as day, started is not null and returned is not null as counted, null::boolean as well,
        case when returned_day is null then 'not ended yet' when started is null or returned is null then 'hours not known' end as out,
        round(extract(epoch from returned - started) / 3600, 2) as value
      from ${facts('missing_episode')} e where started_day is not null`,
  },
  interviews_offered: { counts: 'rows', sql: returns(offered, homeAuthority) },
  interviews_held: { counts: 'rows', sql: returns("'held', 'covered'", homeAuthority) },
  interviews_in_time: { counts: 'rows', sql: interviewsInTime },
  interviews_refused: {
    counts: 'rows',
    sql: returns("'declined_by_child', 'declined_by_parent'", '', interviewed(offered)),
  },
  interviews_told: {
    counts: 'rows',
    sql: `select child, record, happened_day as day, true as counted, null::boolean as well, null::text as out, null::numeric as value
      from ${facts('return_interview')} i where outcome = 'held' and happened_day is not null`,
  },
  prompts_answered_in_time: { counts: 'rows', sql: promptsInTime },
}

/** The rows with the team that was responsible on their day: the social worker's first, then whoever came latest. */
export const withTeams = (check: string) => `select c.*, to_char(c.day, 'YYYY-MM') as month, coalesce((
    select a.team from ${facts('allocation')} a where a.child = c.child and a.team is not null and a."from" <= c.day and (a.until is null or a.until > c.day)
    order by case when a.role = 'social_worker' then 0 else 1 end, a."from" desc, a.record limit 1), '00000000-0000-0000-0000-000000000000')::text as team
  from (${check}) c where c.day between $3 and $4 and $2::date[] is not null`

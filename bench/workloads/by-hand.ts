/** Queries as a good analyst would write them, for one authority as it is known now: its number is $1. */

/** Duplicates are merged one deep in the invented authority, which an analyst would look up and rely on. */
export const twins = `twins as (
    select a.duplicate as child, r.subject as kept from answers.merge a join record r using (authority, record, version, subject)
    where a.authority = $1 and r.recorded_until = 'infinity' and r.state <> 'withdrawn' and a.duplicate <> r.subject)`

/** The known rows of a kind, each under the child that it is read as. */
export const knownRows = (kind: string, as: string): string => `${as} as (
    select coalesce(m.kept, a.subject) as child, r.about, r.source, a.*
    from answers.${kind} a join record r using (authority, record, version, subject) left join twins m on m.child = a.subject
    where a.authority = $1 and r.recorded_until = 'infinity' and r.state <> 'withdrawn')`

const earliest = (day: string) => `(${day}::timestamp at time zone 'Europe/London')`

/** Whatever may have ended a return's clock, and of those the first. */
export const interviewClocks = `${twins}, ${knownRows('missing_episode', 'episodes')}, ${knownRows('return_interview', 'interviews')},
  ${knownRows('person_details', 'people')}, ${knownRows('moved', 'moves')},
  said as (
    select child, about as record, happened_day as day, happened as at, case outcome when 'held' then 0 else 1 end as rank,
      case outcome when 'held' then 'done' when 'covered' then 'superseded' when 'not_possible' then 'not possible' else 'declined' end as ending
    from interviews where outcome in ('held', 'declined_by_child', 'declined_by_parent', 'not_possible', 'covered') and about is not null
    union all select child, record, returned_day, returned, 1, 'not required' from episodes where no_interview is not null),
  ends as (
    select e.child, e.record, s.day, s.at, s.rank, s.ending from episodes e join said s on s.child = e.child and s.record = e.record
      and (s.day > e.returned_day or (s.day = e.returned_day and (s.at is null or e.returned is null or s.at >= e.returned)))
    union all select e.child, e.record, p.died, null, 2, 'died' from episodes e join people p on p.child = e.child where p.died is not null
    union all select e.child, e.record, (p.born - 1 + interval '18 years')::date + 1, null, 2, 'eighteen' from episodes e join people p on p.child = e.child where p.born is not null
    union all select e.child, e.record, v.moved_on, null, 2, 'moved away' from episodes e join moves v on v.child = e.child and v.direction = 'out' and v.moved_on >= e.returned_day),
  first as (select distinct on (record, child) * from ends order by record, child, day, rank, at nulls last),
  clocks as (
    select e.child, e.record, e.returned_day as day, e.returned as at, f.ending, f.day as ended_day, f.at as ended_at,
      coalesce(e.returned, ${earliest('e.returned_day')}) + interval '72 hours' as due_at
    from episodes e left join first f on f.record = e.record and f.child = e.child
    where e.returned_day >= '2009-07-01' and e.source <> 'history'),
  outcomes as (
    select c.*, (due_at at time zone 'Europe/London')::date as due_day,
      case when ending is null then null when ending <> 'done' then 'ended otherwise'
        when coalesce(ended_at, ${earliest('(ended_day + 1)')}) <= due_at then 'in time'
        when coalesce(ended_at, ${earliest('ended_day')}) > coalesce(at, ${earliest('(day + 1)')}) + interval '72 hours' then 'late'
        else 'hours not known' end as outcome
    from clocks c)`

/** Rows counted, each under its month and the team responsible on its day. */
export const byMonthAndTeam = `${knownRows('allocation', 'allocations')},
  teams as (
    select distinct on (f.record, f.child) f.record, f.child, a.team from counted f
    join allocations a on a.child = f.child and a.team is not null and a."from" <= f.day and (a.until is null or a.until > f.day)
    order by f.record, f.child, (a.role is not distinct from 'social_worker') desc, a."from" desc, a.record)
  select to_char(f.day, 'YYYY-MM') as month, coalesce(t.team, '00000000-0000-0000-0000-000000000000')::text as team,
    count(*) filter (where f.counted)::int as counted, count(*) filter (where f.well)::int as well,
    percentile_cont(0.5) within group (order by f.value) filter (where f.counted) as value
  from counted f left join teams t on t.record = f.record and t.child = f.child group by 1, 2 order by 1, 2`

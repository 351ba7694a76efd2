import { byMonthAndTeam, interviewClocks, knownRows, twins } from './by-hand.ts'

const year = 'between $2::date and $3::date'
const episodes = `${twins}, ${knownRows('missing_episode', 'episodes')}`
const withInterviews = `${episodes}, ${knownRows('return_interview', 'interviews')}`
const offered = "('offered', 'held', 'attempted', 'declined_by_child', 'declined_by_parent', 'covered')"
const refused = "('declined_by_child', 'declined_by_parent')"

/** Of the returns of the year, those with such an interview. */
const returns = (having: string, among = '') => `${withInterviews}, counted as (
    select e.record, e.child, e.returned_day as day, l.out is null as counted, l.out is null and exists (
        select from interviews i where i.about = e.record and i.child = e.child and i.outcome in ${having}) as well, null::float8 as value
    from episodes e cross join lateral (select case when e.source = 'history' or ${among === '' ? "e.no_interview = 'home_authority'" : 'false'} then 1 end as out) l
    where e.returned_day ${year} ${among === '' ? '' : `and exists (select from interviews i where i.about = e.record and i.child = e.child and i.outcome in ${among})`})`

/** How many children had so many episodes in the month, each placed by the first of them. */
const children = (atLeast: number) => `${episodes}, counted as (
    select distinct on (child, date_trunc('month', started_day)) record, child, started_day as day, true as counted, false as well, null::float8 as value
    from (select e.*, count(*) over (partition by child, date_trunc('month', started_day)) as often from episodes e where e.started_day ${year}) e
    where often >= ${atLeast} order by child, date_trunc('month', started_day), started_day, record)`

const counted: Readonly<Record<string, string>> = {
  missing_episodes: `${episodes}, counted as (
    select record, child, started_day as day, true as counted, false as well, null::float8 as value from episodes where started_day ${year})`,
  missing_children: children(1),
  repeat_missing_children: children(2),
  missing_length: `${episodes}, counted as (
    select record, child, started_day as day, returned is not null and started is not null as counted, false as well,
      round(extract(epoch from returned - started) / 3600, 2)::float8 as value from episodes where started_day ${year})`,
  interviews_offered: returns(offered),
  interviews_held: returns("('held', 'covered')"),
  interviews_refused: returns(refused, offered),
  interviews_in_time: `${interviewClocks}, counted as (
    select record, child, day, l.out is null as counted, l.out is null and outcome is not distinct from 'in time' as well, null::float8 as value
    from outcomes cross join lateral (select case when outcome = 'hours not known' or ending in ('not required', 'superseded')
      or (ending in ('died', 'moved away', 'eighteen') and ended_day <= due_day) then 1 end as out) l
    where day ${year}
    union all select record, child, returned_day, false, false, null from episodes where source = 'history' and returned_day ${year})`,
}

/** The rows of a measure between $2 and $3, as `counted`. */
export const countedByHand = (measure: string): string => counted[measure]!

/** The whole query for a measure over a year, by month and team; null where nobody has written one. */
export const byHand = (measure: string): string | null =>
  counted[measure] === undefined ? null : `with ${counted[measure]}, ${byMonthAndTeam}`

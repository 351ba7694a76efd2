import { countedByHand } from './figures-by-hand.ts'
import { knownRows, twins } from './by-hand.ts'

/** What the weekly report says, as a good analyst would ask for it: a query a figure, and one for its rows. */
const measures = ['interviews_offered', 'interviews_held', 'interviews_in_time']

const shares = measures.map(
  (measure) => `with ${countedByHand(measure)}
    select '${measure}' as measure, count(*) filter (where counted)::int as counted, count(*) filter (where well)::int as well from counted`,
)

const episodes = `with ${twins}, ${knownRows('missing_episode', 'episodes')},
  week as (select * from episodes where started_day between $2::date and $3::date),
  before as (select * from episodes where started_day between $2::date - 7 and $3::date - 7)`

const counts = `${episodes},
  children as (select child, count(*) as times from week group by child)
  select (select count(*) from week)::int as missing_episodes, (select count(*) from children)::int as missing_children,
    (select count(*) from children where times > 1)::int as repeat_missing_children,
    (select count(*) from before)::int as episodes_before, (select count(distinct child) from before)::int as children_before,
    (select jsonb_object_agg(type, n) from (select coalesce(type, 'not recorded') as type, count(*) as n from week group by 1) t) as by_type`

const rows = `${episodes}, ${knownRows('return_interview', 'interviews')}, ${knownRows('placed_by_other', 'placed')},
    ${knownRows('exploitation_flag', 'flags')}
  select w.record, w.child, w.type, w.known_to_us, round(extract(epoch from w.returned - w.started) / 3600, 1) as hours,
    (select p.home_authority from placed p where p.child = w.child and p."from" <= w.started_day
      and (p.until is null or p.until > w.started_day) order by p."from" desc limit 1) as placed,
    (select min(i.happened_day) from interviews i where i.about = w.record and i.outcome = 'held') as interview,
    (select f.of from flags f where f.child = w.child and f."from" <= w.started_day
      and (f.until is null or f.until > w.started_day) order by f."from" desc limit 1) as flag
  from week w order by w.started_day desc, w.record`

export const weeklyByHand = { counts, shares, rows }

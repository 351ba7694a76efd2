import { addDays } from '#language/day.ts'
import { to } from '../../src/screens/front/address.ts'
import { authority, today } from '../filled.ts'
import { pageSide, queriesSide } from '../page.ts'
import type { Workload } from '../workload.ts'

const since = addDays(today, -89)

/** Of everything in the authority, the newest page. */
export const listPage: Workload = {
  name: 'list, missing episodes this quarter',
  means:
    'A contact officer opens the first page of the quarter’s missing episodes; the peer fetches its rows, names, teams and how many there are.',
  runs: 100,
  warm: 3,
  async sides(ground) {
    return [
      ...(await pageSide(
        ground,
        ground.people.officer,
        `${to.list('missing-episodes')}?since=${since}&until=${today}`,
      )),
      queriesSide(ground, [[firstPage, [authority, since, today]]]),
    ]
  },
}

const firstPage = `select page.*, p.given_name, p.family_name, t.team, w.name as team_name
  from (select a.*, count(*) over () as total
    from record r join answers.missing_episode a using (authority, record, version, subject)
    where r.authority = $1 and r.kind = 'missing_episode' and r.day between $2 and $3 and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
    order by r.day desc, r.record limit 50) page
  left join lateral (select p.given_name, p.family_name from record k join answers.person_details p using (authority, record, version, subject)
    where k.authority = $1 and k.subject = page.subject and k.kind = 'person_details' and k.recorded_until = 'infinity' limit 1) p on true
  left join lateral (select a.team from record k join answers.allocation a using (authority, record, version, subject)
    where k.authority = $1 and k.subject = page.subject and k.kind = 'allocation' and k.recorded_until = 'infinity'
      and a."from" <= page.started_day and (a.until is null or a.until > page.started_day) order by a."from" desc limit 1) t on true
  left join lateral (select d.name from record k join answers.team_details d using (authority, record, version, subject)
    where k.authority = $1 and k.subject = t.team and k.recorded_until = 'infinity' limit 1) w on true`

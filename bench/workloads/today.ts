import { authority, today } from '../filled.ts'
import { pageSide, queriesSide } from '../page.ts'
import { to } from '../../src/screens/front/address.ts'
import type { Workload } from '../workload.ts'

const waiting = `select p.*, r.subject from record r join answers.prompt p using (authority, record, version, subject)
  where r.authority = $1 and r.kind = 'prompt' and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
    and not exists (select from record a where a.authority = r.authority and a.about = r.record and a.recorded_until = 'infinity' and a.state <> 'withdrawn')`
const running = 'select c.* from clock_cache c where c.authority = $1 and c.ending is null'
const incomplete =
  "select r.* from record r where r.authority = $1 and r.state = 'incomplete' and r.recorded_until = 'infinity' and r.by_worker = $2"
const missingNow = `select r.subject, a.* from record r join answers.missing_episode a using (authority, record, version, subject)
  where r.authority = $1 and r.kind = 'missing_episode' and r.recorded_until = 'infinity' and r.state <> 'withdrawn' and a.returned_day is null`
const theirs = `in (select a.subject from answers.allocation a join record k using (authority, record, version, subject)
  where a.authority = $1 and a.team = $2 and k.recorded_until = 'infinity' and a."from" <= $3 and (a.until is null or a.until > $3))`

/** What is due, overdue and asked of me. */
export const todays: Workload[] = [
  {
    name: 'today, team manager',
    means:
      'A manager of the busiest team opens Today; the peer fetches the clocks, prompts and children missing of that team.',
    runs: 100,
    warm: 5,
    sides: async (ground) => {
      const { manager } = ground.people
      const given = [authority, manager.team, today]
      return [
        ...(await pageSide(ground, manager, to.today)),
        queriesSide(ground, [
          [`${running} and c.child ${theirs}`, given],
          [`${waiting} and r.subject ${theirs}`, given],
          [`${missingNow} and r.subject ${theirs}`, given],
          [incomplete, [authority, manager.worker]],
        ]),
      ]
    },
  },
  {
    name: 'today, contact officer',
    means:
      'A contact officer, who may see every child, opens Today; the peer fetches every running clock, waiting prompt and missing child.',
    runs: 50,
    warm: 5,
    sides: async (ground) => {
      const { officer } = ground.people
      return [
        ...(await pageSide(ground, officer, to.today)),
        queriesSide(ground, [
          [`${running} and c.due_day <= $2::date + 7 order by c.due_day limit 200`, [authority, today]],
          [`${waiting} order by p.known_day desc limit 200`, [authority]],
          [missingNow, [authority]],
          [incomplete, [authority, officer.worker]],
        ]),
      ]
    },
  },
]

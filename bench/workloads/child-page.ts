import { to } from '../../src/screens/front/address.ts'
import { crowdedChild } from '../crowded.ts'
import { authority } from '../filled.ts'
import { pageSide, queriesSide } from '../page.ts'
import type { Workload } from '../workload.ts'

/** The child's page, as their team's manager opens it: who they are, what is running and asked, and the newest fifty records. */
const childPage = (size: number, runs: number): Workload => ({
  name: `child page, ${size.toLocaleString('en-GB')} records`,
  means: 'A team manager opens a child of their team; the peer fetches the same rows.',
  runs,
  warm: 5,
  async sides(ground) {
    const child = await crowdedChild(ground, size)
    return [...(await pageSide(ground, ground.people.manager, to.child(child))), queriesSide(ground, rowsOf(child))]
  },
})

const ofTheHead = [
  'person_details',
  'identifier',
  'address',
  'allocation',
  'relationship',
  'household',
  'care_episode',
  'exploitation_flag',
  'missing_episode',
]
const ofTheStory = [
  'missing_episode',
  'return_interview',
  'information_shared',
  'looked_after_review',
  'allocation',
  'identifier',
  'person_details',
]

function rowsOf(child: string): [string, unknown[]][] {
  const whose = "r.authority = $1 and r.subject = $2 and r.recorded_until = 'infinity'"
  const given = [authority, child]
  const story = `select r.* from record r where ${whose} order by r.day desc nulls first, r.recorded_from desc, r.record limit 50`
  return [
    [`select r.kind, count(*) from record r where ${whose} group by r.kind`, given],
    [story, given],
    ...ofTheStory.map((kind): [string, unknown[]] => [
      `select a.* from (${story}) r join answers.${kind} a using (authority, record, version, subject)`,
      given,
    ]),
    ...ofTheHead.map((kind): [string, unknown[]] => [
      `select a.* from record r join answers.${kind} a using (authority, record, version, subject) where ${whose} and r.kind = '${kind}'`,
      given,
    ]),
    ['select * from clock_cache where authority = $1 and child = $2 and ending is null', given],
    [
      `select p.* from record r join answers.prompt p using (authority, record, version, subject) where ${whose} and r.kind = 'prompt'
      and not exists (select from record a where a.authority = r.authority and a.about = r.record and a.recorded_until = 'infinity')`,
      given,
    ],
  ]
}

export const childPages = [childPage(50, 300), childPage(5000, 100)]

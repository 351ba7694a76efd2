import { storyChild } from '../examples/stories.ts'
import { lists } from '../../src/screens/list/index.ts'
import { groupIn } from './groups.ts'
import { askedToGo } from './asked-to-go.ts'
import { noticedIn } from './noticed.ts'
import { openedIn } from './opened.ts'
import { packedIn } from './packed.ts'
import { reportedIn } from './reported.ts'
import type { Serving } from './running.ts'
import { sentIn } from './sent.ts'

/** What the addresses of the screens are made with: by the name that a route gives it. */
export type Held = Readonly<Record<string, readonly string[]>>

/** Ivy: missing now, flagged, asked about. Lou’s discussion is there to be signed off. */
export async function heldIn(server: Serving): Promise<Held> {
  const [ivy, lou] = [await storyChild(server.pool, 'ivy'), await storyChild(server.pool, 'lou')]
  const newest = async (child: string, kind: string) => {
    const { rows } = await server.pool.query<{ record: string }>(
      `select record from record where subject = $1 and kind = $2 and recorded_until = 'infinity' order by recorded_from desc, record limit 1`,
      [child, kind],
    )
    if (!rows[0]) throw new RangeError(`There is no ${kind}`)
    return rows[0].record
  }
  const ofAuthority = async (kind: string) => {
    const { rows } = await server.pool.query<{ record: string }>(
      `select record from record where kind = $1 and recorded_until = 'infinity' order by state = 'incomplete' desc, recorded_from desc, record`,
      [kind],
    )
    return rows.map(({ record }) => record)
  }
  const { day, message } = await sentIn(server)
  const { report, asked } = await reportedIn(server)
  const meetings = await ofAuthority('meeting')
  const [episode, prompt] = [await newest(ivy, 'missing_episode'), await newest(ivy, 'prompt')]
  return {
    ...known,
    ':child': [ivy],
    ':record': [episode, await newest(lou, 'strategy_discussion'), prompt],
    ':document': [episode],
    ':prompt': [prompt],
    ':review': await ofAuthority('leaders_review'),
    ':action': await ofAuthority('review_action'),
    ':lesson': await ofAuthority('lesson'),
    ':inspection': await ofAuthority('inspection'),
    ':recommendation': await ofAuthority('recommendation'),
    ':forum': await ofAuthority('forum'),
    ':version': await ofAuthority('plan_version'),
    ':pack': [await packedIn(server, meetings[0]!)],
    ':meeting': meetings,
    ':entry': [...(await ofAuthority('improvement_action')).slice(0, 1), ...(await ofAuthority('closing_decision'))],
    ':day': [day],
    ':message': [message],
    ':sign': [await noticedIn(server, ivy)],
    ':group': [await groupIn(server)],
    ':opening': [await openedIn(server, ivy)],
    ':worker': [await responsibleIn(server, ivy)],
    ':removal': [await askedToGo(server, episode)],
    ':report': [report],
    ':commentary': [asked],
  }
}

const nobodys = '00000000-0000-7000-8000-000000000000'
const listIds = lists.map(({ id }) => id)
/** What every authority has, also one where nothing was recorded. */
export const known: Held = {
  ':kind': ['missing_episode', 'strategy_discussion', 'return_interview'],
  ':typing': [nobodys],
  ':review': [nobodys],
  ':action': [nobodys],
  ':lesson': [nobodys],
  ':inspection': [nobodys],
  ':recommendation': [nobodys],
  ':forum': [nobodys],
  ':version': [nobodys],
  ':pack': [nobodys],
  ':meeting': [nobodys],
  ':entry': [nobodys],
  ':thing': ['improvement_action', 'forum'],
  ':sign': [nobodys],
  ':opening': [nobodys],
  ':worker': [nobodys],
  ':group': [nobodys],
  ':removal': [nobodys],
  ':report': [nobodys],
  ':commentary': [nobodys],
  ':part': ['issue', 'front.item-number'],
  ':rule': ['repeat_missing'],
  ':key': ['prompt.repeat_missing.on', 'prompt.repeat_missing.atLeast', 'figures.suppress_below', 'word.front_door'],
  'lists :id': listIds,
  'publications :id': ['weekly-missing'],
  'report-forms :id': ['haringey-scrutiny-2016', 'worcestershire-hwb-2017'],
  ':day': ['2026-01-05'],
  ':n': ['1'],
  'measures :id': ['missing_episodes', 'prompts_answered_in_time'],
}

/** The addresses that a route has, with these ids in their places; none where there is nothing of the kind. */
export function addressesOf(path: string, held: Held): string[] {
  const [, part = ''] = path.split('/')
  return path
    .split('/')
    .slice(1)
    .reduce<string[]>(
      (made, word) => {
        const words = word.startsWith(':') ? (held[word] ?? held[`${part} ${word}`] ?? []) : [word]
        return made.flatMap((so) => words.map((one) => `${so}/${one}`))
      },
      [''],
    )
}

/** A worker of this child’s team, to whom children are allocated. */
async function responsibleIn({ pool }: Serving, child: string): Promise<string> {
  const { rows } = await pool.query<{ worker: string }>(
    `select worker from answers.allocation where worker is not null and until is null and team in
      (select team from answers.allocation where subject = $1 and until is null) group by 1 order by count(*) desc, 1 limit 1`,
    [child],
  )
  return rows[0]!.worker
}

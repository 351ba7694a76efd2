import type { Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Moment } from '#language/answers.ts'
import { promptAnswer } from '#language/spine/index.ts'
import { informationShared, returnInterview } from '#pathways/missing/records.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import type { Draft } from '#workings/save/draft.ts'
import type { What } from './happening.ts'
import { at, corrected, later } from './moments.ts'

/** What is on record so far, as the four writers between them know it. */
export type OnRecord = { record: string; version: number; draft: Draft }
export type Known = {
  children: string[]
  teams: string[]
  workers: string[]
  prompts: { record: string; child: string }[]
  saved: OnRecord[]
}

export type About = Extract<
  What,
  { is: 'interview' | 'sharing' | 'discussion' | 'reason' | 'unmerge' | 'withdrawal' | 'correction' }
>

/** The draft of what belongs to another record, or changes one; none where there is none yet. */
export function draftAbout(what: About, on: Day, now: Instant, known: Known): Draft | null {
  const today = londonDay(now)
  switch (what.is) {
    case 'interview': {
      const episode = nth(of(known, 'missing_episode'), what.episode)
      if (!episode) return null
      const happened = later(
        (episode.draft.answers['returned'] ?? episode.draft.answers['started']) as Moment,
        what.after,
        what.hourKnown,
        today,
      )
      if (!happened) return null
      const of2 = what.about === "another child's" ? [nth(known.children, what.episode + 1)!] : episode.draft.subjects
      const held = what.outcome === 'held' ? { independent: 'yes', harm: what.harm } : {}
      return {
        kind: returnInterview,
        subjects: of2,
        about: what.about === 'nothing' ? null : episode.record,
        answers: { outcome: what.outcome, happened, why_not: 'Not at home', ...held },
      }
    }
    case 'sharing': {
      const interview = nth(of(known, 'return_interview'), what.interview)
      const shared =
        interview && later(interview.draft.answers['happened'] as Moment, what.after, what.hourKnown, today)
      return shared
        ? {
            kind: informationShared,
            subjects: interview.draft.subjects,
            about: interview.record,
            answers: { shared, with_whom: ['police'], what: 'All of it' },
          }
        : null
    }
    case 'discussion': {
      const prompt = nth(known.prompts, what.which)
      const episode = nth(of(known, 'missing_episode'), what.which)
      const about = what.about === 'prompt' ? prompt?.record : episode?.record
      const first = what.about === 'prompt' ? prompt?.child : episode?.draft.subjects[0]
      if (!about || !first) return null
      const subjects = [...new Set([first, ...(what.sibling === null ? [] : [nth(known.children, what.sibling)!])])]
      return {
        kind: strategyDiscussion,
        subjects,
        about,
        answers: {
          held: at(on, what.clock, now),
          mode: 'video',
          trigger: 'missing',
          agencies: [{ agency: 'Police', invited: true, tookPart: 'by call' }],
        },
      }
    }
    case 'reason': {
      const prompt = nth(known.prompts, what.prompt)
      return prompt
        ? {
            kind: promptAnswer,
            subjects: [prompt.child],
            about: prompt.record,
            answers: { answered: at(on, null, now), why: what.why, reason: 'The plan covers it' },
          }
        : null
    }
    case 'unmerge':
      return again(nth(of(known, 'merge'), what.merge), { become: 'withdrawn', reason: 'Two children after all' })
    case 'withdrawal':
      return again(nth(known.saved, what.record), { become: 'withdrawn', reason: 'Entered by mistake' })
    case 'correction': {
      const before = nth(known.saved, what.record)
      return before
        ? again(before, {
            reason: 'Put right',
            answers: corrected(before.draft.answers, what, today),
            ...(what.stale ? { seen: before.version - 1 } : {}),
          })
        : null
    }
  }
}

const of = (known: Known, kind: string) => known.saved.filter(({ draft }) => draft.kind.id === kind)
export const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

function again(before: OnRecord | undefined, change: Partial<Draft>): Draft | null {
  return before ? { ...before.draft, record: before.record, ...change } : null
}

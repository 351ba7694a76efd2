import type { Moment } from '#language/answers.ts'
import { addDays, day, type Day } from '#language/day.ts'
import { addHours, instant, londonDay, londonInstant, type Instant } from '#language/instant.ts'
import { allocation, merge, moved, personDetails, promptAnswer, restriction, setting } from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import { exploitationFlag, informationShared, missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import type { Draft } from '#workings/save/draft.ts'
import { authoritySubject } from '../examples/given.ts'
import type { What } from './happenings.ts'

/** What is on record so far, as the four writers between them know it. */
export type OnRecord = { record: string; version: number; draft: Draft }
export type Known = {
  children: string[]
  teams: string[]
  workers: string[]
  prompts: { record: string; child: string }[]
  saved: OnRecord[]
}

export type Entry = Exclude<What, { is: 'minute' | 'issue' | 'child' }>

/** The draft that a person would save for what happened, or none where there is nothing yet for it to happen to. */
export function draftFor(what: Entry, on: Day, now: Instant, known: Known): Draft | null {
  const today = londonDay(now)
  const child = 'child' in what ? nth(known.children, what.child)! : ''
  const until = (ends: number | null) => (ends === null ? null : addDays(on, ends))
  switch (what.is) {
    case 'allocation':
      return {
        kind: allocation,
        subjects: [child],
        answers: {
          worker: nth(known.workers, what.team),
          team: nth(known.teams, what.team),
          role: what.role,
          from: on,
          until: until(what.ends),
        },
      }
    case 'episode': {
      const started = at(on, what.clock, now)
      const returned = what.lasts === null ? null : later(started, what.lasts, what.hourOfReturn, today)
      const planned = what.planned && returned ? addDays(returned.day, 2) : null
      const answers = {
        type: what.type,
        missing_from: 'home',
        reported_by: 'police',
        known_to_us: 'yes',
        action: 'Visit',
        started,
        reported: started,
        returned,
        no_interview: returned ? what.noInterview : null,
        interview_planned: planned,
      }
      return {
        kind: missingEpisode,
        subjects: [child],
        answers,
        ...(what.history ? { source: 'history' as const } : {}),
      }
    }
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
    case 'flag':
      return {
        kind: exploitationFlag,
        subjects: [child],
        answers: {
          of: 'criminal',
          level: 'moderate',
          from: on,
          until: until(what.ends),
          reviewer: known.workers[0]!,
          reasons: 'Seen with older people',
        },
      }
    case 'care':
      return {
        kind: careEpisode,
        subjects: [child],
        answers: {
          began: on,
          ended: until(what.ends),
          why_new: 'S',
          legal_status: 'C1',
          need: 'N1',
          placement: what.placement,
        },
      }
    case 'move':
      return {
        kind: moved,
        subjects: [child],
        answers: { direction: what.direction, moved_on: on, other_authority: 'Elsewhere' },
      }
    case 'death':
      return {
        kind: personDetails,
        subjects: [child],
        answers: { given_name: 'Of', family_name: 'Memory', born: day('2012-02-29'), died: on, sex: null },
      }
    case 'restriction':
      return {
        kind: restriction,
        subjects: [child],
        answers: { from: on, until: null, why: 'A relative works here', ask: known.workers[0]! },
      }
    case 'merge': {
      const duplicate = nth(known.children, what.duplicate)!
      return duplicate === child
        ? null
        : { kind: merge, subjects: [child], answers: { duplicate, merged_on: on, why: 'The same date of birth' } }
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
    case 'setting':
      return {
        kind: setting,
        subjects: [authoritySubject],
        answers: { key: what.key, value: what.value, from: on, why: 'Agreed' },
      }
  }
}

const of = (known: Known, kind: string) => known.saved.filter(({ draft }) => draft.kind.id === kind)
export const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

function again(before: OnRecord | undefined, change: Partial<Draft>): Draft | null {
  return before ? { ...before.draft, record: before.record, ...change } : null
}

function corrected(
  answers: Draft['answers'],
  { change, days }: Extract<What, { is: 'correction' }>,
  today: Day,
): Draft['answers'] {
  const moved = (value: unknown) => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
      return change === 'other day' ? earliest(addDays(day(value), days), today) : value
    if (value === null || typeof value !== 'object' || !('day' in value)) return value
    const was = value as Moment
    if (change === 'hours lost') return { day: was.day, at: null }
    if (change !== 'other day') return was
    if (was.at === null) return { day: earliest(addDays(was.day, days), today), at: null }
    return later(was, days * 24, true, today) ?? was
  }
  const all = Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, moved(value)]))
  return change === 'return lost' && 'returned' in all ? { ...all, returned: null, no_interview: null } : all
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b)

/** So many hours after a moment; nothing where that has not come yet. Only the day is kept where the hour is not known. */
function later(from: Moment, hours: number, hourKnown: boolean, today: Day): Moment | null {
  const there = addHours(from.at ?? instant(`${from.day}T12:00:00Z`), hours)
  const on = londonDay(there)
  return on > today ? null : { day: on, at: hourKnown && from.at !== null ? there : null }
}

function at(on: Day, clock: string | null, now: Instant): Moment {
  if (clock === null) return { day: on, at: null }
  const found = londonInstant(on, clock, { which: 'first' })
  return found === 'skipped' || found === 'repeated' || found > now ? { day: on, at: null } : { day: on, at: found }
}

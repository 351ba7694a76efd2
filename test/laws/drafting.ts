import { addDays, day, type Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { allocation, merge, moved, personDetails, restriction, setting } from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import { exploitationFlag, missingEpisode } from '#pathways/missing/records.ts'
import type { Draft } from '#workings/save/draft.ts'
import { authoritySubject } from '../examples/given.ts'
import { draftAbout, nth, type About, type Known } from './drafting-about.ts'
import type { What } from './happening.ts'
import { at, later } from './moments.ts'

export type Entry = Exclude<What, { is: 'minute' | 'issue' | 'child' }>

/** The draft that a person would save for what happened, or none where there is nothing yet for it to happen to. */
export function draftFor(what: Entry, on: Day, now: Instant, known: Known): Draft | null {
  return isAbout(what) ? draftAbout(what, on, now, known) : draftOf(what, on, now, known)
}

const isAbout = (what: Entry): what is About =>
  ['interview', 'sharing', 'discussion', 'reason', 'unmerge', 'withdrawal', 'correction'].includes(what.is)

function draftOf(what: Exclude<Entry, About>, on: Day, now: Instant, known: Known): Draft | null {
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
    case 'setting':
      return {
        kind: setting,
        subjects: [authoritySubject],
        answers: { key: what.key, value: what.value, from: on, why: 'Agreed' },
      }
  }
}

import { workingDaysAfter } from '../oracle/reckoning.ts'
import { dayInLondon, dayOf, eighteenth, hour, midnight, momentOf, written, writtenAt } from './in-london.ts'
import type { Version } from './ledger.ts'

export type Fact = Version & { child: string }
type Stop = {
  child: string
  episode: string | null
  record: string
  day: number
  at: number | null
  rank: number
  ending: string
  words: string
}
type Limit = {
  earlierToo?: true
  /** Where the limit depends on what started the clock, it is in hours or in working days for each. */
  hours?: (day: number, start: Fact) => number | undefined
  workingDays?: (day: number, start: Fact) => number
  local?: (day: number) => number
}
type Leaving = { died: readonly Fact[]; left: readonly Fact[] }

export function stop(
  one: Fact,
  episode: string | null,
  field: string,
  rank: number,
  ending: string,
  words: string,
): Stop {
  return {
    child: one.child,
    episode,
    record: one.record,
    day: dayOf(one.said[`${field}_day`]) ?? NaN,
    at: momentOf(one.said[field]),
    rank,
    ending,
    words,
  }
}

/** The first of what could end each start, and what that makes of it, in a line. */
export function clocks(
  starts: readonly Fact[],
  field: string,
  limit: Limit,
  leaving: Leaving,
  stops: readonly Stop[],
): string[] {
  const started = starts.filter(({ source, said }) => source !== 'history' && said[`${field}_day`] !== null)
  return started.map((start) => {
    const day = dayOf(start.said[`${field}_day`])!
    const at = momentOf(start.said[field])
    const [end] = [
      ...inEpisode(start, stops, day, at, limit.earlierToo),
      ...whateverTheEpisode(start.child, leaving, day),
    ].toSorted(
      (a, b) =>
        a.day - b.day || a.rank - b.rank || (a.at ?? Infinity) - (b.at ?? Infinity) || (a.record < b.record ? -1 : 1),
    )
    const hours = limit.hours?.(day, start)
    const dueAt = hours === undefined ? null : (at ?? midnight(day)) + hours * hour
    const due = dueAt === null ? workingDaysAfter(day, limit.workingDays!(day, start)) : dayInLondon(dueAt)
    const local = limit.local ? workingDaysAfter(day, limit.local(day)) : null
    const endedDay = end ? Math.max(end.day, day) : null
    const outcome = !end
      ? '-'
      : end.ending !== 'done'
        ? 'ended otherwise'
        : hours === undefined
          ? endedDay! <= due
            ? 'in time'
            : 'late'
          : inHours(end, endedDay!, at, day, hours)
    return [
      start.child,
      start.record,
      written(day),
      writtenAt(at),
      written(due),
      writtenAt(dueAt),
      written(local),
      end?.record ?? '-',
      written(endedDay),
      writtenAt(end?.at ?? null),
      end?.ending ?? '-',
      end?.words ?? '-',
      outcome,
    ].join(' | ')
  })
}

/** A later stop in the same episode; on the start's own day, one whose hour is not earlier, or is not known. */
function inEpisode(start: Fact, stops: readonly Stop[], day: number, at: number | null, earlierToo?: true): Stop[] {
  return stops.filter(
    (one) =>
      one.child === start.child &&
      one.episode === start.record &&
      (earlierToo || one.day > day || (one.day === day && (one.at === null || at === null || one.at >= at))),
  )
}

/** Death and the eighteenth birthday end a clock whenever they came; moving away only if it came later, or that day. */
function whateverTheEpisode(child: string, { died, left }: Leaving, day: number): Stop[] {
  const ends = (one: Fact, on: number | null, ending: string, words: string): Stop[] =>
    one.child !== child || on === null
      ? []
      : [{ child, episode: null, record: one.record, day: on, at: null, rank: 2, ending, words }]
  return [
    ...died.flatMap((one) => ends(one, dayOf(one.said['died']), 'died', 'The child died')),
    ...died.flatMap((one) => ends(one, eighteenth(one.said['born']), 'eighteen', 'The young person turned eighteen')),
    ...left
      .flatMap((one) => ends(one, dayOf(one.said['moved_on']), 'moved away', 'The child moved away'))
      .filter((one) => one.day >= day),
  ]
}

/** In time, or late, only where it is so at every hour that it may have been. */
function inHours(end: Stop, endedDay: number, at: number | null, day: number, hours: number): string {
  const latest = (end.at ?? midnight(endedDay + 1)) - (at ?? midnight(day))
  const soonest = (end.at ?? midnight(endedDay)) - (at ?? midnight(day + 1))
  if (latest <= hours * hour) return 'in time'
  return soonest > hours * hour ? 'late' : 'hours not known'
}

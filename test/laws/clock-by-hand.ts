import { dayNumber } from '../oracle/holidays.ts'
import { clockChanges } from '../oracle/clock-changes.ts'
import { workingDaysAfter } from '../oracle/reckoning.ts'
import { knownAt, type Version } from './ledger.ts'

/**
 * The clocks of the missing pathway worked out a second time, from the timescales as a practice lead would read them
 * aloud: plain loops over every version, with a calendar of its own. It shares nothing with the workings but the tables.
 */
export function clocksByHand(versions: readonly Version[], at: number): string[] {
  const now = knownAt(versions, at)
  const kind = (id: string) => now.filter((one) => one.kind === id)
  const answered = (id: string, outcome: string) => kind(id).filter(({ said }) => said['outcome'] === outcome)
  const setting = settingsIn(now)
  const interviews = ['declined_by_child', 'declined_by_parent', 'not_possible', 'covered'] as const
  const words = {
    declined_by_child: ['declined', 'Declined by the child'],
    declined_by_parent: ['declined', 'Declined by a parent'],
    not_possible: ['not possible', 'Not possible'],
    covered: ['superseded', 'Covered by another interview'],
  } as const
  const child = { died: kind('person_details'), left: kind('moved').filter(({ said }) => said['direction'] === 'out') }

  const interview = clocks(
    kind('missing_episode'),
    'returned',
    { hours: (day) => setting('timescale.return_to_interview.within', day, 72) },
    child,
    [
      ...answered('return_interview', 'held').map((one) => stop(one, one.about, 'happened', 0, 'done', 'Done')),
      ...interviews.flatMap((outcome) =>
        answered('return_interview', outcome).map((one) =>
          stop(one, one.about, 'happened', 1, words[outcome][0], words[outcome][1]),
        ),
      ),
      ...kind('missing_episode')
        .filter(({ said }) => said['no_interview'] !== null)
        .map((one) => stop(one, one.record, 'returned', 1, 'not required', 'Recorded on the episode as not needed')),
    ],
  )
  const sharing = clocks(
    answered('return_interview', 'held'),
    'happened',
    {
      workingDays: (day) => setting('timescale.interview_to_sharing.within', day, 5),
      local: (day) => setting('timescale.interview_to_sharing.local', day, 1),
    },
    child,
    kind('information_shared').map((one) => stop(one, one.about, 'shared', 0, 'done', 'Done')),
  )
  const prompt = clocks(
    kind('prompt'),
    'known',
    { workingDays: (day) => setting('timescale.prompt_to_answer.within', day, 3) },
    child,
    [
      ...kind('strategy_discussion').map((one) => stop(one, one.about, 'held', 0, 'done', 'Done')),
      ...kind('prompt_answer').map((one) => stop(one, one.about, 'answered', 1, 'done', 'A manager gave a reason')),
    ],
  )
  return [
    ...interview.map((line) => `return_to_interview ${line}`),
    ...sharing.map((line) => `interview_to_sharing ${line}`),
    ...prompt.map((line) => `prompt_to_answer ${line}`),
  ]
}

type Fact = Version & { child: string }
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
type Limit = { hours?: (day: number) => number; workingDays?: (day: number) => number; local?: (day: number) => number }
type Leaving = { died: readonly Fact[]; left: readonly Fact[] }

const hour = 3_600_000
const dayOf = (text: unknown): number | null =>
  typeof text === 'string'
    ? dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
    : null
const momentOf = (text: unknown): number | null => (typeof text === 'string' ? Date.parse(text) : null)
const written = (day: number | null) => (day === null ? '-' : new Date(day * 24 * hour).toISOString().slice(0, 10))
const writtenAt = (at: number | null) => (at === null ? '-' : new Date(at).toISOString())

function stop(one: Fact, episode: string | null, field: string, rank: number, ending: string, words: string): Stop {
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

function clocks(
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
    const [end] = [...inEpisode(start, stops, day, at), ...whateverTheEpisode(start.child, leaving, day)].toSorted(
      (a, b) =>
        a.day - b.day || a.rank - b.rank || (a.at ?? Infinity) - (b.at ?? Infinity) || (a.record < b.record ? -1 : 1),
    )
    const hours = limit.hours?.(day)
    const dueAt = hours === undefined ? null : (at ?? midnight(day)) + hours * hour
    const due = dueAt === null ? workingDaysAfter(day, limit.workingDays!(day)) : dayInLondon(dueAt)
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
function inEpisode(start: Fact, stops: readonly Stop[], day: number, at: number | null): Stop[] {
  return stops.filter(
    (one) =>
      one.child === start.child &&
      one.episode === start.record &&
      (one.day > day || (one.day === day && (one.at === null || at === null || one.at >= at))),
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

function eighteenth(born: unknown): number | null {
  if (typeof born !== 'string') return null
  const [year, month, date] = born.split('-').map(Number) as [number, number, number]
  // 29 February of a common year is 1 March to Date.UTC as it is to the law.
  return dayNumber(year + 18, month, date)
}

function ahead(at: number): number {
  const { forward, back } = clockChanges(new Date(at).getUTCFullYear())
  return at >= forward && at < back ? hour : 0
}

const midnight = (day: number): number => day * 24 * hour - ahead(day * 24 * hour - hour)
const dayInLondon = (at: number): number => Math.floor((at + ahead(at)) / (24 * hour))

/** The number that an authority had set for a day, or the declared one; what is no number is nobody's limit. */
function settingsIn(now: readonly Fact[]) {
  return (key: string, day: number, declared: number): number => {
    const chosen = now
      .filter(({ kind, said }) => kind === 'setting' && said['key'] === key && dayOf(said['from'])! <= day)
      .toSorted((a, b) => dayOf(a.said['from'])! - dayOf(b.said['from'])! || a.from - b.from)
      .at(-1)
    const value = /^\d+$/.test(String(chosen?.said['value'])) ? Number(chosen!.said['value']) : declared
    return value
  }
}

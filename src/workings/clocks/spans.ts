import type { Day } from '#language/day.ts'
import type { Limit } from '#language/limits.ts'
import type { Timescale, TimescaleVersion } from '#language/timescale.ts'
import { changesOf, settingOn, type Settings } from '../settings.ts'

/** The starting records that a limit is for: those whose answer is one of these, or is none of them. */
export type Whose = { field: string; are: boolean; answers: readonly string[] }

/** A stretch of starting days over which one limit holds; `whose` is null where it holds for every start. */
export type Span = {
  from: Day
  until: Day | null
  within: Limit
  local: Limit | null
  source: string
  whose: Whose | null
}

export const limitKey = (timescale: Timescale) => `timescale.${timescale.id}.within`
export const localKey = (timescale: Timescale) => `timescale.${timescale.id}.local`

/** The declared versions, each cut where the authority's own dated limit changes: the version in force on the starting day applies. */
export function spansOf(timescale: Timescale, settings: Settings): Span[] {
  return timescale.versions.flatMap((version) => {
    const changes = changesOf(settings, limitKey(timescale), localKey(timescale), ...keysOf(version))
    const inside = changes.filter((day) => day > version.from && (version.until === undefined || day < version.until))
    const starts = [...new Set([version.from, ...inside])].toSorted()
    return starts.flatMap((from, at): Span[] => {
      const stretch = {
        from,
        until: starts[at + 1] ?? version.until ?? null,
        local: version.local
          ? { ...version.local, n: settingOn(settings, localKey(timescale), from, version.local.n) }
          : null,
        source: version.source,
      }
      return limitsOn(timescale, version, settings, from).map((limit) => ({ ...stretch, ...limit }))
    })
  })
}

/** The span that a clock runs in, by the day it started and the answer that its limit may depend on. */
export function spanFor(spans: readonly Span[], started: Day, answer: string | null): Span | undefined {
  return spans.findLast(
    ({ from, until, whose }) =>
      from <= started &&
      (until === null || until > started) &&
      (whose === null || whose.answers.includes(answer ?? '') === whose.are),
  )
}

const keysOf = ({ differs }: TimescaleVersion): string[] =>
  differs ? Object.keys(differs.within).map((answer) => differs.key(answer)) : []

/** One limit for all starts, or one for each limit that some answers share: as few as there are, since each reads the records. */
function limitsOn(
  timescale: Timescale,
  { within, differs }: TimescaleVersion,
  settings: Settings,
  on: Day,
): Pick<Span, 'within' | 'whose'>[] {
  const otherwise = { ...within, n: settingOn(settings, limitKey(timescale), on, within.n) }
  if (!differs) return [{ within: otherwise, whose: null }]
  const own = Object.entries(differs.within).map(([answer, limit]) => ({
    answer,
    limit: { ...limit, n: settingOn(settings, differs.key(answer), on, limit.n) },
  }))
  const alike = Map.groupBy(own, ({ limit }) => `${limit.n} ${limit.unit} ${limit.back ?? ''}`)
  return [
    ...[...alike.values()].map((some) => ({
      within: some[0]!.limit,
      whose: { field: differs.by, are: true, answers: some.map(({ answer }) => answer) },
    })),
    { within: otherwise, whose: { field: differs.by, are: false, answers: Object.keys(differs.within) } },
  ]
}

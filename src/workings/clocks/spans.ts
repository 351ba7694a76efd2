import type { Day } from '#language/day.ts'
import type { Limit } from '#language/limits.ts'
import type { Timescale } from '#language/timescale.ts'
import { changesOf, settingOn, type Settings } from '../settings.ts'

/** A stretch of starting days over which one limit holds. */
export type Span = { from: Day; until: Day | null; within: Limit; local: Limit | null; source: string }

export const limitKey = (timescale: Timescale) => `timescale.${timescale.id}.within`
export const localKey = (timescale: Timescale) => `timescale.${timescale.id}.local`

/** The declared versions, each cut where the authority's own dated limit changes: the version in force on the starting day applies. */
export function spansOf(timescale: Timescale, settings: Settings): Span[] {
  const changes = changesOf(settings, limitKey(timescale), localKey(timescale))
  return timescale.versions.flatMap((version) => {
    const inside = changes.filter((day) => day > version.from && (version.until === undefined || day < version.until))
    const starts = [...new Set([version.from, ...inside])].toSorted()
    return starts.map((from, at): Span => ({
      from,
      until: starts[at + 1] ?? version.until ?? null,
      within: { ...version.within, n: settingOn(settings, limitKey(timescale), from, version.within.n) },
      local: version.local
        ? { ...version.local, n: settingOn(settings, localKey(timescale), from, version.local.n) }
        : null,
      source: version.source,
    }))
  })
}

import type { Measure } from '#language/measure.ts'
import { additive } from '#language/measure.ts'
import { moved, personDetails } from '#language/spine/index.ts'
import type { Timescale } from '#language/timescale.ts'

/** The kinds of record that a clock is derived from: saving any other cannot change it. */
export function readsForClock(timescale: Timescale): ReadonlySet<string> {
  const endings = timescale.endings.flatMap((ending) => ('when' in ending ? [ending.when.kind.id] : []))
  return new Set([timescale.starts.kind.id, timescale.stops.kind.id, ...endings, personDetails.id, moved.id, 'merge'])
}

/** The kinds of record that a figure is derived from: those it counts, those it looks for, and who is responsible. */
export function readsForFigure(measure: Measure): ReadonlySet<string> {
  const kinds = measure.versions.flatMap(({ counts, leavesOut = [] }) => [
    ...leavesOut.map(({ those }) => those.kind.id),
    ...(counts.is === 'in time' ? readsForClock(counts.of) : [counts.of.kind.id]),
    ...(counts.is === 'share' ? [...counts.have, ...(counts.among ?? [])].map((those) => those.kind.id) : []),
  ])
  return new Set([...kinds, 'allocation', 'merge'])
}

/** Only what sums over months and teams is kept in parts; the rest is derived. */
export const kept = (measure: Measure): boolean => measure.versions.every(({ counts }) => additive(counts))

export const readsForSearch: ReadonlySet<string> = new Set([personDetails.id, 'identifier', 'merge'])

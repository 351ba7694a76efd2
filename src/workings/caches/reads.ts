import type { Measure } from '#language/measure.ts'
import { additive } from '#language/measure.ts'
import type { RecordKind } from '#language/record.ts'
import { moved, personDetails } from '#language/spine/index.ts'
import type { Timescale } from '#language/timescale.ts'

/** In place of a kind: saving any kind of record may change it. */
const anyKind = '*'

/** The kinds of record that a clock is derived from, and those by which they find their episode: saving any other cannot change it. */
export function readsForClock({ starts, stops, endings, episode }: Timescale): ReadonlySet<string> {
  const own = [starts.kind, stops.kind, ...endings.flatMap((ending) => ('when' in ending ? [ending.when.kind] : []))]
  const between = own.flatMap((kind) => climbedBy(kind, episode))
  return new Set([...own.map(({ id }) => id), ...between, personDetails.id, moved.id, 'merge'])
}

/** A record that is not itself about the episode finds it by what it is about. */
function climbedBy({ id, options }: RecordKind, episode: RecordKind | null): readonly string[] {
  const about = options.about ?? []
  return episode === null || id === episode.id || about.includes(episode.id) ? [] : about
}

export const touches = (reads: ReadonlySet<string>, kinds: ReadonlySet<string>): boolean =>
  reads.has(anyKind) || [...kinds].some((kind) => reads.has(kind))

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

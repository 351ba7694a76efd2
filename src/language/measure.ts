import type { Day } from './day.ts'
import { asOf, type Timescale } from './timescale.ts'
import type { Valued } from './trend.ts'
import type { Breakdown } from './breakdown.ts'
import type { Those, When } from './when.ts'

/** A thing left out of a figure, and the words beside the figure that say so (PM-13). */
export type LeftOut = { words: string; those: Those }

/**
 * What is counted, which of them went well, and which date places them in a period.
 * - records: how many of these
 * - children: how many children had at least n of these in the period (not additive: kept at each grain); or among any
 *   who had one, the share who had at least n
 * - share: of these, the share about which such a record exists
 * - median: the middle length in hours of these, from one field to another (not additive)
 * - attendance: of the agencies that had to be invited to these, the share invited; or of those invited, the share that took part
 * - in time: of the clocks of one timescale, the share that ended as done in time. Those that still run are counted, and are not (yet) in time
 */
export type Counting =
  | { is: 'records'; of: When }
  | { is: 'children'; of: When; atLeast: number; among?: 'any' }
  | { is: 'share'; of: When; have: readonly Those[]; among?: readonly Those[] }
  | { is: 'median'; of: When; until: string; unit: 'hours' }
  | { is: 'in time'; of: Timescale }
  | { is: 'attendance'; of: When; field: string; required: readonly string[]; went: 'invited' | 'took part' }

export type MeasureVersion = { from: Day; until?: Day; counts: Counting; leavesOut?: readonly LeftOut[] }

export type Measure = {
  is: 'measure'
  id: string
  name: string
  /** One plain sentence that a councillor would understand. */
  meaning: string
  /** What the day in a period is, in words: "the day the episode started". */
  placedBy: string
  better: 'higher' | 'lower' | 'neither'
  /** Of a share: what those who make it up did, where "went well" is the wrong word for it. */
  did?: string
  target: number | null
  by: readonly Breakdown[]
  owner: string
  source: string
  checked: boolean
  versions: readonly MeasureVersion[]
}

export function measure(id: string, name: string, rest: Omit<Measure, 'is' | 'id' | 'name'>): Measure {
  return { is: 'measure', id, name, ...rest }
}

/** What a measure means on a day: its version, and of the timescale that it counts what was declared by then. */
export const inForce = (measure: Measure, day: Day): MeasureVersion => {
  const found = measure.versions.find((v) => v.from <= day && (v.until === undefined || day < v.until))
  const version = found ?? measure.versions[0]!
  const { counts } = version
  return counts.is === 'in time' ? { ...version, counts: { ...counts, of: asOf(counts.of, day) } } : version
}

/** The days from which a measure means something new: its own versions, and those of the timescale that it counts. */
export const meaningsOf = ({ versions }: Measure): Day[] => {
  const days = versions.flatMap(({ from, until, counts }) => [
    from,
    ...(counts.is === 'in time' ? counts.of.versions.map((version) => version.from) : []).filter(
      (day) => day > from && (until === undefined || day < until),
    ),
  ])
  return [...new Set(days)]
}

/** Whether parts of the figure may be summed over months and teams, and depend on the child's own records alone. */
export const additive = (counts: Counting): boolean => !['children', 'median', 'attendance'].includes(counts.is)

/** Whether the figure is a share of those counted, shown with a denominator. */
export const isShare = (counts: Counting): boolean =>
  ['share', 'in time', 'attendance'].includes(counts.is) || (counts.is === 'children' && counts.among !== undefined)

/** What a month of it is: a count, a share of a hundred, or a length of time. */
export const valuedAs = (measure: Measure): Valued => {
  const { counts } = measure.versions[0]!
  return counts.is === 'median' ? 'length' : isShare(counts) ? 'share' : 'count'
}

/** What those who make up a share did. */
export const did = (measure: Measure): string => measure.did ?? 'went well'

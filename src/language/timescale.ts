import type { Day } from './day.ts'
import type { Limit } from './limits.ts'
import type { RecordKind } from './record.ts'
import type { RoleId } from './roles.ts'
import type { When } from './when.ts'

/** How a clock may end. 'done' alone is what the law asks for; death stops every clock whether or not it is declared. */
export type EndingKind =
  'done' | 'not required' | 'superseded' | 'declined' | 'not possible' | 'moved away' | 'died' | 'eighteen'

export type Ending = { as: EndingKind; words: string; when: When } | { as: 'moved away' | 'eighteen'; words: string }

export type Basis = 'regulations' | 'statutory guidance' | 'national standards' | 'local'

/** Limits that differ by one answer of the record that starts the clock; `within` is for every other answer. */
export type Differing = {
  by: string
  within: Readonly<Record<string, Limit>>
  /** The setting under which an authority dates its own limit for an answer. */
  key(answer: string): string
}

export type TimescaleVersion = {
  /** In force for clocks that start on or after this day, and before `until`. */
  from: Day
  until?: Day
  within: Limit
  differs?: Differing
  /** A shorter local limit: amber on it, late on `within`. */
  local?: Limit
  source: string
  checked: boolean
}

export type Timescale = {
  is: 'timescale'
  id: string
  name: string
  starts: When
  stops: When
  /** The kind of record that start and stop both belong to; absent when the clock runs across the child. */
  episode: RecordKind | null
  /** Whether what was done before the start ends it too: an answer may have been given before it was asked for. */
  earlierToo: boolean
  endings: readonly Ending[]
  basis: Basis
  /** The role the clock is shown to. */
  asks: RoleId
  /** What the person must do, in the imperative. */
  todo: string
  versions: readonly TimescaleVersion[]
}

export type TimescaleOptions = Omit<Timescale, 'is' | 'id' | 'name' | 'versions' | 'earlierToo' | 'episode'> &
  Partial<Pick<Timescale, 'earlierToo'>> & {
    episode?: RecordKind | null
    versions: readonly TimescaleVersion[]
  }

/**
 * How long law or local practice allows from one moment in the records to another.
 * Changed guidance is a further version with its own dates, never an edit. Day 0 is the start's day; the due day is in time.
 */
export function timescale(id: string, name: string, options: TimescaleOptions): Timescale {
  return { is: 'timescale', id, name, earlierToo: false, episode: null, ...options }
}

/** The timescale as it was declared for clocks that start up to a day: what was changed from a later one is no part of it. */
export function asOf(timescale: Timescale, day: Day): Timescale {
  const then = timescale.versions.filter(({ from }) => from <= day)
  const versions = (then.length > 0 ? then : timescale.versions.slice(0, 1)).map((version): TimescaleVersion => {
    const { until, ...still } = version
    return until !== undefined && until <= day ? version : still
  })
  return { ...timescale, versions }
}

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

export type TimescaleVersion = {
  /** In force for clocks that start on or after this day, and before `until`. */
  from: Day
  until?: Day
  within: Limit
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

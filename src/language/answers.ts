import type { Day } from './day.ts'
import type { Instant } from './instant.ts'

/** When something happened: always a day, and the instant where the hour is known. */
export type Moment = { day: Day; at: Instant | null }

/** Who was asked to a meeting, and who took part (Working Together; Annex C of the requirements, APC-09). */
export type Attendance = {
  agency: string
  invited: boolean
  tookPart: 'in person' | 'by call' | 'sent information' | 'no'
  /** Why the agency could not be reached, and by when that will be mended. */
  notReached?: { why: string; mendedBy: Day }
}

/** A specific action with its owner, its day and how we shall know (seed 000 paragraph 5.2.1). */
export type SmartAction = { what: string; owner: string; by: Day | null; measure: string }

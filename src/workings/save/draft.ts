import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { Answers, Fields, RecordKind } from '#language/record.ts'
import type { Tx } from '../database.ts'
import type { Said } from '../tables/values.ts'

/** What somebody wants to put on record. */
export type Draft = {
  kind: RecordKind
  /** The record to correct or withdraw; absent for a new one. */
  record?: string
  /** The id that a new one is to have: its form's own, so that a form sent twice makes one record. */
  newRecord?: string
  /** The version that the person was looking at: a newer one is shown to them instead of overwritten. */
  seen?: number
  subjects: readonly string[]
  answers: Said
  /** Answers that differ for a child. */
  perSubject?: Readonly<Record<string, Said>>
  about?: string | null
  /** Why it is corrected or withdrawn. */
  reason?: string
  become?: 'signed off' | 'withdrawn'
  /** What must still be so once the locks are granted; where it is not, somebody else was first. */
  still?: (tx: Tx) => Promise<boolean>
  source?: 'entered' | 'imported' | 'history' | 'noticed'
  import?: string
}

/** A draft whose answers are typed by its kind, for whoever writes them in code; a form's are checked as they come. */
export function draftOf<F extends Fields>(
  kind: RecordKind<string, F>,
  subjects: readonly string[],
  answers: Partial<Answers<NoInfer<F>>>,
  rest: Omit<Draft, 'kind' | 'subjects' | 'answers'> = {},
): Draft {
  return { kind, subjects, answers, ...rest }
}

/** Who saves, when, and for which authority; passed in, because nothing here asks the time. */
export type Saving = {
  authority: number
  today: Day
  now: Instant
  worker: string | null
}

export type Saved = {
  record: string
  version: number
  state: 'incomplete' | 'complete' | 'signed off' | 'withdrawn'
  recordedAt: Instant
  /** Its form was sent before: this is the record that it made then. */
  again?: true
}

import type { Instant } from '#language/instant.ts'
import type { RecordKind } from '#language/record.ts'
import { canBeSeen } from '#language/seen.ts'
import type { Entry } from '#workings/read/answers.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import type { Saved } from '#workings/save/draft.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import { differing } from './answers-in.ts'

export type Sent = { seen: number; worker: string }

/**
 * The version that this very form made when it was first sent, before a second press or a connection that was cut: the
 * one after the version that the form was begun from, by the same person, and the same in what it says. Null where it made none.
 */
export function madeBefore(
  whole: WholeRecord,
  { seen, worker }: Sent,
  isIt: (made: Entry, before: Entry) => boolean,
): Saved | null {
  const numbered = (version: number) => whole.versions.find((entry) => entry.version === version)
  const [made, before] = [numbered(seen + 1), numbered(seen)]
  if (!made || !before || made.by_worker !== worker || !isIt(made, before)) return null
  const { record, version, state, recorded_from: recordedAt } = made
  return { record, version, state, recordedAt: recordedAt as Instant, again: true }
}

/** A correction that says what was typed, for the reason that was typed. */
export const saysSo =
  (kind: RecordKind, typed: Said, reason: string) =>
  (made: Entry, before: Entry): boolean =>
    (made.state === 'complete' || made.state === 'incomplete') &&
    made.reason === reasonFor(kind, before.answers, typed, reason) &&
    differing(kind, made.answers, { ...before.answers, ...typed }).length === 0

export const onlyAdding = 'Adding what is now known'

/** The reason that was typed; where only what was not known before is added, that; and otherwise none. */
export function reasonFor(kind: RecordKind, before: Said, typed: Said, reason: string): string {
  if (canBeSeen(reason)) return reason.trim()
  const differs = differing(kind, before, { ...before, ...typed })
  return differs.every((name) => !answered(before[name])) ? onlyAdding : ''
}

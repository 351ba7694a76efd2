import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import { shownTo, type Publication } from '#language/publication.ts'
import { newId } from '#services/ids.ts'
import { asKeeper, type Database } from '../database.ts'
import { sendNothing, type Send } from '../issuing/letters.ts'
import { Refusal } from '../refusal.ts'
import { keepIssue, type Issuing } from './keep-issue.ts'
import { settle } from './settle.ts'
import { storedFor, type Issue } from './stored.ts'

/**
 * Issues a publication for a day: fixes what is known, derives its figures from that, and keeps them as they are told.
 * A second issue for the same day is the first one. It never changes afterwards (law 2). It goes to its readers in the same
 * transaction, unless the publication was not switched on that day: then it is kept, and sent to nobody.
 */
export async function issue(
  db: Database,
  declarations: Declarations,
  publication: Publication,
  issuing: Issuing,
  at: Instant,
  send: Send = sendNothing,
): Promise<Issue> {
  mayBeIssued(declarations, publication)
  const before = await asKeeper(db, (tx) => storedFor(tx, issuing.authority, publication.id, issuing.for))
  if (before) return before
  // Let go of before anything is derived, so that nobody's save waits for the figures.
  const knownAt = await asKeeper(db, (tx) => settle(tx, issuing.authority, at))
  const made = { issue: newId(Date.parse(knownAt)), knownAt, at }
  return asKeeper(db, (tx) => keepIssue(tx, publication, issuing, made, send))
}

/** A template kept as data has been read by no compiler, so its blocks are held to its forums' eyes here too. */
export function mayBeIssued(declarations: Declarations, { readers, blocks }: Publication): void {
  const measures = [...new Set(blocks.flatMap((block) => ('of' in block ? [block.of] : [])))]
  const strange = measures.filter((measure) => declarations.measures.get(measure.id) !== measure)
  const reasons = [
    ...readers.flatMap((forum) => shownTo(forum.eyes, blocks).map((words) => `${forum.name}: it ${words}`)),
    ...strange.map(({ id }) => `no measure is declared as '${id}'`),
  ]
  if (reasons.length > 0) throw new Refusal('cannot', `This cannot be issued. ${reasons.join('; ')}`)
}

import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import type { Tx } from '../database.ts'
import type { IssueHead } from '../publish/stored.ts'

/** Commentary that is asked for: on what, which question, of whom, and by when it goes in. */
export type Asked = { publication: string; name: string; on: Day; from: Day; until: Day; asks: string; of: RoleId }

/** One message to one worker about what goes out. It carries where to look, and never who is in it. */
export type Letter =
  | { what: 'issue' | 'reminder'; worker: string; issue: IssueHead }
  | { what: 'commentary'; worker: string; asked: Asked }

/** Puts letters in the post, in the transaction that gives rise to them: with it they are sent, and without it they never were. */
export type Send = (tx: Tx, letters: readonly Letter[], at: Instant) => Promise<void>

/** For whoever only wants what is kept. */
export const sendNothing: Send = async () => {}

import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { Outside } from '#services/removal-list.ts'
import type { Tx } from '../database.ts'
import { removeAgainIn } from '../removing/again.ts'

/** What was brought back: as it stood at `made`, at the moment `at`; `outside` is what is kept beside the store; none for a drill. */
export type BroughtBack = {
  authorities: readonly number[]
  made: Instant
  at: Instant
  declarations: Declarations
  outside: Outside | null
}

/** Does what must be done again, and returns what it did in words: nothing where there was nothing to do. */
export type AfterRestore = (tx: Tx, broughtBack: BroughtBack) => Promise<readonly string[]>

/** What was lawfully removed after the backup was made. */
const removedSince: AfterRestore = async (tx, { declarations, outside, at }) => {
  if (outside === null) return []
  const made = await removeAgainIn(tx, declarations, outside, at)
  if (made === null)
    return [
      `There is no list of lawful removals at ${outside.lists.join(' or ')}: where what this replaces had one, copy it there and run \`remove again\` before anybody signs in`,
    ]
  return made.map((removal) => `Removal ${removal} was made again`)
}

/**
 * Run in this order within the transaction that restores, as keeper, with every table as the newest migration leaves it. What is
 * thrown here undoes the whole restore. Whatever the law or a person took away since the backup was made is taken away again here.
 */
export const afterRestore: readonly AfterRestore[] = [removedSince]

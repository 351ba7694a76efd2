import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { Tx } from '../database.ts'

/** What was brought back: as it stood at `made`, at the moment `at`; `dataDir` holds what is kept beside the store. */
export type BroughtBack = {
  authorities: readonly number[]
  made: Instant
  at: Instant
  declarations: Declarations
  dataDir: string
}

/** Does what must be done again, and returns what it did in words: nothing where there was nothing to do. */
export type AfterRestore = (tx: Tx, broughtBack: BroughtBack) => Promise<readonly string[]>

/**
 * Run in this order within the transaction that restores, as keeper, with every table as the newest migration leaves it. What is
 * thrown here undoes the whole restore. Whatever the law or a person took away since the backup was made is taken away again here.
 */
export const afterRestore: readonly AfterRestore[] = []

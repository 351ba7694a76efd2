import type { Instant } from '#language/instant.ts'
import { forFew, type Database } from '../database.ts'
import { keeper, transacting } from '../transaction.ts'
import type { ReaderView } from '../view.ts'
import { Few } from './few.ts'
import { log } from './log.ts'
import { Seam } from './reading.ts'
import { sightOf } from './sight.ts'

/**
 * Opens the seam for one answer. Access is decided at the real instant `at`, whatever day or knowledge the view asks for.
 * An answer about a few children asks whether these may be seen, and not for all whom the reader may see: any other is
 * not theirs to open until `look` has asked.
 */
export function reading<T>(
  db: Database,
  view: ReaderView,
  at: Instant,
  work: (seam: Seam) => Promise<T>,
  about: readonly string[] | null = null,
): Promise<T> {
  return transacting(
    db,
    async (transaction) => {
      const tx = transaction.as(keeper)
      const look = (few: readonly string[] | null) => sightOf(tx, view.authority, at, view.reader, few)
      const opened = { transaction, few: about === null ? null : new Few(look, about) }
      const seam = new Seam(opened, view, await look(about), at)
      const result = await work(seam)
      await log(tx, view.authority, view.reader, at, seam.entries, view)
      return result
    },
    about === null ? '' : forFew,
  )
}

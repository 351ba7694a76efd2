import { instant } from '#language/instant.ts'
import { othersAtWork } from '#services/postgres/empty.ts'
import { inTransaction } from '#services/postgres/transaction.ts'
import { Trouble } from '#services/trouble.ts'
import type { Restoring } from './restore.ts'
import { settle, type Settled } from './settle.ts'

export type BroughtBackTo = Settled & { to: string; sessions: number }

/**
 * A store that PostgreSQL itself brought back to a moment, from its own archive: nobody may read it before this. Everybody signs in
 * anew, what was lawfully removed since is removed again, and the log says what was lost of it.
 */
export async function broughtBackByPostgres(
  restoring: Pick<Restoring, 'pool' | 'declarations' | 'at' | 'outside' | 'heads' | 'by'>,
): Promise<BroughtBackTo> {
  return inTransaction(restoring.pool, async (db) => {
    const still = await db.query<{ still: boolean }>('select pg_is_in_recovery() as still')
    if (still.rows[0]!.still)
      throw new Trouble(
        'PostgreSQL is still bringing the store back. Wait until it takes what is written, and run this then.',
      )
    const others = await othersAtWork(db)
    if (others.length > 0)
      throw new Trouble(`The store is in use (${others.join(', ')}). Stop the server and whatever else runs, first.`)
    const { rows } = await db.query<{ authority: number }>('select authority from authority order by authority')
    const { rowCount } = await db.query('delete from session')
    const last = await db.query<{ at: string | null }>('select max(recorded_from) as at from record')
    const to = last.rows[0]?.at ?? restoring.at
    const authorities = rows.map(({ authority }) => authority)
    const settled = await settle(db, { ...restoring, authorities, made: instant(to), held: [] })
    return { to, sessions: rowCount ?? 0, ...settled }
  })
}

import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database.ts'
import type { Reach } from './reach.ts'

/** Somewhere that content is kept. Each counts beforehand what a removal would take from it, and takes it. */
export type Place = {
  words: string
  /** The tables that it answers for: a table that holds words or bytes is in one place, or in `holdNothing` with the reason. */
  tables: readonly string[]
  count(tx: Tx, reach: Reach): Promise<number>
  remove(tx: Tx, reach: Reach): Promise<number>
}

type Rows = { table: string; which(reach: Reach): RawBuilder<unknown> }
export const counted = async (tx: Tx, query: RawBuilder<unknown>): Promise<number> =>
  ((await query.execute(tx)).rows as { n: number }[])[0]?.n ?? 0

/** A place of one table, whose rows go or lose what they say. */
export function inTable(
  words: string,
  { table, which }: Rows,
  take: (where: RawBuilder<unknown>) => RawBuilder<unknown>,
): Place {
  const where = (reach: Reach) => sql`authority = ${reach.authority} and (${which(reach)})`
  return {
    words,
    tables: [table],
    count: (tx, reach) => counted(tx, sql`select count(*)::int as n from ${sql.table(table)} where ${where(reach)}`),
    remove: (tx, reach) =>
      counted(tx, sql`with taken as (${take(where(reach))} returning 1) select count(*)::int as n from taken`),
  }
}

import { sql } from 'kysely'
import { log } from '#workings/access/log.ts'
import { readyCaches, rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper, type Tx } from '#workings/database.ts'
import type { AskPerson } from '../line/command.ts'

const tables = {
  clock_cache: 'clocks',
  figure_part: 'figures',
  figure_cache: 'figures',
  search_cache: 'search',
} as const
type Table = keyof typeof tables

export type Difference = { cache: Table; rows: number; missing: number; extra: number; ready: boolean; same: boolean }

class TakenBack extends Error {}

/** What is kept against what the rebuilding would keep: it is done, compared, and taken back. */
export async function differences(ask: AskPerson): Promise<Difference[]> {
  const { db, declarations, authority, realToday, at, progress, reader } = ask
  const view = { authority: authority.authority, today: realToday, knownAt: null }
  await asKeeper(db, (tx) =>
    log(tx, view.authority, reader, at, [{ action: 'command', what: 'caches check', reason: ask.machineWords }]),
  )
  let found: Difference[] = []
  try {
    await asKeeper(db, async (tx) => {
      // Taken before the copy, so that nobody saves between the copy and what it is compared with.
      await sql`select 1 from authority where authority = ${view.authority} for update`.execute(tx)
      const ready = await readyCaches(tx, view, declarations)
      for (const table of Object.keys(tables))
        await sql`create temporary table ${sql.ref(`kept_${table}`)} on commit drop as select * from ${sql.table(table)} where authority = ${view.authority} ${nonzero(table)}`.execute(
          tx,
        )
      await rebuildCaches(tx, declarations, view, at, (done) => progress(`Worked out the ${done}`))
      found = []
      for (const [table, cache] of Object.entries(tables))
        found.push(await compared(tx, table as Table, view.authority, ready.has(cache)))
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return found
}

async function compared(tx: Tx, table: Table, authority: number, ready: boolean): Promise<Difference> {
  const [was, is] = [
    sql`select * from ${sql.ref(`kept_${table}`)}`,
    sql`select * from ${sql.table(table)} where authority = ${authority} ${nonzero(table)}`,
  ]
  const { rows } = await sql<{
    rows: number
    missing: number
    extra: number
  }>`select (select count(*) from (${was}) w)::int as rows,
    (select count(*) from (${is} except all ${was}) d)::int as missing, (select count(*) from (${was} except all ${is}) d)::int as extra`.execute(
    tx,
  )
  const { rows: kept, missing, extra } = rows[0]!
  return { cache: table, rows: kept, missing, extra, ready, same: missing + extra === 0 }
}

/** A sum that has come down to nothing says the same as no sum. */
const nonzero = (table: string) => (table === 'figure_cache' ? sql`and (counted, well, left_out) <> (0, 0, 0)` : sql``)

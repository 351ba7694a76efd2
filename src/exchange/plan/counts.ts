import { sql } from 'kysely'
import type { Tx } from '#workings/database.ts'
import type { Format, Module } from '../format.ts'
import { plannedTable } from './compare.ts'

export type Counts = { added: number; changed: number; unchanged: number; kept: number }

/** What becomes of each module's rows. A row is changed if anything that comes with it is. */
export async function countsOf(tx: Tx, format: Format): Promise<Record<string, Counts>> {
  const counts: Record<string, Counts> = {}
  for (const module of format.modules) counts[module.id] = await countsIn(tx, module)
  return counts
}

async function countsIn(tx: Tx, { tellings: [main, ...others] }: Module): Promise<Counts> {
  const more = others.map(
    (telling) => sql`select row from ${sql.table(plannedTable(telling))} where what in ('added', 'changed')`,
  )
  const changedWith = more.length === 0 ? sql`false` : sql`p.row in (${sql.join(more, sql` union all `)})`
  const { rows } =
    await sql<Counts>`select count(*) filter (where what = 'added') as added, count(*) filter (where what = 'changed') as changed,
      count(*) filter (where what = 'unchanged') as unchanged, count(*) filter (where what = 'kept') as kept
    from (select case when p.what in ('unchanged', 'kept') and ${changedWith} then 'changed' else p.what end as what
      from ${sql.table(plannedTable(main))} p where not p.refused) w`.execute(tx)
  return rows[0]!
}

import { sql, type RawBuilder } from 'kysely'
import type { Seam } from '../access/reading.ts'
import { merged } from '../facts.ts'
import { cutRecords } from './parted.ts'

/** One page of a list, and how many there are in all. */
export type Page<R> = { rows: R[]; total: number }
export type PageAsked = {
  /** Conditions on the rows, under the alias `l`. */
  where?: readonly RawBuilder<unknown>[]
  order: RawBuilder<unknown>
  most: number
  skip?: number
}

/** Whether a row's child is one that the reader may open: the seam's own rule, where thousands of rows are cut before they are counted. */
export function withinSight({ sight }: Seam, child: RawBuilder<unknown>): RawBuilder<boolean> {
  if (sight.sees === 'none') return sql<boolean>`false`
  const hidden = sight.hidden.size === 0 ? sql`` : sql`and not (${child} = any(${[...sight.hidden]}::uuid[]))`
  const seen = sight.sees === 'all' ? sql`true` : sql`${child} = any(${[...sight.children]}::uuid[])`
  return sql<boolean>`(${seen} ${hidden})`
}

/** Whether a row `l` names no record that is closed to the reader, in whichever of its columns. */
export function withoutClosed({ sight }: Seam): RawBuilder<boolean> {
  if (sight.closed.size === 0) return sql<boolean>`true`
  return sql<boolean>`not (to_jsonb(l)::text like any(${[...sight.closed].map((record) => `%${record}%`)}::text[]))`
}

/** Rows of any source that has a column `child`, cut to the reader's sight before they are counted and paged. Those that are shown are held against row security too. */
export async function pageOf<R extends { child: string }>(
  seam: Seam,
  source: RawBuilder<unknown>,
  asked: PageAsked,
): Promise<Page<R>> {
  const { where = [], order, most, skip = 0 } = asked
  const all = sql.join([withinSight(seam, sql.ref('l.child')), withoutClosed(seam), ...where], sql` and `)
  const { rows } = await seam.asKeeper((tx) =>
    sql<R & { total: number }>`with ${merged(seam.view)}
      select l.*, count(*) over ()::int as total from (${source}) l where ${all}
      order by ${order} limit ${most} offset ${skip}`.execute(tx),
  )
  const open = await cutRecords(seam, await seam.cut(rows, ({ child }) => child), recordIn)
  return { rows: [...open], total: rows[0]?.total ?? 0 }
}

/** The record that a row is of, where it is of one. */
function recordIn(row: object): string | undefined {
  const record = 'record' in row ? row.record : 'start_record' in row ? row.start_record : undefined
  return typeof record === 'string' ? record : undefined
}

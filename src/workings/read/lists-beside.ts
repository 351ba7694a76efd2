import { sql } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import { allocation } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts, merged } from '../facts.ts'

/** A row that something is wanted beside: whose, and on which day. */
export type At = { child: string; day: string | null }

const asked = (
  rows: readonly At[],
) => sql`asked as materialized (select distinct child, coalesce(day, 'infinity'::date) as day
  from unnest(${rows.map(({ child }) => child)}::uuid[], ${rows.map(({ day }) => day)}::date[]) u(child, day))`
const theirs = sql<{
  child: string
}>`select child from asked union select m.child from merged m join asked on asked.child = m.kept`

/** The team responsible for each child on each day. */
export function teamsOn(seam: Seam, rows: readonly At[]): Promise<Map<string, string>> {
  return said(
    seam,
    rows,
    sql`select distinct on (q.child, q.day) q.child, q.day, a.team::text as said from asked q
    join ${facts(allocation, seam.view, theirs)} a on a.child = q.child and a.team is not null and a."from" <= q.day and (a.until is null or a.until > q.day)
    order by q.child, q.day, (a.role is not distinct from 'social_worker') desc, a."from" desc, a.record`,
  )
}

/** What a record that held for the child on that day says in one field: a flag's level, the authority that placed them. */
export function heldOn(seam: Seam, kind: RecordKind, field: string, rows: readonly At[]): Promise<Map<string, string>> {
  return said(
    seam,
    rows,
    sql`select distinct on (q.child, q.day) q.child, q.day, coalesce(${sql.ref(`a.${field}`)}::text, '') as said from asked q
    join ${facts(kind, seam.cutView, theirs)} a on a.child = q.child and a."from" <= q.day and (a.until is null or a.until > q.day)
    order by q.child, q.day, a."from" desc, a.record`,
  )
}

export const keyOf = ({ child, day }: At): string => `${child} ${day ?? 'infinity'}`

async function said(seam: Seam, rows: readonly At[], query: ReturnType<typeof sql>): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const found = await seam.asKeeper(
    async (tx) =>
      (await sql<At & { said: string }>`with ${merged(seam.view)}, ${asked(rows)} ${query}`.execute(tx)).rows,
  )
  return new Map(found.map((row) => [keyOf(row), row.said]))
}

import type { World } from '../examples/given.ts'

/** That somebody asked is logged each time, and that they are there. */
const ofAsking = ['access_log', 'log_waiting', 'session', 'migration']

/** What the database holds: how many rows each table has, and a digest of all that they say. */
export async function held(world: World): Promise<Map<string, { rows: number; says: string }>> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'answers') and c.relname <> all($1) order by 1`,
    [ofAsking],
  )
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, md5(coalesce(string_agg(md5(${said(name)}), '' order by md5(${said(name)})), '')) as says from ${name} t`,
  )
  const rows = await world.rows<{ name: string; rows: number; says: string }>(each.join(' union all '))
  return new Map(rows.map(({ name, rows, says }) => [name, { rows, says }]))
}

/** What is typed is locked anew each time, so that the same words never look the same. */
const said = (table: string): string => (table === 'public.typing' ? 't.typing::text' : 't::text')

type Held = Awaited<ReturnType<typeof held>>

/** By table, how many rows came. */
export function came(before: Held, after: Held): Record<string, number> {
  const grew = [...after].map(([name, { rows }]) => [name, rows - (before.get(name)?.rows ?? 0)] as const)
  return Object.fromEntries(grew.filter(([, by]) => by !== 0))
}

/** The tables that say something else than before. */
export const changed = (before: Held, after: Held): string[] =>
  [...after].filter(([name, { says }]) => before.get(name)?.says !== says).map(([name]) => name)

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Db, Tx } from '../database.ts'
import { settingsOf, type Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { rebuildClocks, refreshClocks } from './clocks.ts'
import { rebuildFigures, refreshFigures } from './figures.ts'
import { kept, readsForClock, readsForFigure, readsForSearch } from './reads.ts'
import { refreshSearch } from './search.ts'

export const cacheNames = ['clocks', 'figures', 'search'] as const
export type CacheName = (typeof cacheNames)[number]

/** After a save: only what names its kind, and only for the children it touches, in the saving transaction. */
export async function refreshAfter(
  tx: Tx,
  declarations: Declarations,
  view: View,
  settings: Settings,
  kinds: ReadonlySet<string>,
  children: readonly string[],
  trusted?: ReadonlySet<CacheName>,
): Promise<void> {
  const ready = trusted ?? (await readyCaches(tx, view))
  const touches = (reads: ReadonlySet<string>) => [...kinds].some((kind) => reads.has(kind))
  const timescales = [...declarations.timescales.values()].filter((timescale) => touches(readsForClock(timescale)))
  const measures = [...declarations.measures.values()].filter(
    (measure) => kept(measure) && touches(readsForFigure(measure)),
  )
  await Promise.all([
    ready.has('clocks') && refreshClocks(tx, timescales, view, settings, children),
    ready.has('figures') && refreshFigures(tx, measures, view, settings, children),
    ready.has('search') && touches(readsForSearch) && refreshSearch(tx, view, children),
  ])
}

/** A changed setting or calendar makes clocks and figures another generation: until it is built, pages derive. */
export async function outdate(tx: Tx, authority: number): Promise<void> {
  await sql`update cache_state set ready = false where authority = ${authority} and cache in ('clocks', 'figures')`.execute(
    tx,
  )
}

export async function readyCaches(db: Db, view: View): Promise<ReadonlySet<CacheName>> {
  const { rows } = await sql<{
    cache: CacheName
  }>`select cache from cache_state where authority = ${view.authority} and ready`.execute(db)
  return new Set(rows.map(({ cache }) => cache))
}

/** Drops every cache of an authority and derives it anew, with nobody saving meanwhile. Pages show the same before, during and after (law 8). */
export async function rebuildCaches(
  tx: Tx,
  declarations: Declarations,
  view: View,
  at: string,
  progress: (done: string) => void = () => {},
): Promise<void> {
  await sql`select 1 from authority where authority = ${view.authority} for update`.execute(tx)
  const settings = await settingsOf(tx, view)
  await rebuildClocks(tx, [...declarations.timescales.values()], view, settings)
  progress('clocks')
  for (const measure of declarations.measures.values())
    if (kept(measure)) await rebuildFigures(tx, measure, view, settings)
  progress('figures')
  await refreshSearch(tx, view, null)
  progress('search')
  for (const cache of cacheNames) {
    await sql`insert into cache_state (authority, cache, definition, ready, built) values (${view.authority}, ${cache}, ${digestOf(declarations)}, true, ${at}::timestamptz)
      on conflict (authority, cache) do update set ready = true, definition = excluded.definition, built = excluded.built`.execute(
      tx,
    )
  }
}

/** A digest of every timescale and measure: a program that declares otherwise does not trust what another built. */
export function digestOf(declarations: Declarations): string {
  const said = JSON.stringify(
    [[...declarations.timescales.values()], [...declarations.measures.values()]],
    (key, value: unknown) => (key === 'fields' || key === 'options' ? undefined : value),
  )
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Db, Tx } from '../database.ts'
import { settingsOf, type Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { rebuildClocks, refreshClocks } from './clocks.ts'
import { rebuildFigures, refreshFigures } from './figures.ts'
import { kept as heldInParts, readsForClock, readsForFigure, readsForSearch, touches } from './reads.ts'
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
  kept?: Kept,
): Promise<void> {
  const there = kept ?? (await keptCaches(tx, view))
  const ready = trusted(there, declarations)
  const others = [...there.keys()].filter((cache) => !ready.has(cache))
  const timescales = [...declarations.timescales.values()].filter((one) => touches(readsForClock(one), kinds))
  const measures = [...declarations.measures.values()].filter(
    (measure) => heldInParts(measure) && touches(readsForFigure(measure), kinds),
  )
  await Promise.all([
    others.length > 0 && distrust(tx, view.authority, others),
    ready.has('clocks') && refreshClocks(tx, timescales, view, settings, children),
    ready.has('figures') && refreshFigures(tx, measures, view, settings, children),
    ready.has('search') && touches(readsForSearch, kinds) && refreshSearch(tx, view, children),
  ])
}

/** What another program's declarations built is not ours to add to: with this save it is no longer what it caches, to either. */
const distrust = (tx: Tx, authority: number, caches: readonly CacheName[]) =>
  sql`update cache_state set ready = false where authority = ${authority} and cache = any(${[...caches]}::text[])`.execute(
    tx,
  )

/** A changed setting or calendar makes clocks and figures another generation: until it is built, pages derive. */
export async function outdate(tx: Tx, authority: number): Promise<void> {
  await sql`update cache_state set ready = false where authority = ${authority} and cache in ('clocks', 'figures')`.execute(
    tx,
  )
}

/** The caches that are built, each with a digest of the declarations that it was built from. */
export type Kept = ReadonlyMap<CacheName, string>

export async function keptCaches(db: Db, view: View): Promise<Kept> {
  const { rows } = await sql<{ cache: CacheName; definition: string }>`
    select cache, definition from cache_state where authority = ${view.authority} and ready`.execute(db)
  return new Map(rows.map(({ cache, definition }) => [cache, definition]))
}

/** Those of them that this program's declarations built: what another's did may count otherwise. */
export const trusted = (kept: Kept, declarations: Declarations): ReadonlySet<CacheName> =>
  new Set([...kept].flatMap(([cache, definition]) => (definition === digestOf(declarations) ? [cache] : [])))

export const readyCaches = async (db: Db, view: View, declarations: Declarations): Promise<ReadonlySet<CacheName>> =>
  trusted(await keptCaches(db, view), declarations)

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
    if (heldInParts(measure)) await rebuildFigures(tx, measure, view, settings)
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

const digests = new WeakMap<Declarations, string>()

/** A digest of every timescale and measure: a program that declares otherwise does not trust what another built. */
export function digestOf(declarations: Declarations): string {
  const known = digests.get(declarations)
  if (known !== undefined) return known
  const said = JSON.stringify(
    [[...declarations.timescales.values()], [...declarations.measures.values()]],
    (key, value: unknown) => (key === 'fields' || key === 'options' ? undefined : value),
  )
  const digest = createHash('sha256').update(said).digest('hex').slice(0, 16)
  digests.set(declarations, digest)
  return digest
}

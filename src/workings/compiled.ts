import type { CompiledQuery, RawBuilder } from 'kysely'
import { instant, type Instant } from '#language/instant.ts'
import type { Tx } from './database.ts'
import type { Settings } from './settings.ts'
import type { Merges, View } from './view.ts'

/** What a save derives from: of these, the children, their merges and the moment differ from one save to the next. */
type From = { view: View; settings: Settings; children: readonly string[]; now?: Instant }
type Build<T> = (view: View, children: readonly string[], now: Instant) => RawBuilder<T>

// Known again by being the very same, so that what they stand for can be put in their place.
const noChildren: readonly string[] = []
const noMerges: Merges = { children: [], kept: [] }
const noTime = instant('0001-01-01T00:00:00.001Z')

const most = 300
const kept = new Map<string, { of: readonly object[]; query: CompiledQuery }>()

/**
 * Runs a statement that is written out once for the declarations it is made of. The derivations are a page of SQL each:
 * writing them again for every save took longer than some of them took to run.
 */
export async function compiledOnce<T>(
  tx: Tx,
  what: string,
  of: readonly { id: string }[],
  { view, settings, children, now = noTime }: From,
  build: Build<T>,
): Promise<readonly T[]> {
  const { authority, today, knownAt, merges } = view
  const ids = of.map(({ id }) => id)
  const key = JSON.stringify([what, ids, authority, today, knownAt, merges === undefined, [...settings]])
  const there = kept.get(key)
  const blank = merges === undefined ? view : { ...view, merges: noMerges }
  const query = there && same(there.of, of) ? there.query : keep(key, of, build(blank, noChildren, noTime).compile(tx))
  const parameters = query.parameters.map((parameter) => {
    if (parameter === noChildren) return children
    if (parameter === noMerges.children) return merges?.children
    if (parameter === noMerges.kept) return merges?.kept
    return parameter === noTime ? now : parameter
  })
  return (await tx.executeQuery<T>({ ...query, parameters })).rows
}

function keep(key: string, of: readonly object[], query: CompiledQuery): CompiledQuery {
  if (kept.size >= most) kept.clear()
  kept.set(key, { of, query })
  return query
}

/** The same names may be declared otherwise, as in a test of the declarations. */
const same = (some: readonly object[], others: readonly object[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at])

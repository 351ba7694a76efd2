import { sql, type CompiledQuery, type RawBuilder } from 'kysely'
import { instant, type Instant } from '#language/instant.ts'
import type { Tx } from './database.ts'
import { merged } from './facts.ts'
import type { Settings } from './settings.ts'
import type { Merges, Shared, View } from './view.ts'

/** What a save derives from: of these, the children, their merges, the moment and the record differ from one save to the next. */
type From = { view: View; settings: Settings; children: readonly string[]; now?: Instant; record?: string }

/** What a statement is made of. What is `named` becomes a part of it, which those after it may read. */
export type Given = {
  view: View
  children: readonly string[]
  now: Instant
  record: string
  named(name: string, part: RawBuilder<unknown>): void
}

// Known again by being the very same, so that what they stand for can be put in their place.
const place = {
  children: ['the children'] as readonly string[],
  merges: { children: ['those merged'], kept: ['those kept'] } as Merges,
  now: instant('0001-01-01T00:00:00.001Z'),
  record: '\u0000the record',
}

const most = 300
const kept = new Map<string, { of: readonly object[]; query: CompiledQuery }>()

/**
 * Runs a statement that is written out once for the declarations it is made of, and that reads each kind's facts once. The
 * derivations are a page of SQL each: writing them again for every save took longer than some of them took to run.
 */
export async function compiledOnce<T>(
  tx: Tx,
  what: string,
  of: readonly { id: string }[],
  { view, settings, children, now, record }: From,
  build: (given: Given) => RawBuilder<T>,
): Promise<readonly T[]> {
  const { authority, today, knownAt, merges } = view
  const joined = merges === undefined ? 'not known' : merges.children.length > 0
  const key = JSON.stringify([what, of.map(({ id }) => id), authority, today, knownAt, joined, [...settings]])
  const there = kept.get(key)
  const query = there && same(there.of, of) ? there.query : keep(key, of, writtenOut(view, build).compile(tx))
  const given = new Map<unknown, unknown>([
    [place.children, children],
    [place.merges.children, merges?.children],
    [place.merges.kept, merges?.kept],
    [place.now, now],
    [place.record, record],
  ])
  const parameters = query.parameters.map((one) => (given.has(one) ? given.get(one) : one))
  return (await tx.executeQuery<T>({ ...query, parameters })).rows
}

function writtenOut<T>(view: View, build: (given: Given) => RawBuilder<T>): RawBuilder<T> {
  const shared: Shared = { children: place.children, parts: new Map() }
  const merges = view.merges && view.merges.children.length > 0 ? { merges: place.merges } : {}
  const from: View = { ...view, ...merges, shared }
  const named = (name: string, part: RawBuilder<unknown>) => void shared.parts.set(name, part)
  const statement = build({ view: from, children: place.children, now: place.now, record: place.record, named })
  const parts = [...shared.parts].map(([name, part]) => sql`, ${sql.ref(name)} as (${part})`)
  return sql<T>`with ${merged(from)} ${sql.join(parts, sql``)} ${statement}`
}

function keep(key: string, of: readonly object[], query: CompiledQuery): CompiledQuery {
  if (kept.size >= most) kept.clear()
  kept.set(key, { of, query })
  return query
}

/** The same names may be declared otherwise, as in a test of the declarations. */
const same = (some: readonly object[], others: readonly object[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at])

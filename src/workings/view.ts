import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'

/** A signed-in person in one of the posts they hold. */
export type Reader = { worker: string; name: string; role: RoleId; team: string | null }

/** From where the records are looked at. Everything a page, list or figure shows follows from it (design.md section 3). */
export type View = {
  authority: number
  today: Day
  /** The instant whose knowledge is asked for; null is what is known now. */
  knownAt: Instant | null
  /** The merges among the children that are asked about, where these are known: all of an authority's are not read again. */
  merges?: Merges
  /** Records that are closed to whoever a page is for: their facts are left out of it. No figure leaves them out. */
  closed?: ReadonlySet<string>
  /** Where a statement asks for the same facts again and again: each kind is read once, as a part of it with a name. */
  shared?: Shared
}

/** Which children are read as which others, side by side. */
export type Merges = { children: readonly string[]; kept: readonly string[] }

/** The parts of one statement, in their order; facts of children are shared where they are of these. */
export type Shared = { children: readonly string[]; parts: Map<string, RawBuilder<unknown>> }

export type ReaderView = View & { reader: Reader }

/** Whether a version was the known one at the view's instant. `r` is the spine's alias. */
export function known(view: Pick<View, 'knownAt'>, r = 'r'): RawBuilder<boolean> {
  const from = sql.ref(`${r}.recorded_from`)
  const until = sql.ref(`${r}.recorded_until`)
  return view.knownAt === null
    ? sql<boolean>`${until} = 'infinity'`
    : sql<boolean>`(${from} <= ${view.knownAt}::timestamptz and ${until} > ${view.knownAt}::timestamptz)`
}

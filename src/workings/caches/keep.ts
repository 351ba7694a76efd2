import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { asKeeper, type Database } from '../database.ts'
import { raiseOverdue } from '../prompts/overdue.ts'
import { settingsOf } from '../settings.ts'
import type { View } from '../view.ts'
import { cacheNames, digestOf, rebuildCaches } from './refresh.ts'

export type Keeping = {
  db: Database
  declarations: Declarations
  authority: number
  now(): Instant
  /** What went wrong, for the log. The next round tries again. */
  trouble(error: unknown): void
  everySeconds?: number
}

/**
 * Keeps what time and settings outdate: builds the caches again when a setting or the program's own declarations have
 * changed, and raises what an hour passing has brought about. Until a cache is built, pages derive; both show the same.
 */
export async function keepUp(keeping: Keeping): Promise<{ stop(): Promise<void>; round(): Promise<void> }> {
  await distrust(keeping)
  let going: Promise<void> = Promise.resolve()
  const round = () => (going = going.then(() => once(keeping)).catch(keeping.trouble))
  const timer = setInterval(() => void round(), (keeping.everySeconds ?? 60) * 1000)
  timer.unref()
  // Soon after the start, but not before the first page.
  const first = setTimeout(() => void round(), 2000)
  first.unref()
  return {
    round,
    async stop() {
      clearInterval(timer)
      clearTimeout(first)
      await going
    },
  }
}

const viewAt = ({ authority }: Keeping, now: Instant): View => ({ authority, today: londonDay(now), knownAt: null })

/** What another program's declarations built is not trusted, from the first page on. */
async function distrust({ db, authority, declarations }: Keeping): Promise<void> {
  await asKeeper(db, (tx) =>
    sql`update cache_state set ready = false where authority = ${authority} and definition <> ${digestOf(declarations)} and ready`.execute(
      tx,
    ),
  )
}

async function once(keeping: Keeping): Promise<void> {
  const { db, declarations, authority, now } = keeping
  if (await outdated(keeping))
    await asKeeper(db, (tx) => rebuildCaches(tx, declarations, viewAt(keeping, now()), now()))
  const at = now()
  await asKeeper(db, async (tx) => {
    const view = viewAt(keeping, at)
    await raiseOverdue(
      tx,
      declarations,
      { authority, today: view.today, now: at, worker: null },
      await settingsOf(tx, view),
    )
  })
}

/** Asked without taking any lock: most rounds find nothing to build. */
async function outdated({ db, authority, declarations }: Keeping): Promise<boolean> {
  return asKeeper(db, async (tx) => {
    const { rows } = await sql<{
      ready: number
      here: boolean
    }>`select (select count(*) from cache_state where authority = ${authority} and ready and definition = ${digestOf(declarations)})::int as ready,
      exists (select from authority where authority = ${authority}) as here`.execute(tx)
    return rows[0]!.here && rows[0]!.ready < cacheNames.length
  })
}

import { sql } from 'kysely'
import { addHours, type Instant } from '#language/instant.ts'
import type { Tx } from '../database.ts'
import { joined } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import type { View } from '../view.ts'
import type { Saving } from './draft.ts'

export type Locked<T = null> = { children: string[]; notBefore: string; behind: T }

/**
 * Locks the authority's row for share, then the subjects in the order of their ids, with those merged with them and
 * those whose prompts the corrected record, where there is one, has raised, joined or answered.
 * Issuing a publication takes the first for itself, so what was known at an instant never changes afterwards.
 * What is read behind the locks is asked with them, in one breath: it is answered once they are granted.
 */
export async function lock<T = null>(
  tx: Tx,
  saving: Saving,
  subjects: readonly string[],
  readBehind: () => Promise<T> = () => Promise.resolve(null as T),
  corrected: string | null = null,
): Promise<Locked<T>> {
  const view = { authority: saving.authority, today: saving.today, knownAt: null }
  const cited = () => (corrected === null ? Promise.resolve([]) : citing(tx, saving, corrected))
  let asked = [...new Set([...subjects, ...(await cited())])]
  const settling = sql<{ settled: string }>`
    select settled from authority where authority = ${saving.authority} for share`.execute(tx)
  // Nothing is awaited before both of these are: a connection lost in between would leave a failure that nobody hears, which ends the server.
  const ready = Promise.all([settling, sql`savepoint locking`.execute(tx)])
  for (;;) {
    const [[{ rows: settled }], taken, joint, also, behind] = await Promise.all([
      ready,
      take(tx, view, asked),
      mergedWith(tx, view, asked),
      cited(),
      readBehind(),
    ])
    const after = also.every((child) => joint.includes(child)) ? joint : await mergedWith(tx, view, [...joint, ...also])
    if (!settled[0]) throw new Refusal('not there', `There is no authority ${saving.authority} here`)
    if (after.every((child) => taken.has(child))) return { children: after, notBefore: settled[0].settled, behind }
    // Someone merged another child in before the lock was granted. All are let go and asked for again, since a lock
    // taken out of order may wait for one that waits for it.
    asked = after
    await sql`rollback to savepoint locking`.execute(tx)
  }
}

/**
 * Whose prompts this record raised, joined or answered: while two children were merged, one's may have been raised by the
 * other's record, and stays theirs when they are parted again.
 */
async function citing(tx: Tx, { authority }: Saving, record: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from answers.prompt where authority = ${authority} and (grounds @> array[${record}::uuid] or joined @> array[${record}::uuid])
    union select subject from answers.prompt_answer where authority = ${authority} and by_records @> array[${record}::uuid]`.execute(
    tx,
  )
  return rows.map(({ subject }) => subject)
}

/** Locks these and all that are merged with them, and says who they were as it began. */
async function take(tx: Tx, view: View, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ child: string }>`with every as materialized (${joined(view, subjects)}),
    taken as (select subject from subject where authority = ${view.authority} and subject in (select child from every)
      order by subject for no key update)
    select child from every where (select count(*) from taken) >= 0`.execute(tx)
  return new Set(rows.map(({ child }) => child))
}

async function mergedWith(tx: Tx, view: View, subjects: readonly string[]): Promise<string[]> {
  const { rows } = await joined(view, subjects).execute(tx)
  return rows.map(({ child }) => child).toSorted()
}

/** The instant of this save: now, but later than the version it corrects and than anything already told. */
export function recordedInstant(now: Instant, ...earlier: readonly (string | null)[]): Instant {
  const latest = Math.max(...earlier.map((at) => (at === null || at === '-infinity' ? 0 : Date.parse(at))))
  const soonest = addHours(now, 0)
  return Date.parse(soonest) > latest ? soonest : (new Date(latest + 1).toISOString() as Instant)
}

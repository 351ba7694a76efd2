import { sql } from 'kysely'
import { addHours, type Instant } from '#language/instant.ts'
import type { Tx } from '../database.ts'
import { joined } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import type { View } from '../view.ts'
import type { Saving } from './draft.ts'

export type Locked = { children: string[]; notBefore: string }

/**
 * Locks the authority's row for share, then the subjects in the order of their ids, with those merged with them and
 * those whose prompts the corrected record, where there is one, has raised or answered.
 * Issuing a publication takes the first for itself, so what was known at an instant never changes afterwards.
 */
export async function lock(
  tx: Tx,
  saving: Saving,
  subjects: readonly string[],
  corrected: string | null = null,
): Promise<Locked> {
  const { rows: settled } = await sql<{ settled: string }>`
    select settled from authority where authority = ${saving.authority} for share`.execute(tx)
  if (!settled[0]) throw new Refusal('not there', `There is no authority ${saving.authority} here`)
  const view = { authority: saving.authority, today: saving.today, knownAt: null }
  const every = async (of: readonly string[]) =>
    mergedWith(tx, view, [...new Set([...of, ...(corrected === null ? [] : await citing(tx, saving, corrected))])])
  let asked = [...new Set(subjects)]
  await sql`savepoint locking`.execute(tx)
  for (;;) {
    const taken = await every(asked)
    await sql`select 1 from subject where authority = ${saving.authority} and subject = any(${taken}::uuid[]) order by subject for no key update`.execute(
      tx,
    )
    // Someone may have merged another child in before the lock was granted. All are let go and asked for again, since
    // a lock taken out of order may wait for one that waits for it.
    asked = await every(taken)
    if (asked.length === taken.length) return { children: taken, notBefore: settled[0].settled }
    await sql`rollback to savepoint locking`.execute(tx)
  }
}

/**
 * Whose prompts this record raised or answered: while two children were merged, one's may have been raised by the other's
 * record, and stays theirs when they are parted again.
 */
async function citing(tx: Tx, { authority }: Saving, record: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from answers.prompt where authority = ${authority} and grounds @> array[${record}::uuid]
    union select subject from answers.prompt_answer where authority = ${authority} and by_records @> array[${record}::uuid]`.execute(
    tx,
  )
  return rows.map(({ subject }) => subject)
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

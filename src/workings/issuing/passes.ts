import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { Db, Tx } from '../database.ts'

/** What should have gone out on a day and could not be made, and why. */
export type NotMade = { publication: string; on: Day; why: string }

/** The latest pass over the calendar. */
export type LastPass = { ran: Instant; made: number; failed: readonly NotMade[] }

export async function keepPass(tx: Tx, authority: number, { ran, made, failed }: LastPass): Promise<void> {
  await sql`insert into issuing_pass as kept (authority, ran, made, failed)
    values (${authority}, ${ran}::timestamptz, ${made}, ${JSON.stringify(failed)}::jsonb)
    on conflict (authority) do update set ran = greatest(kept.ran, excluded.ran), made = excluded.made, failed = excluded.failed`.execute(
    tx,
  )
}

/** Null where none has run yet. */
export async function lastPass(db: Db, authority: number): Promise<LastPass | null> {
  const { rows } =
    await sql<LastPass>`select ran, made, failed from issuing_pass where authority = ${authority}`.execute(db)
  return rows[0] ?? null
}

import { sql } from 'kysely'
import { asKeeper, type Database } from '../database.ts'
import type { Refusal } from '../refusal.ts'
import type { Reader } from '../view.ts'
import { log } from './log.ts'

type Asked = {
  what: string
  /** What was given as ids of children and records, whether or not anything has them. */
  ids: Iterable<unknown>
  reason?: string
}

/** Somebody was refused. What they read went back with its transaction, so this has one of its own; it says of whom they asked, where that is anybody. */
export function logRefused(
  db: Database,
  authority: number,
  reader: Reader,
  at: string,
  { what, ids, reason }: Asked,
): Promise<void> {
  const records = [...ids].filter((id): id is string => typeof id === 'string' && uuid.test(id))
  return asKeeper(db, async (tx) => {
    const { rows } = await sql<{ child: string }>`
      select subject as child from subject where authority = ${authority} and kind = 'child' and subject = any(${records}::uuid[])
      union select subject from record where authority = ${authority} and subject_kind = 'child' and record = any(${records}::uuid[])`.execute(
      tx,
    )
    const children = rows.map(({ child }) => child)
    await log(tx, authority, reader, at, [
      { action: 'refused', what, children, records, shown: 0, reason: reason ?? null },
    ])
  })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** "May not" and "is not there" are logged alike, and take as long. That somebody else was first is no refusal of theirs. */
export const keptOut = ({ kind }: Refusal): boolean => kind === 'not there' || kind === 'not yours'

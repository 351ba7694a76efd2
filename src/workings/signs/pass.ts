import { sql } from 'kysely'
import { addDays, type Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { idOf } from '#services/ids.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { settingsOf } from '../settings.ts'
import type { View } from '../view.ts'
import { noticed, type Sign } from './notice.ts'

/** How far back the first pass looks. */
const firstDays = 28

/**
 * Looks at every day that has ended and was not looked at yet, and at the last of them once more: what was committed over midnight is
 * not missed. A sign has an id made from what it is of, so that a repeated pass adds nothing.
 */
export async function lookForSigns(db: Database, authority: number, at: Instant): Promise<number> {
  const yesterday = addDays(londonDay(at), -1)
  let added = 0
  for (let day = await firstToLookAt(db, authority, yesterday); day <= yesterday; day = addDays(day, 1))
    added += await asKeeper(db, (tx) => lookAtDay(tx, authority, day, at))
  return added
}

async function firstToLookAt(db: Database, authority: number, yesterday: Day): Promise<Day> {
  const { rows } = await asKeeper(db, (tx) =>
    sql<{ until: Day }>`select until from sign_pass where authority = ${authority}`.execute(tx),
  )
  return rows[0]?.until ?? addDays(yesterday, 1 - firstDays)
}

async function lookAtDay(tx: Tx, authority: number, day: Day, at: Instant): Promise<number> {
  const view: View = { authority, today: day, knownAt: null }
  const signs = await noticed(tx, view, { from: day, until: day }, await settingsOf(tx, view))
  let added = 0
  for (const sign of signs) added += await keep(tx, authority, sign, at)
  await sql`insert into sign_pass (authority, until, ran) values (${authority}, ${day}::date, ${at}::timestamptz)
    on conflict (authority) do update set until = excluded.until, ran = excluded.ran`.execute(tx)
  return added
}

async function keep(tx: Tx, authority: number, sign: Sign, at: Instant): Promise<number> {
  const { rule, words, worker, child, day, entries } = sign
  const { rows } =
    await sql`insert into access_sign (authority, sign, rule, words, worker, child, day, entries, noticed)
    values (${authority}, ${idOf(rule, worker, child ?? '', day)}::uuid, ${rule}, ${words}, ${worker}::uuid, ${child}::uuid, ${day}::date,
      ${entries}::uuid[], ${at}::timestamptz)
    on conflict do nothing returning sign`.execute(tx)
  return rows.length
}

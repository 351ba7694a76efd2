import { sql } from 'kysely'
import { addHours, type Instant } from '#language/instant.ts'
import { idOf, newId } from '#services/ids.ts'
import { lock, unlock } from '#services/locked.ts'
import type { Tx } from '../database.ts'

/** Days for which what nobody saved is kept. */
export const keptDays = 7
/** Forms sent signed out that wait for one person: nobody fills the store with an old cookie. */
const mostSent = 20

/** Whose typing, in which authority, and the key that opens it. */
export type Typist = { authority: number; worker: string; key: Buffer }
/** What was typed: on which page, what it is called, and the answers as a form is sent. */
export type Typed = { page: string; title: string; words: string }
export type Kept = Typed & { typing: string; path: string; sent: boolean; at: Instant }
export type Typing = { path: string; typed: Typed; at: Instant; sent: boolean }

/** The id of what somebody types in one form: the next words take the place of these. */
export const typingIn = ({ authority, worker }: Typist, path: string): string =>
  idOf('typing', String(authority), worker, path)

const bound = ({ authority, worker }: Typist, typing: string): string => JSON.stringify([authority, worker, typing])
const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** Keeps what somebody is typing, for them alone; in the caller's transaction, as keeper. @returns its id */
export async function keepTyping(tx: Tx, typist: Typist, { path, typed, at, sent }: Typing): Promise<string> {
  const typing = sent ? newId(Date.parse(at)) : typingIn(typist, path)
  const locked = lock(typist.key, bound(typist, typing), JSON.stringify(typed))
  const about = [...path.matchAll(uuids)].map(([id]) => id.toLowerCase())
  const { authority, worker } = typist
  await sql`delete from typing where authority = ${authority} and at < ${addHours(at, -keptDays * 24)}::timestamptz`.execute(
    tx,
  )
  await sql`insert into typing (authority, typing, worker, path, about, sent, at, locked)
    values (${authority}, ${typing}, ${worker}::uuid, ${path}, ${about}::uuid[], ${sent}, ${at}::timestamptz, ${locked})
    on conflict (authority, typing) do update set at = excluded.at, locked = excluded.locked`.execute(tx)
  if (sent)
    await sql`delete from typing where authority = ${authority} and typing in (select typing from typing
      where authority = ${authority} and worker = ${worker}::uuid and sent order by at desc, typing desc offset ${mostSent})`.execute(
      tx,
    )
  return typing
}

type Row = { typing: string; path: string; sent: boolean; at: Instant; locked: Buffer }

/** All that somebody typed and did not save, the latest first. What does not open is not told of. */
export async function typingOf(tx: Tx, typist: Typist, at: Instant): Promise<Kept[]> {
  const { rows } = await sql<Row>`select typing, path, sent, at, locked from typing
    where authority = ${typist.authority} and worker = ${typist.worker}::uuid and at >= ${addHours(at, -keptDays * 24)}::timestamptz
    order by at desc, typing limit 50`.execute(tx)
  return rows.flatMap(({ locked, ...row }) => {
    const words = unlock(typist.key, bound(typist, row.typing), locked)
    return words === null ? [] : [{ ...row, ...(JSON.parse(words) as Typed) }]
  })
}

/** Takes away what somebody typed: because it was saved, or because they say so. */
export async function forgetTyping(tx: Tx, typist: Omit<Typist, 'key'>, typing: string): Promise<void> {
  await sql`delete from typing where authority = ${typist.authority} and worker = ${typist.worker}::uuid and typing = ${typing}::uuid`.execute(
    tx,
  )
}

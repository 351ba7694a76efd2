import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import { signAnswered } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import { cutReasons, type LogRow } from './log.ts'

export type SignRow = {
  sign: string
  rule: string
  /** The rule as it stood when it noticed. */
  words: string
  worker: string
  child: string | null
  day: Day
  entries: string[]
  noticed: Instant
  /** What was found of it, by whom; null until somebody has looked into it. */
  record: string | null
  found: string | null
  how: string | null
  looked_into: Day | null
  by: string | null
}

export type SignsAsked = { waiting?: boolean; most: number; skip?: number }

/** The signs that wait for somebody to look into them, or all; newest first. What was noticed of a reviewer is for another. */
export async function signs(seam: Seam, asked: SignsAsked): Promise<{ rows: SignRow[]; total: number }> {
  const rows = await read(seam, asked.waiting ? sql`and a.record is null` : sql``, asked)
  const children = rows.flatMap(({ child }) => (child === null ? [] : [child]))
  seam.showed({ action: 'list', what: 'signs in the access log', children, shown: rows.length })
  return { rows, total: rows[0]?.total ?? 0 }
}

export async function signsWaiting(seam: Seam): Promise<number> {
  return (await read(seam, sql`and a.record is null`, { most: 1 }))[0]?.total ?? 0
}

/** One sign with the entries of the log behind it. */
export async function signOf(seam: Seam, sign: string): Promise<{ sign: SignRow; entries: LogRow[] }> {
  const [found] = await read(seam, sql`and s.sign = ${sign}::uuid`, { most: 1 })
  if (!found) throw new Refusal('not there', 'There is no such sign, or it is for another reviewer')
  const entries = await seam.asKeeper(
    async (tx) =>
      (
        await sql<LogRow>`select entry, at, worker, role, action, what, children, shown, reason from access_log
          where authority = ${seam.view.authority} and entry = any(${found.entries}::uuid[]) order by at, entry`.execute(
          tx,
        )
      ).rows,
  )
  const children = found.child === null ? entries.flatMap((entry) => entry.children) : [found.child]
  seam.showed({ action: 'read', what: 'a sign in the access log', children, records: [sign], shown: entries.length })
  return { sign: found, entries: await cutReasons(seam, entries) }
}

async function read(seam: Seam, which: RawBuilder<unknown>, { most, skip = 0 }: Omit<SignsAsked, 'waiting'>) {
  if (!seam.may('audit')) throw new Refusal('not yours', 'Your role does not look into the access log')
  const { authority, reader } = seam.view
  return seam.asKeeper(
    async (tx) =>
      (
        await sql<SignRow & { total: number }>`
          select s.*, a.record, a.found, a.how, a.looked_into, a.by, count(*) over () as total from access_sign s
          left join lateral (select f.record, f.found, f.how, f.looked_into, r.by_worker as by from ${facts(signAnswered, seam.view)} f
            join record r using (authority, record, version, subject)
            where f.sign = s.sign::text order by f.recorded_from desc limit 1) a on true
          where s.authority = ${authority} and s.worker <> ${reader.worker}::uuid ${which}
          order by s.day desc, s.sign limit ${most} offset ${skip}`.execute(tx)
      ).rows,
  )
}

import { sql } from 'kysely'
import { londonDay } from '#language/instant.ts'
import { workerDetails } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import type { LogEntry } from '../access/log.ts'
import { unsealed } from '../access/sealed.ts'
import { facts } from '../facts.ts'
import { Refusal } from '../refusal.ts'

export type LogRow = {
  entry: string
  at: string
  worker: string | null
  role: string
  action: LogEntry['action']
  what: string
  children: string[]
  shown: number
  reason: string | null
}
export type LogAsked = {
  workers?: readonly string[]
  child?: string
  action?: string
  from?: string
  until?: string
  most: number
  skip?: number
}

/** Who read what, newest first, for whoever audits. Looking at the log is itself logged. */
export async function accessLog(seam: Seam, asked: LogAsked): Promise<{ rows: LogRow[]; total: number }> {
  if (!seam.may('audit')) throw new Refusal('not yours', 'Your role does not open the access log')
  const { authority } = seam.view
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<LogRow & { total: number }>`
    select entry, at, worker, role, action, what, children, shown, reason, count(*) over () as total from access_log
    where authority = ${authority}
      ${asked.workers ? sql`and worker = any(${[...asked.workers]}::uuid[])` : sql``}
      ${asked.child ? sql`and children @> array[${asked.child}::uuid]` : sql``}
      ${asked.action ? sql`and action = ${asked.action}` : sql``}
      ${asked.from ? sql`and at >= ${asked.from}::timestamp at time zone 'Europe/London'` : sql``}
      ${asked.until ? sql`and at < (${asked.until}::date + 1)::timestamp at time zone 'Europe/London'` : sql``}
    order by at desc, entry desc limit ${asked.most} offset ${asked.skip ?? 0}`.execute(tx)
      ).rows,
  )
  seam.showed({
    action: 'list',
    what: 'the access log',
    shown: rows.length,
    ...(asked.child ? { children: [asked.child] } : {}),
  })
  return { rows: await cutReasons(seam, rows), total: rows[0]?.total ?? 0 }
}

const onRecord = 'It stands on the record'

/**
 * Why somebody looked is for whoever audits. Why a record was changed is said of the child, and is for those who may open it:
 * whoever reads the log may not for that reason know it.
 */
export async function cutReasons<R extends Pick<LogRow, 'action' | 'children' | 'reason'>>(
  seam: Seam,
  rows: readonly R[],
): Promise<R[]> {
  const said = ({ action, reason }: R) => action === 'save' && reason !== null
  const open = await seam.opened(rows.filter(said).flatMap(({ children }) => children))
  return rows.map((row) =>
    said(row) && row.children.some((child) => !open.has(child)) ? { ...row, reason: onRecord } : row,
  )
}

/** A child by one of their numbers, for whoever audits: the id alone, and no name. A number that was sealed on adoption is nobody's. */
export async function childByNumber(seam: Seam, number: string): Promise<string | null> {
  const now = { authority: seam.view.authority, today: londonDay(seam.at), knownAt: null }
  const word = number.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ child: string }>`select child from search_cache
    where authority = ${seam.view.authority} and what = 'number' and word = ${word} and ${unsealed(now, sql.ref('search_cache.child'))} order by child limit 1`.execute(
          tx,
        )
      ).rows,
  )
  return rows[0]?.child ?? null
}

/** Whoever works or has worked here, by a part of their name. */
export async function workersNamed(seam: Seam, typed: string, most = 50): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct w.subject as id, w.name from ${facts(workerDetails, seam.view)} w
    where position(lower(${typed.trim()}) in lower(w.name)) > 0 order by w.name, id limit ${most}`.execute(seam.tx)
  return rows
}

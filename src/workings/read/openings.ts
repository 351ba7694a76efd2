import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import { emergencyOpening, openingReviewed } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts, merged } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import type { LogRow } from './log.ts'

export type OpeningRow = {
  opening: string
  worker: string
  child: string
  reason: string
  opened: string
  until: string
  /** What was found of it, by whom; null until somebody has looked into it. */
  record: string | null
  found: string | null
  how: string | null
  looked_into: Day | null
  by: string | null
}

export type OpeningsAsked = { waiting?: boolean; most: number; skip?: number }

/** What was opened in an emergency and nobody has looked into yet, or all; newest first. One's own is for another reviewer. */
export async function openings(seam: Seam, asked: OpeningsAsked): Promise<{ rows: OpeningRow[]; total: number }> {
  const rows = await read(seam, asked.waiting ? sql`and a.record is null` : sql``, asked)
  const children = rows.map(({ child }) => child)
  seam.showed({ action: 'list', what: 'records opened in an emergency', children, shown: rows.length })
  return { rows, total: rows[0]?.total ?? 0 }
}

export async function openingsWaiting(seam: Seam): Promise<number> {
  return (await read(seam, sql`and a.record is null`, { most: 1 }))[0]?.total ?? 0
}

/** One opening, with all that whoever opened it looked at of the child meanwhile. */
export async function openingOf(seam: Seam, opening: string): Promise<{ opening: OpeningRow; entries: LogRow[] }> {
  const [found] = await read(seam, sql`and o.record = ${opening}::uuid`, { most: 1 })
  if (!found) throw new Refusal('not there', 'There is no such opening, or it is for another reviewer')
  const { worker, child, opened, until } = found
  const entries = await seam.asKeeper(
    async (tx) =>
      (
        await sql<LogRow>`select entry, at, worker, role, action, what, children, shown, reason from access_log
          where authority = ${seam.view.authority} and worker = ${worker}::uuid and children @> array[${child}::uuid]
            and at >= ${opened}::timestamptz and at <= ${until}::timestamptz order by at, entry`.execute(tx)
      ).rows,
  )
  const what = 'a record opened in an emergency'
  seam.showed({ action: 'read', what, children: [child], records: [opening], shown: entries.length })
  return { opening: found, entries }
}

async function read(seam: Seam, which: RawBuilder<unknown>, { most, skip = 0 }: Omit<OpeningsAsked, 'waiting'>) {
  if (!seam.may('restricted')) throw new Refusal('not yours', 'Your role does not look into openings in an emergency')
  const { authority, reader } = seam.view
  return seam.asKeeper(
    async (tx) =>
      (
        await sql<OpeningRow & { total: number }>`with ${merged(seam.view)}
          select o.record as opening, o.worker, o.subject as child, o.reason, o.opened, o.until,
            a.record, a.found, a.how, a.looked_into, a.by, count(*) over () as total
          from ${facts(emergencyOpening, seam.view)} o
          left join lateral (select f.record, f.found, f.how, f.looked_into, r.by_worker as by from ${facts(openingReviewed, seam.view)} f
            join record r using (authority, record, version, subject)
            where f.opening = o.record::text order by f.recorded_from desc limit 1) a on true
          where o.authority = ${authority} and o.worker <> ${reader.worker}::uuid ${which}
          order by o.opened desc, o.record limit ${most} offset ${skip}`.execute(tx)
      ).rows,
  )
}

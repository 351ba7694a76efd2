import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { setting, workerDetails } from '#language/spine/index.ts'
import type { Seam } from './access/reading.ts'
import { facts } from './facts.ts'

/** One dated choice with who made it and why. */
export type Chosen = {
  key: string
  value: string
  from: Day
  why: string | null
  recorded_from: string
  by: string | null
}

/** Every choice an authority has made, as known from the view, newest first. */
export function settingsHistory(seam: Seam, key?: string): Promise<Chosen[]> {
  const { view } = seam
  const only = key === undefined ? sql`` : sql`where s.key = ${key}`
  return seam.asKeeper(
    async (tx) =>
      (
        await sql<Chosen>`select s.key, s.value, s."from", s.why, s.recorded_from, w.name as by
      from ${facts(setting, view)} s
      left join record r on r.authority = s.authority and r.record = s.record and r.version = s.version and r.subject = s.subject
      left join lateral (select d.name from ${facts(workerDetails, view)} d where d.subject = r.by_worker limit 1) w on true
      ${only} order by s.key, s."from" desc, s.recorded_from desc`.execute(tx)
      ).rows,
  )
}

/** Whom a setting is about: the authority itself. */
export async function authoritySubject(seam: Seam): Promise<string | null> {
  return seam.asKeeper(
    async (tx) =>
      (
        await sql<{
          subject: string
        }>`select subject from subject where authority = ${seam.view.authority} and kind = 'authority' order by subject limit 1`.execute(
          tx,
        )
      ).rows[0]?.subject ?? null,
  )
}

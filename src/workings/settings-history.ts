import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { setting, workerDetails } from '#language/spine/index.ts'
import type { Seam } from './access/reading.ts'
import type { Tx } from './database.ts'
import { facts } from './facts.ts'

/** The choice that was recorded last for a setting, whichever day it holds from; null where none was, or all were withdrawn. */
export async function lastChosen(tx: Tx, authority: number, key: string): Promise<{ record: string } | null> {
  const { rows } = await sql<{
    record: string
  }>`select r.record from answers.setting s join record r using (authority, record, version, subject)
    where s.authority = ${authority} and s.key = ${key} and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
    order by r.recorded_from desc, r.record desc limit 1`.execute(tx)
  return rows[0] ?? null
}

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

import { sql, type RawBuilder } from 'kysely'
import { hoursBetween, instant } from '#language/instant.ts'
import { allocation, placedByOther } from '#language/spine/index.ts'
import { exploitationFlag, missingEpisode } from '#pathways/missing/records.ts'
import type { RecordKind } from '#language/record.ts'
import { facts } from '#workings/facts.ts'
import { heldOn, keyOf, teamsOn } from '#workings/read/lists-beside.ts'
import { pageOf } from '#workings/read/lists.ts'
import { serviceNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { chosenWords, orderBy, whenCell } from './choices.ts'
import type { Found, ListAsked, ListCell, ListColumn } from './kind.ts'

type Episode = {
  record: string
  child: string
  started: string | null
  started_day: string | null
  returned: string | null
  returned_day: string | null
  type: string | null
  missing_from: string | null
  risk: string | null
  known_to_us: string | null
}

export const episodeColumns: readonly ListColumn[] = [
  { name: 'Started', kind: 'instant', sort: 'started' },
  { name: 'Returned', kind: 'instant', sort: 'returned' },
  { name: 'Hours', kind: 'number', sort: 'length' },
  { name: 'Kind', kind: 'text' },
  { name: 'From', kind: 'text' },
  { name: 'Risk', kind: 'text' },
  { name: 'Known to us', kind: 'text' },
  { name: 'Flag', kind: 'text' },
  { name: 'Placed here by', kind: 'text' },
  { name: 'Team', kind: 'text' },
]

const orders = {
  started: sql`coalesce(l.started, l.started_day::timestamptz)`,
  returned: sql`coalesce(l.returned, l.returned_day::timestamptz)`,
  length: sql`l.returned - l.started`,
}

/** Missing episodes of those the reader may open, with what held of each child on the day it started. */
export async function episodes(asked: ListAsked, where: readonly RawBuilder<unknown>[]): Promise<Found> {
  const { seam } = asked
  const page = await pageOf<Episode>(seam, sql`select a.* from ${facts(missingEpisode, seam.cutView, seam.seen)} a`, {
    ...asked,
    where,
    order: orderBy(asked.sort, orders, sql`l.started_day desc nulls last, l.started desc nulls last, l.record`),
  })
  const at = page.rows.map(({ child, started_day }) => ({ child, day: started_day }))
  const [teams, flags, placed] = [
    await teamsOn(seam, at),
    await heldOn(seam, exploitationFlag, 'level', at),
    await heldOn(seam, placedByOther, 'home_authority', at),
  ]
  const names = await serviceNames(seam, [...teams.values()])
  const lines = page.rows.map((row) => {
    const key = keyOf({ child: row.child, day: row.started_day })
    const team = teams.get(key)
    const placedBy = placed.get(key)
    const cells: ListCell[] = [
      whenCell(row.started, row.started_day),
      row.returned_day === null ? 'Still missing' : whenCell(row.returned, row.returned_day),
      hours(row, seam.view.today < seam.at.slice(0, 10) ? `${seam.view.today}T23:59:59Z` : seam.at),
      chosenWords(missingEpisode, 'type', row.type),
      chosenWords(missingEpisode, 'missing_from', row.missing_from),
      chosenWords(missingEpisode, 'risk', row.risk),
      chosenWords(missingEpisode, 'known_to_us', row.known_to_us),
      flags.has(key) ? chosenWords(exploitationFlag, 'level', flags.get(key)) : { nothing: 'none' },
      placedBy === undefined ? { nothing: 'none' } : placedBy || { nothing: 'not recorded' },
      team === undefined ? { nothing: 'none' } : (names.get(team) ?? { nothing: 'not known' }),
    ]
    return { child: row.child, href: to.record(row.record), cells }
  })
  return { lines, total: page.total }
}

function hours(row: Episode, now: string): ListCell {
  if (row.started === null || (row.returned_day !== null && row.returned === null)) return { nothing: 'not known' }
  return Math.round(hoursBetween(instant(row.started), instant(row.returned ?? now)) * 10) / 10
}

/** Whether a record of this kind held for the child on the day that the episode started. */
export function held(asked: ListAsked, kind: RecordKind, wanted: string | undefined): RawBuilder<unknown>[] {
  if (!wanted) return []
  const there = sql`exists (select from ${facts(kind, asked.seam.cutView, asked.seam.seen)} h where h.child = l.child and h."from" <= l.started_day and (h.until is null or h.until > l.started_day))`
  return [wanted === 'yes' ? there : sql`not ${there}`]
}

export function ofTeam(asked: ListAsked, team: string | undefined, day: RawBuilder<unknown>): RawBuilder<unknown>[] {
  if (!team) return []
  return [
    sql`exists (select from ${facts(allocation, asked.seam.view, asked.seam.seen)} h where h.child = l.child and h.team = ${team}::uuid and h."from" <= ${day} and (h.until is null or h.until > ${day}))`,
  ]
}

import { sql } from 'kysely'
import { day } from '#language/day.ts'
import { instant, londonDay, type Instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { asKeeper, type Db } from '#workings/database.ts'
import { figure, list, type Part } from '#workings/figures/figure.ts'
import { settingsOf } from '#workings/settings.ts'
import { authority, type World } from '../examples/given.ts'

/** Figures as somebody was told them, and the instant whose knowledge they were told from. */
export type Told = { knownAt: Instant; figures: Figures }
type Figures = Readonly<Record<string, { parts: Part[]; rows: string[] }>>

const ever = { from: day('2025-01-01'), until: day('2026-12-31') }

/** Fixes an instant as issuing a publication does: with the authority's row to itself, at or after all that is on record. */
export async function issue(world: World, now: Instant): Promise<Told> {
  const knownAt = await asKeeper(world.db, async (tx) => {
    await sql`select 1 from authority where authority = ${authority} for update`.execute(tx)
    const { rows } = await sql<{
      latest: string
    }>`select greatest(max(recorded_from), ${now}::timestamptz) as latest from record`.execute(tx)
    await sql`update authority set settled = greatest(settled, ${rows[0]!.latest}::timestamptz) where authority = ${authority}`.execute(
      tx,
    )
    return instant(rows[0]!.latest)
  })
  return { knownAt, figures: await asKeeper(world.db, (tx) => figuresAt(tx, knownAt)) }
}

/** Every measure from one point of view: its parts by month and team, and the versions of the records behind it. */
export async function figuresAt(db: Db, knownAt: Instant): Promise<Figures> {
  const view = { authority, today: londonDay(knownAt), knownAt }
  const settings = await settingsOf(db, view)
  const told: Record<string, { parts: Part[]; rows: string[] }> = {}
  for (const measure of pathways.measures.values()) {
    const by = measure.by.filter(({ is }) => is === 'month' || is === 'team')
    const parts = await figure(db, view, settings, { measure, ...ever, by })
    const rows = await list(db, view, settings, { measure, ...ever })
    told[measure.id] = {
      parts: parts.toSorted((a, b) => JSON.stringify(a.at).localeCompare(JSON.stringify(b.at))),
      rows: rows
        .map((row) => [row.record, row.version, row.child, row.counted, row.well, row.left_out, row.value].join(' '))
        .toSorted(),
    }
  }
  return told
}

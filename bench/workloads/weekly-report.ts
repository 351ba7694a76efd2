import assert from 'node:assert/strict'
import type pg from 'pg'
import { addDays, day, type Day } from '#language/day.ts'
import { setting } from '#language/spine/index.ts'
import { editionOf } from '#press/edition/edition.ts'
import { posting } from '#press/posting.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { reading } from '#workings/access/read-as.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { issue } from '#workings/publish/issue.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { authority, today } from '../filled.ts'
import { nameOf } from '../page.ts'
import { at } from '../people.ts'
import type { Ground, Workload } from '../workload.ts'
import { weeklyByHand } from './weekly-by-hand.ts'

/** The week before the Monday on which the bench asks everything. */
const week = { from: addDays(today, -7), until: addDays(today, -1) }

export const weeklyReport: Workload = {
  name: 'publication: weekly report',
  means:
    'The weekly missing report is derived, kept, sent to its readers with their letters, and cut to both of its forums; the peer asks for the same figures and rows by hand, the prompts apart, and keeps nothing.',
  runs: 8,
  warm: 2,
  async sides(ground) {
    await switchOn(ground)
    const first = await issued(ground, today)
    const truth = await hand(ground.pool)
    assert.equal(first.figures.find(({ measure }) => measure === 'missing_episodes')?.counted, truth.episodes)
    assert.equal(truth.rows, truth.episodes)
    return [
      { engine: 'throughline', run: async (turn) => cut(ground, await issued(ground, addDays(today, turn + 1))) },
      { engine: 'hand-written SQL', run: async () => void (await hand(ground.pool)) },
    ]
  },
}

async function switchOn({ house }: Ground): Promise<void> {
  const { rows } = await house.pool.query<{ subject: string }>(
    "select subject from subject where authority = $1 and kind = 'authority'",
    [authority],
  )
  const answers = { key: onKey(weeklyMissing.id), value: 'true', from: day('2026-01-01'), why: 'To be measured' }
  const saving = { authority, today, now: at, worker: null }
  await putOnRecord(house.db, house.declarations, saving, { kind: setting, subjects: [rows[0]!.subject], answers })
}

/** Issued for another day each time: for one day there is only ever one. */
const issued = ({ house }: Ground, on: Day): Promise<Issue> =>
  issue(
    house.db,
    house.declarations,
    weeklyMissing,
    { authority, for: on, ...week, by: null, program: 'bench' },
    at,
    posting(authority, 'https://throughline.example'),
  )

/** As a manager and a member of the forum of leaders each read it. */
async function cut({ house, people }: Ground, told: Issue): Promise<void> {
  const { manager } = people
  const readers = [manager, { ...manager, role: 'lead_member' as const, team: null }]
  for (const [nth, reader] of readers.entries())
    await reading(house.db, { authority, today, knownAt: null, reader }, at, (seam) =>
      editionOf(seam, told, 'Invented Borough', told.template.readers[nth]!),
    )
}

async function hand(pool: pg.Pool): Promise<{ episodes: number; rows: number }> {
  const values = [authority, week.from, week.until]
  const ask = async <T extends pg.QueryResultRow>(text: string) =>
    (await pool.query<T>({ name: nameOf(text), text, values })).rows
  const [counts] = await ask<{ missing_episodes: number }>(weeklyByHand.counts)
  for (const share of weeklyByHand.shares) await ask(share)
  const rows = await ask(weeklyByHand.rows)
  return { episodes: counts!.missing_episodes, rows: rows.length }
}

import { day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { pack } from '#pathways/forums/records.ts'
import { draftOf } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import type { Serving } from './running.ts'

/** What the members of a meeting had before them, frozen as its own page freezes it. */
export async function packedIn({ pool, house }: Serving, meeting: string): Promise<string> {
  const { authority } = house.authority
  const { rows } = await pool.query<{ own: string }>(
    `select subject as own from subject where authority = $1 and kind = 'authority' limit 1`,
    [authority],
  )
  const told = [
    { measure: 'missing_episodes', name: 'Missing episodes', value: '34', sentence: 'Missing episodes: 34.' },
  ]
  const answers = {
    name: 'Pack of the meeting',
    figures: ['missing_episodes'],
    until: day('2026-04-30'),
    told: JSON.stringify(told),
  }
  const saving = { authority, today: londonDay(house.now()), now: house.now(), worker: null }
  const draft = draftOf(pack, [rows[0]!.own], answers, { about: meeting, source: 'noticed' })
  return (await putOnRecord(house.db, house.declarations, saving, draft)).record
}

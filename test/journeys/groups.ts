import { day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { signInGroup } from '#language/spine/index.ts'
import { draftOf } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import type { Serving } from './running.ts'

/** A group at the council's identity provider that gives a post. */
export async function groupIn({ house, pool }: Serving): Promise<string> {
  const { rows } = await pool.query<{ subject: string }>("select subject from subject where kind = 'authority'")
  const { authority } = house.authority
  const now = house.now()
  const { record } = await putOnRecord(
    house.db,
    house.declarations,
    { authority, today: londonDay(now), now, worker: null },
    draftOf(signInGroup, [rows[0]!.subject], { group: 'front-door', role: 'contact_officer', from: day('2026-01-01') }),
  )
  return record
}

import { newId } from '#services/ids.ts'
import { londonDay } from '#language/instant.ts'
import { Letter } from '#language/letter.ts'
import { alerts, openedInEmergency } from '#publications/letters.ts'
import { openInEmergency } from '#workings/access/openings.ts'
import { asKeeper } from '#workings/database.ts'
import { postsHeld } from '#workings/read/posts.ts'
import type { Serving } from './running.ts'

/** Somebody of the emergency duty team opened this child's record an hour ago. */
export async function openedIn({ house }: Serving, child: string): Promise<string> {
  const { authority } = house.authority
  const now = house.now()
  const held = await postsHeld(house.db, authority, londonDay(now))
  const reader = held.find(({ role }) => role === 'emergency_duty_worker' || role === 'social_worker')!
  const form = newId(Date.parse(now))
  await asKeeper(house.db, (tx) =>
    openInEmergency(
      tx,
      house.declarations,
      { authority, today: londonDay(now), now, worker: reader.worker },
      { reader, child, reason: 'The police have found a child, and ask who she is', form },
      (opening) => Letter.alert(openedInEmergency, opening, alerts, house.config.publicUrl),
    ),
  )
  return form
}

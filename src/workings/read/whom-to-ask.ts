import { londonDay } from '#language/instant.ts'
import { restriction } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { heldOn, keyOf, teamsOn } from './lists-beside.ts'
import { serviceNames } from './names.ts'

/** Whoever may open what is restricted. */
export const somebody = 'your divisional manager'

/**
 * Whom to ask about each child who is not the reader's to open: whoever the restriction names; for somebody else's, the team
 * responsible. Of a child who is hidden from them no team is told.
 */
export async function whomToAsk(seam: Seam, children: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const day = londonDay(seam.at)
  const open = await seam.opened(children)
  const closed = [...new Set(children)].filter((child) => !open.has(child)).map((child) => ({ child, day }))
  const [asks, teams] = [
    await heldOn(seam, restriction, 'ask', closed),
    await teamsOn(
      seam,
      closed.filter(({ child }) => !seam.sight.hidden.has(child)),
    ),
  ]
  const names = await serviceNames(
    seam,
    [...asks.values(), ...teams.values()].filter((id) => id !== ''),
  )
  return new Map(
    closed.map((one) => {
      const key = keyOf(one)
      const who = asks.has(key) ? asks.get(key)! : (teams.get(key) ?? '')
      return [one.child, names.get(who) ?? somebody]
    }),
  )
}

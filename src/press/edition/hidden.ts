import { londonDay } from '#language/instant.ts'
import type { Eyes } from '#language/publication.ts'
import type { Seam } from '#workings/access/reading.ts'
import { isSmall, thresholdOf } from '#workings/figures/suppress.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { settingsOf } from '#workings/settings.ts'
import type { Hidden } from './figures.ts'

/** What these eyes may see no number of, by the threshold of the real day. */
export async function hiddenNow(seam: Seam, { eyes }: ToldForum): Promise<Hidden> {
  return hiddenFrom(eyes, await thresholdNow(seam))
}

/** Eyes that see rows see every number: theirs are counted in it. For the others what is small, or leaves out few, is hidden. */
export function hiddenFrom(eyes: Eyes, below: number): Hidden {
  if (eyes === 'named' || eyes === 'pseudonym') return () => false
  return (number) => isSmall(number, below) || isSmall({ counted: number.leftOut, well: null }, below)
}

export function thresholdNow(seam: Seam): Promise<number> {
  const now = { ...seam.view, today: londonDay(seam.at), knownAt: null }
  return seam.asKeeper(async (tx) => thresholdOf(await settingsOf(tx, now), now))
}

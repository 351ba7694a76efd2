import { londonDay } from '#language/instant.ts'
import type { Eyes } from '#language/publication.ts'
import type { Seam } from '#workings/access/reading.ts'
import { isSmall, suppressed, thresholdOf } from '#workings/figures/suppress.ts'
import type { Period } from '#workings/publish/derive.ts'
import type { ToldPart } from '#workings/publish/parts.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { settingsOf } from '#workings/settings.ts'
import type { Hidden } from './figures.ts'

/** What these eyes may see no number of, by the threshold of the real day. */
export async function hiddenNow(seam: Seam, { eyes }: ToldForum): Promise<Hidden> {
  return hiddenFrom(eyes, await thresholdNow(seam))
}

/** Eyes that see rows see every number: theirs are counted in it. For the others what is small, or leaves out few, is hidden. */
export function hiddenFrom(eyes: Eyes, below: number): Hidden {
  if (seesAll({ eyes })) return () => false
  return (number) => isSmall(number, below) || isSmall({ counted: number.leftOut, well: null }, below)
}

export const seesAll = ({ eyes }: Pick<ToldForum, 'eyes'>): boolean => eyes === 'named' || eyes === 'pseudonym'

/**
 * Which points over months are not shown. Where the whole of some months is told too, as a quarter's is, those that are left
 * out must hide one another within it.
 */
export function hiddenMonths(parts: readonly ToldPart[], wholes: readonly Period[], below: number): boolean[] {
  const already = parts.map(() => false)
  for (const { from, until } of wholes) {
    const within = parts.flatMap(({ part }, at) => (part >= from.slice(0, 7) && part <= until.slice(0, 7) ? [at] : []))
    const hidden = suppressed(
      within.map((at) => parts[at]!),
      below,
    )
    for (const [nth, at] of within.entries()) already[at] = already[at] === true || hidden[nth] === true
  }
  const isSplit = new Set(parts.map(({ part }) => part)).size < parts.length
  const placed = parts.map((part) => (isSplit ? { ...part, at: { month: part.part, line: part.words } } : part))
  return suppressed(placed, below, already)
}

export function thresholdNow(seam: Seam): Promise<number> {
  const now = { ...seam.view, today: londonDay(seam.at), knownAt: null }
  return seam.asKeeper(async (tx) => thresholdOf(await settingsOf(tx, now), now))
}

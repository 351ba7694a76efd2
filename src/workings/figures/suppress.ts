import { settingOn, type Settings } from '../settings.ts'
import type { View } from '../view.ts'

export const suppressionKey = 'figures.suppress_below'
export const declaredThreshold = 5

export const thresholdOf = (settings: Settings, view: View): number =>
  settingOn(settings, suppressionKey, view.today, declaredThreshold)

/** What a part of a figure says of how many: those counted, and those of them who went well. */
export type Counts = { counted: number; well: number | null }

const small = (count: number, threshold: number) => count > 0 && count < threshold

/** A share gives away its numerator and the rest as well as its denominator, so all three must be large or nought. */
export function isSmall({ counted, well }: Counts, threshold: number): boolean {
  return small(counted, threshold) || (well !== null && (small(well, threshold) || small(counted - well, threshold)))
}

/**
 * Which parts of a whole are not shown. Where the whole is shown, one part left out could be worked out from the rest, and
 * so could several that are together few: the next smallest are left out too, until those left out hide one another.
 */
export function suppressed(parts: readonly Counts[], threshold: number): boolean[] {
  const out = parts.map((part) => isSmall(part, threshold))
  const next = () =>
    parts
      .map((part, at) => ({ part, at }))
      .filter(({ part, at }) => !out[at] && part.counted > 0)
      .toSorted((a, b) => a.part.counted - b.part.counted || a.at - b.at)[0]
  const hides = () => {
    const hidden = parts.filter((_, at) => out[at])
    if (hidden.length === 0) return true
    const sum = (of: (part: Counts) => number) => hidden.reduce((total, part) => total + of(part), 0)
    const together = {
      counted: sum(({ counted }) => counted),
      well: hidden.some(({ well }) => well !== null) ? sum(({ well }) => well ?? 0) : null,
    }
    return hidden.length > 1 && !isSmall(together, threshold)
  }
  for (let more = next(); !hides() && more; more = next()) out[more.at] = true
  return out
}

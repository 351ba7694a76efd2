import { isShare, type Counting } from '#language/measure.ts'
import type { Part } from '#workings/figures/figure.ts'
import { settingOn, type Settings } from '#workings/settings.ts'
import type { Day } from '#language/day.ts'

export const thresholdKey = 'figures.suppress_below'
export const threshold = 5

export const thresholdOn = (settings: Settings, day: Day): number => settingOn(settings, thresholdKey, day, threshold)

/**
 * Which parts are hidden from whoever sees no children: those with a small count in them, and where that leaves one
 * hidden part that the others and their sum would tell, the next smallest too. Nought is shown: it is about nobody.
 */
export function suppressed(parts: readonly Part[], counts: Counting, below: number): Set<Part> {
  const small = (count: number) => count > 0 && count < below
  const hidden = new Set(parts.filter((part) => small(part.counted) || (isShare(counts) && (small(part.well ?? 0) || small(part.counted - (part.well ?? 0)))) || Object.values(part.leftOut).some(small)))
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    for (const line of linesOf(parts)) hideNext(line, hidden)
  }
  return hidden
}

function hideNext(line: readonly Part[], hidden: Set<Part>): void {
  if (line.length < 2 || line.filter((part) => hidden.has(part)).length !== 1) return
  const open = line.filter((part) => !hidden.has(part)).toSorted((a, b) => a.counted - b.counted)
  // A nought beside it tells nothing away, so it hides nothing.
  const next = open.find(({ counted }) => counted > 0) ?? open[0]
  if (next) hidden.add(next)
}

/** The parts that sum to one another's total: those alike in every way but one. */
function linesOf(parts: readonly Part[]): Part[][] {
  const ways = Object.keys(parts[0]?.at ?? {})
  return ways.flatMap((way) => [...Map.groupBy(parts, ({ at }) => JSON.stringify({ ...at, [way]: '' })).values()])
}

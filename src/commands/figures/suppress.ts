import { isShare, type Counting } from '#language/measure.ts'
import type { Part } from '#workings/figures/figure.ts'
import type { Day } from '#language/day.ts'
import type { Tx } from '#workings/database.ts'
import { settingOn, settingsOf } from '#workings/settings.ts'
import type { View } from '#workings/view.ts'

export const thresholdKey = 'figures.suppress_below'
export const threshold = 5

/** As it is known now and on the real day, whatever point of view the figure is asked from. */
export async function thresholdNow(tx: Tx, view: View, realToday: Day): Promise<number> {
  return settingOn(await settingsOf(tx, { ...view, knownAt: null }), thresholdKey, realToday, threshold)
}

/**
 * Which parts are hidden from whoever sees no children: those with a small count in them, and where that leaves one
 * hidden part that the others and their sum would tell, the next smallest too. Nought is shown: it is about nobody.
 */
export function suppressed(parts: readonly Part[], counts: Counting, below: number): Set<Part> {
  const small = (count: number) => count > 0 && count < below
  const hidden = new Set(
    parts.filter(
      (part) =>
        small(part.counted) ||
        (isShare(counts) && (small(part.well ?? 0) || small(part.counted - (part.well ?? 0)))) ||
        Object.values(part.leftOut).some(small),
    ),
  )
  for (let before = -1; before !== hidden.size;) {
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

import type { Day } from '#language/day.ts'
import type { Tx } from '#workings/database.ts'
import type { Part } from '#workings/figures/figure.ts'
import { isSmall, thresholdOf } from '#workings/figures/suppress.ts'
import { settingsOf } from '#workings/settings.ts'
import type { View } from '#workings/view.ts'

/** As it is known now and on the real day, whatever point of view the figure is asked from. */
export async function thresholdNow(tx: Tx, view: View, realToday: Day): Promise<number> {
  const now: View = { ...view, today: realToday, knownAt: null }
  return thresholdOf(await settingsOf(tx, now), now)
}

/**
 * Which parts are hidden from whoever sees no children: the small, those beside which few are left out, and as many of the
 * next smallest as hide one another in every way that the figure is divided. Nought is shown: it is about nobody.
 */
export function suppressed(parts: readonly Part[], below: number): Set<Part> {
  const few = (count: number) => isSmall({ counted: count, well: null }, below)
  const hidden = new Set(parts.filter((part) => isSmall(part, below) || Object.values(part.leftOut).some(few)))
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size
    for (const line of linesOf(parts)) hideNext(line, hidden, below)
  }
  return hidden
}

/** Together, what is hidden in a line must not be small either: their sum is what the line's total leaves. */
function hideNext(line: readonly Part[], hidden: Set<Part>, below: number): void {
  const out = line.filter((part) => hidden.has(part))
  const sum = (of: (part: Part) => number) => out.reduce((total, part) => total + of(part), 0)
  const together = {
    counted: sum(({ counted }) => counted),
    well: out.some(({ well }) => well !== null) ? sum(({ well }) => well ?? 0) : null,
  }
  if (out.length === 0 || (out.length > 1 && !isSmall(together, below))) return
  const open = line.filter((part) => !hidden.has(part) && part.counted > 0)
  const next = open.toSorted((a, b) => a.counted - b.counted)[0]
  if (next) hidden.add(next)
}

/** The parts that sum to one another's total: those alike in every way but one. */
function linesOf(parts: readonly Part[]): Part[][] {
  const ways = Object.keys(parts[0]?.at ?? {})
  return ways.flatMap((way) => [...Map.groupBy(parts, ({ at }) => JSON.stringify({ ...at, [way]: '' })).values()])
}

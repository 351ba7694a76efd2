import { byTheme } from '#pathways/missing/interview-measures.ts'
import type { Part } from '#workings/figures/figure.ts'
import { cutToTotals, type FigureOver, type Span } from '#workings/figures/totals.ts'

/**
 * What of a quarter is kept from those who see no child. They see each of its months on the measure's own page, so a sum is told
 * only where nothing that is suppressed there follows from it.
 * @param parts the interviews of the quarter, by month and theme
 */
export async function keptFrom(
  parts: readonly Part[],
  quarter: Span,
  below: number,
): Promise<{ whole: boolean; none: boolean; several: boolean }> {
  const over: FigureOver = async ({ from, until }, divided) => {
    const within = parts.filter(({ at }) => at['month']! >= from.slice(0, 7) && at['month']! <= until.slice(0, 7))
    return [...Map.groupBy(within, ({ at }) => (divided ? at['theme']! : ''))].map(([theme, some]) => ({
      at: divided ? { theme } : {},
      counted: some.reduce((sum, { counted }) => sum + counted, 0),
      well: null,
      value: null,
      leftOut: {},
    }))
  }
  const [whole] = await cutToTotals(over, quarter, false, below)
  const themes = await cutToTotals(over, quarter, true, below)
  const isOut = (theme: string) => themes.some(({ part, hidden }) => hidden && part.at['theme'] === theme)
  return { whole: whole?.hidden ?? false, none: isOut(byTheme.none), several: isOut(byTheme.several) }
}

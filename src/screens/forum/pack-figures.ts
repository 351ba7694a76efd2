import { addMonths, firstOfMonth, type Day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { nothingWords } from '#ui/nothing.ts'
import type { Seam } from '#workings/access/reading.ts'
import { thresholdNow } from '#workings/figures/suppress.ts'
import type { SignedIn } from '../front/screen.ts'
import { whole } from '../measure/figures.ts'
import { sentenceOf, valueOf } from '../measure/number.ts'
import { monthOn } from '../measure/period.ts'

/** A figure as the members were told it, in words. */
export type ToldFigure = { measure: string; name: string; value: string; sentence: string }

export const lastWholeMonth = (today: Day) => monthOn(addMonths(firstOfMonth(today), -1))

/** The figures of a month, worked out once. Councillors may read any pack, so few are in none, whatever the forum may see. */
export async function figuresTold(
  seam: Seam,
  ask: SignedIn,
  ids: readonly string[],
  month: ReturnType<typeof monthOn>,
): Promise<ToldFigure[]> {
  const threshold = await seam.asKeeper((tx) => thresholdNow(tx, seam.view, londonDay(seam.at)))
  const told: ToldFigure[] = []
  for (const id of ids) {
    const measure = ask.house.declarations.measures.get(id)
    if (!measure) continue
    const part = await whole(seam, ask.house.declarations, { measure, from: month.from, until: month.until })
    const value = valueOf(measure, part, { threshold })
    told.push({
      measure: id,
      name: measure.name,
      value: typeof value === 'number' ? value.toLocaleString('en-GB') : nothingWords[value],
      sentence: sentenceOf(measure, part, month.words, { threshold }),
    })
  }
  seam.showed({ action: 'figure', what: 'a pack', shown: told.length })
  return told
}

/** What was kept; nothing where it cannot be read. */
export function toldIn(kept: string | null): ToldFigure[] {
  const all: unknown = kept === null ? [] : JSON.parse(kept)
  return Array.isArray(all) ? (all as ToldFigure[]) : []
}

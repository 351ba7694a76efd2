import { byMonth, type Breakdown } from '#language/breakdown.ts'
import { firstOfMonth, monthOf, type Day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import type { Declarations } from '#language/declarations.ts'
import { isShare, type Measure } from '#language/measure.ts'
import type { Seam } from '#workings/access/reading.ts'
import { figure, type FigureAsked, type Part } from '#workings/figures/figure.ts'
import { keptMonths } from '#workings/figures/kept.ts'
import { thresholdNow } from '#workings/figures/suppress.ts'
import { settingsOf } from '#workings/settings.ts'
import type { SignedIn } from '../front/screen.ts'
import type { Eyes, Said } from './number.ts'
import { lastOfMonth, monthsTo, seesTotalsOnly } from './period.ts'

const nobody: Part = { at: {}, counted: 0, well: 0, value: null, leftOut: {} }

/** One figure over one period. It is read as keeper, whoever asks: a figure never varies with its reader (law 7). */
export async function whole(seam: Seam, declarations: Declarations, asked: Omit<FigureAsked, 'by'>): Promise<Part> {
  return (await keptWhole(seam, declarations, asked)) ?? (await parts(seam, asked))[0] ?? nobody
}

/** A whole month from the cache. The cache knows how many are left out and not why, so where any are, the figure is derived. */
async function keptWhole(
  seam: Seam,
  declarations: Declarations,
  { measure, from, until, responsible }: Omit<FigureAsked, 'by'>,
): Promise<Part | null> {
  if (from !== firstOfMonth(from) || until !== lastOfMonth(from) || responsible === 'now') return null
  const kept = await seam.asKeeper((tx) => keptMonths(tx, seam.view, declarations, measure, from, until))
  const [month] = kept ?? []
  if (!kept || (month && month.leftOut > 0)) return null
  return {
    ...nobody,
    counted: month?.counted ?? 0,
    well: isShare(measure.versions[0]!.counts) ? (month?.well ?? 0) : null,
  }
}

export const parts = (seam: Seam, asked: FigureAsked): Promise<Part[]> =>
  seam.asKeeper(async (tx) => figure(tx, seam.view, await settingsOf(tx, seam.view), asked))

/** The figure of each of these months: from the cache where it is exact, derived otherwise. */
export async function byMonths(
  seam: Seam,
  declarations: Declarations,
  measure: Measure,
  months: readonly Day[],
): Promise<Map<string, Said>> {
  const [from, to] = [months[0]!, lastOfMonth(months.at(-1)!)]
  const share = isShare(measure.versions[0]!.counts)
  const kept = await seam.asKeeper((tx) => keptMonths(tx, seam.view, declarations, measure, from, to))
  if (kept)
    return new Map(
      kept.map(({ month, counted, well, leftOut }) => [
        month,
        { counted, well: share ? well : null, value: null, leftOut },
      ]),
    )
  const derived = await parts(seam, { measure, from, until: to, by: [byMonth] })
  return new Map(derived.map((part) => [part.at['month']!, part]))
}

export const monthKeys = (until: Day): string[] => monthsTo(until).map(monthOf)

/** The measure that tells the other half: how many children beside how many episodes, and the reverse (MIS-22). */
export function companion(declarations: Declarations, measure: Measure): Measure | null {
  const mine = measure.versions[0]!.counts
  if ((mine.is !== 'records' && mine.is !== 'children') || isShare(mine)) return null
  const wanted = mine.is === 'records' ? 'children' : 'records'
  const other = [...declarations.measures.values()].find(({ versions }) => {
    const counts = versions[0]!.counts
    return (
      counts.is === wanted &&
      counts.of.kind.id === mine.of.kind.id &&
      counts.of.field === mine.of.field &&
      (counts.is !== 'children' || (counts.atLeast === 1 && !isShare(counts)))
    )
  })
  return other ?? null
}

/** Everybody's counts, or none that are small, by the reader's role: as the threshold is now, whatever day the page is of. */
export async function eyesOf(ask: SignedIn, seam: Seam): Promise<Eyes> {
  if (!seesTotalsOnly(ask)) return { threshold: null }
  return { threshold: await seam.asKeeper((tx) => thresholdNow(tx, seam.view, londonDay(seam.at))) }
}

export const breakdownOf = (measure: Measure, id: string): Breakdown | null =>
  measure.by.find((by) => by.id === id) ?? null

import { byMonth } from '#language/breakdown.ts'
import { addDays, addMonths, firstOfMonth, monthOf, type Day } from '#language/day.ts'
import { isShare, valuedAs, type Measure } from '#language/measure.ts'
import type { MonthValue } from '#language/trend.ts'
import type { Tx } from '../database.ts'
import { figure } from '../figures/figure.ts'
import { settingsOf } from '../settings.ts'
import type { View } from '../view.ts'

/** A measure in each of some whole months, oldest first, as the role that sees everything has it (law 7). */
export async function wholeMonths(
  tx: Tx,
  view: View,
  measure: Measure,
  { from, until }: { from: Day; until: Day },
): Promise<MonthValue[]> {
  const months: Day[] = []
  for (
    let first = firstOfMonth(from);
    lastOf(first) <= until && lastOf(first) < view.today;
    first = addMonths(first, 1)
  )
    months.push(first)
  if (months.length === 0) return []
  const asked = { measure, from: months[0]!, until: lastOf(months.at(-1)!), by: [byMonth] }
  const parts = new Map(
    (await figure(tx, view, await settingsOf(tx, view), asked)).map((part) => [part.at['month']!, part]),
  )
  const valued = valuedAs(measure)
  return months.map((first) => {
    const month = monthOf(first)
    const part = parts.get(month)
    const counted = part?.counted ?? 0
    if (valued === 'length') return { month, counted, value: part?.value ?? null }
    if (!isShare(measure.versions[0]!.counts)) return { month, counted, value: counted }
    return { month, counted, value: counted === 0 ? null : (100 * (part?.well ?? 0)) / counted }
  })
}

export const lastOf = (first: Day): Day => addDays(addMonths(first, 1), -1)

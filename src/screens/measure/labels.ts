import type { Breakdown } from '#language/breakdown.ts'
import type { Measure } from '#language/measure.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Part } from '#workings/figures/figure.ts'
import { partWords } from '#workings/figures/part-words.ts'
import { serviceNames } from '#workings/read/names.ts'

export type Labels = ReadonlyMap<string, string>

/** The words for each answer under which a figure is divided. */
export async function labelsOf(
  seam: Seam,
  measure: Measure,
  by: Breakdown,
  parts: readonly Pick<Part, 'at'>[],
): Promise<Labels> {
  const values = [...new Set(parts.map(({ at }) => at[by.id] ?? ''))]
  const teams = by.is === 'team' ? await serviceNames(seam, values) : new Map<string, string>()
  return new Map(values.map((value) => [value, partWords(measure, by, value, teams)]))
}

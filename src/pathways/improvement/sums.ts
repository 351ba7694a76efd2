import type { investment } from './money.ts'
import type { Told } from './told.ts'

type Sum = Told<typeof investment>

/** What a sum comes to in each financial year from the first; one that goes on is told for as many years as are asked. */
export function byYear({ answers }: Sum, mostYears: number): ReadonlyMap<string, number> {
  const { amount, first_year, years, is } = answers
  if (amount === null || first_year === null) return new Map()
  const first = Number(first_year.slice(0, 4))
  const count = is === 'ongoing' ? mostYears : (years ?? 1)
  return new Map(Array.from({ length: count }, (_, n) => [financialYear(first + n), amount]))
}

const financialYear = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, '0')}`

export type PartsOf = { whole: Sum; parts: readonly Sum[]; total: number; differs: number }

/** Each larger sum with its parts, what these come to, and by how much that differs from what was said (FIN-02). */
export function partsOf(all: readonly Sum[]): PartsOf[] {
  return all.flatMap((whole) => {
    const parts = all.filter(({ answers }) => answers.part_of?.includes(whole.record))
    if (parts.length === 0) return []
    const total = parts.reduce((sum, { answers }) => sum + (answers.amount ?? 0), 0)
    return [{ whole, parts, total, differs: total - (whole.answers.amount ?? 0) }]
  })
}

/** Sums of another kind than revenue that are part of nothing: a total that was given elsewhere leaves them out. */
export const standsAlone = (one: Sum, all: readonly Sum[]): boolean =>
  (one.answers.part_of ?? []).length === 0 && !all.some(({ answers }) => answers.part_of?.includes(one.record))

import type { RecordKind } from './record.ts'

/** A way to divide a figure. Each row has exactly one answer, so the parts sum to the whole. */
export type Breakdown = { id: string; name: string } & (
  | { is: 'month' | 'team' | 'age' | 'sex' | 'agency' }
  /** A choice on the counted record itself. */
  | { is: 'own'; field: string }
  | Coded
  /** What a record of another kind said on the counting date: the placement that held then. */
  | { is: 'held'; kind: RecordKind; field: string; from: string; until: string; otherwise: string }
)

/**
 * Choices of the counted record of which several may be made: the one that was, or that there were several, or none. So
 * the parts still sum to the whole; how often each was made among others is counted beside them (`mentions`).
 */
type Coded = {
  is: 'coded'
  /** The fields, each with its word: `{ pushed: 'Push' }`. */
  fields: Readonly<Record<string, string>>
  several: string
  none: string
  /** What is told in words and has no code: counted where it is told at all. */
  told: Readonly<Record<string, string>>
}
export type CodedBreakdown = Extract<Breakdown, { is: 'coded' }>

export const byMonth: Breakdown = { id: 'month', name: 'Month', is: 'month' }
export const byTeam: Breakdown = { id: 'team', name: 'Team', is: 'team' }
export const byAge: Breakdown = { id: 'age', name: 'Age', is: 'age' }
export const byAgency: Breakdown = { id: 'agency', name: 'Agency', is: 'agency' }
export const bySex: Breakdown = { id: 'sex', name: 'Sex', is: 'sex' }

/** Ages in whole years on the counting date, from the first year of a band to the last. */
export const ageBands = [
  { words: 'Under 1', from: 0, to: 0 },
  { words: '1 to 4', from: 1, to: 4 },
  { words: '5 to 9', from: 5, to: 9 },
  { words: '10 to 15', from: 10, to: 15 },
  { words: '16 and 17', from: 16, to: 17 },
  { words: '18 and over', from: 18, to: 200 },
] as const

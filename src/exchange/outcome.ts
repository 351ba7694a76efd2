import type { Findings, Listed } from './findings.ts'
import type { Children } from './plan/children.ts'
import type { Counts } from './plan/counts.ts'
import type { Plan } from './plan/plan.ts'
import type { FileReport } from './read/folder.ts'

export type Seconds = { read: number; write: number; caches: number }

/** What became of an import, or would. Its rows are those that say something new: one said twice counts once. */
export type Outcome = {
  outcome: 'previewed' | 'imported' | 'refused' | 'cancelled'
  rows: number
  added: number
  changed: number
  unchanged: number
  refused: number
  /** Of the unchanged: those that someone here has recorded otherwise. */
  kept: number
  repeated: number
  children: Children
  byModule: Readonly<Record<string, Counts>>
  files: readonly FileReport[]
  problems: Listed
  warnings: Listed
  seconds: Seconds
}

export function outcomeOf(
  outcome: Outcome['outcome'],
  files: readonly FileReport[],
  plan: Plan | null,
  refused: number,
  problems: Findings,
  warnings: Findings,
  seconds: Seconds,
): Outcome {
  const read = files.reduce((sum, file) => sum + file.rows, 0)
  const repeated = plan?.repeated ?? 0
  const saved = outcome === 'imported' || outcome === 'previewed'
  const of = (what: keyof Counts) =>
    saved ? Object.values(plan?.counts ?? {}).reduce((sum, counts) => sum + counts[what], 0) : 0
  return {
    outcome,
    rows: read - repeated,
    added: of('added'),
    changed: of('changed'),
    unchanged: of('unchanged') + of('kept'),
    refused: outcome === 'cancelled' ? 0 : refused,
    kept: of('kept'),
    repeated,
    children: plan?.children ?? { known: 0, added: 0, byLocalNumber: 0 },
    byModule: saved ? (plan?.counts ?? {}) : {},
    files: files.map((file) => ({ ...file })),
    problems: problems.listed(),
    warnings: warnings.listed(),
    seconds: { ...seconds },
  }
}

import type { Pair } from './pairs.ts'
import type { Change, KeptAs } from './since.ts'

/** Why a row is not as it was told. The last is ours to mend: a difference that nothing on record explains. */
export type Why =
  'late' | 'corrected' | 'withdrawn' | 'merged' | 'removed' | 'defined anew' | 'programmed anew' | 'not explained'

/** The changes that bear on one row, the likeliest first, and what they make of it. */
export function reasonsFor(
  { was, is }: Pair,
  changes: readonly Change[],
  kept: { before: KeptAs; now: KeptAs },
): { why: Why; because: Change[] } {
  const rows = [was, is].filter((row) => row !== null)
  const family = new Set(rows.flatMap(({ child }) => [child, kept.before(child), kept.now(child)]))
  const regrouped = was?.child !== is?.child && rows.some(({ child }) => kept.before(child) !== kept.now(child))
  const own = (change: Change) => rows.some(({ record }) => record === change.record)
  const beside = (change: Change) => rows.some(({ record }) => record === change.about)
  const ofTheChild = ({ subjects }: Change) =>
    subjects.some((subject) => family.has(subject) || family.has(kept.now(subject)))

  const facts = changes.filter(({ kind }) => kind !== 'merge' && kind !== 'setting')
  // Where only how well it went differs, that is more often a record about it than the record itself.
  const onlyWell = was !== null && is !== null && was.counted === is.counted && was.well !== is.well
  const direct = onlyWell
    ? [...facts.filter(beside), ...facts.filter(own)]
    : [...facts.filter(own), ...facts.filter(beside)]
  const merges = changes.filter((change) => change.kind === 'merge' && ofTheChild(change))
  const others = facts.filter((change) => !own(change) && !beside(change))
  const indirect = [...others.filter(ofTheChild), ...others.filter((change) => !ofTheChild(change))]
  const settings = changes.filter(({ kind }) => kind === 'setting')

  const oneSided = was === null || is === null
  if (direct.length > 0 && (oneSided || !regrouped)) return { why: direct[0]!.what, because: direct }
  if (regrouped) return { why: 'merged', because: [...merges, ...direct] }
  if (indirect.length > 0) return { why: indirect[0]!.what, because: indirect }
  if (merges.length > 0) return { why: 'merged', because: merges }
  if (settings.length > 0) return { why: 'defined anew', because: settings }
  return { why: 'not explained', because: [] }
}

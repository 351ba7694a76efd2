import { createHash } from 'node:crypto'
import { isShare, type Measure, type MeasureVersion } from '#language/measure.ts'

/** A digest of the definition in force: two figures with the same one were counted alike. */
export function definitionOf(measure: Measure, version: MeasureVersion): string {
  const said = JSON.stringify([measure.id, measure.placedBy, version], (key, value: unknown) =>
    key === 'fields' || key === 'options' ? undefined : value,
  )
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

/** The one number that people quote. */
export function headline(
  version: MeasureVersion,
  { counted, well, value }: { counted: number; well: number | null; value: number | null },
): { value: number | null; unit: string } {
  const { counts } = version
  if (isShare(counts))
    return { value: counted === 0 ? null : Math.round(((well ?? 0) / counted) * 1000) / 10, unit: 'per cent' }
  if (counts.is === 'median') return { value, unit: counts.unit }
  return { value: counted, unit: counts.is === 'children' ? 'children' : 'records' }
}

import { createHash } from 'node:crypto'
import type { Measure, MeasureVersion } from '#language/measure.ts'

/** A digest of the definition in force: two figures with the same one were counted alike. */
export function definitionOf(measure: Measure, version: MeasureVersion): string {
  const said = JSON.stringify([measure.id, measure.placedBy, version], (key, value: unknown) => (key === 'fields' || key === 'options' ? undefined : value))
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

/** The one number that people quote. */
export function headline(version: MeasureVersion, { counted, well, value }: { counted: number; well: number | null; value: number | null }): { value: number | null; unit: string } {
  switch (version.counts.is) {
    case 'share':
    case 'in time':
      return { value: counted === 0 ? null : Math.round(((well ?? 0) / counted) * 1000) / 10, unit: 'per cent' }
    case 'median':
      return { value, unit: version.counts.unit }
    case 'children':
      return { value: counted, unit: 'children' }
    case 'records':
      return { value: counted, unit: 'records' }
  }
}

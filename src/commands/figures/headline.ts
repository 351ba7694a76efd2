import { isShare, type MeasureVersion } from '#language/measure.ts'

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

import { createHash } from 'node:crypto'
import type { Day } from '#language/day.ts'
import { inForce, type Measure } from '#language/measure.ts'

/** A digest of what a figure means on a day: what is counted, what went well, who is left out. Its words may be mended freely. */
export function definitionOf(measure: Measure, on: Day): string {
  const { counts, leavesOut = [] } = inForce(measure, on)
  const said = JSON.stringify([counts, leavesOut], (key, value: unknown) => (wording.has(key) ? undefined : value))
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

const wording = new Set(['name', 'fields', 'options', 'todo', 'source', 'checked', 'asks', 'basis'])

import type { RecordKind } from '#language/record.ts'
import type { Problem } from '../refusal.ts'
import type { Said } from '../tables/values.ts'
import type { Seam } from './reading.ts'

/**
 * The children whom answers name must be there and the reader's to open: a form offers no others, but anybody can write
 * one, and naming a child as a duplicate would open their record.
 */
export async function wronglyNamed(seam: Seam, kind: RecordKind, answers: Said): Promise<Problem[]> {
  const named = Object.entries(kind.fields)
    .filter(([, { shape }]) => shape.is === 'person')
    .map(([field]) => ({ field, child: answers[field] }))
    .filter((one): one is { field: string; child: string } => typeof one.child === 'string')
  if (named.length === 0) return []
  const open = await seam.opened(named.map(({ child }) => child))
  return named
    .filter(({ child }) => !open.has(child))
    .map(({ field }) => ({ field, words: 'Choose a child whose record is yours to open' }))
}

import type { RecordKind } from '#language/record.ts'
import { subjectOf } from '#language/record.ts'
import { allocation, merge } from '#language/spine/index.ts'
import { Refusal } from '../refusal.ts'
import type { Said } from '../tables/values.ts'
import type { Seam } from './reading.ts'

/** Records from which it follows who may open a child. */
const decidesWhoSees: ReadonlySet<string> = new Set([allocation.id, merge.id])

/**
 * What is open in an emergency is open for its hour. Whoever opened it may not by a record of their own make it theirs to open
 * after that: allocate the child to themselves, or read the child as one of theirs.
 */
export async function mustNotBeLent(
  seam: Seam,
  kind: RecordKind,
  subjects: readonly string[],
  answers: Said,
): Promise<void> {
  if (!decidesWhoSees.has(kind.id) || subjectOf(kind) !== 'child') return
  const named = Object.entries(kind.fields).flatMap(([field, { shape }]) => {
    const child = shape.is === 'person' ? answers[field] : null
    return typeof child === 'string' ? [child] : []
  })
  const about = [...subjects, ...named]
  await seam.opened(about)
  if (about.some((child) => seam.sight.lent.has(child)))
    throw new Refusal(
      'not yours',
      `You opened this record in an emergency. ${kind.name} is for somebody whose record it is to open without one`,
    )
}

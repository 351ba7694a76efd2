import type { RecordKind } from '#language/record.ts'
import { cover, workerConnection } from '#language/spine/index.ts'
import { Refusal } from '../refusal.ts'
import type { Said } from '../tables/values.ts'
import type { Seam } from './reading.ts'

type Saying = {
  subjects: readonly string[]
  /** What the record said of each before, where it is a correction. */
  before: { answers: Readonly<Record<string, Said>> } | null
  answers: Said
  withdraws: boolean
}

/**
 * Nobody opens a record to themselves: that they stand in for a colleague, whose children they then see, is put on record by
 * somebody else, and so is that a relative's record is open to them, or is no relative's.
 */
export function mustNotOpenToThemselves(seam: Seam, kind: RecordKind, saying: Saying): void {
  const own = seam.view.reader.worker
  const { subjects, before, answers, withdraws } = saying
  const said = (subject: string) => ({ ...before?.answers[subject], ...answers })
  if (kind.id === cover.id && !withdraws && subjects.some((subject) => said(subject)['covered_by'] === own))
    throw new Refusal(
      'not yours',
      'Somebody else must record that you stand in for a colleague: their children open to you',
    )
  const lifts = before !== null || answers['opens'] === 'yes'
  if (kind.id === workerConnection.id && lifts && subjects.includes(own))
    throw new Refusal('not yours', 'Somebody else must decide what your own connection to a child opens and closes')
}

import type { RetentionRule } from '#language/retention.ts'
import type { Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
import type { Reach } from '../removing/reach.ts'
import type { Target } from '../removing/removal.ts'
import type { View } from '../view.ts'
import { holdsOn, keptUntil } from './dates.ts'

const holdWords: Readonly<Record<string, string>> = {
  inquiry: 'an inquiry',
  litigation: 'a court case',
  complaint: 'a complaint',
  review: 'a safeguarding practice review',
  request: 'somebody who asked to see it',
}

/** @throws a Refusal while anything of these children's must be kept, whoever asks and for whatever reason */
export async function mustNotBeHeld(tx: Tx, view: View, { subjects }: Pick<Reach, 'subjects'>): Promise<void> {
  const holds = await holdsOn(tx, view, subjects)
  if (holds.length === 0) return
  const why = [...new Set(holds.map((hold) => holdWords[hold] ?? 'a hold'))].join(' and ')
  throw new Refusal('cannot', `It must be kept for ${why}. Nothing of it is removed until that has ended`)
}

/** Why a file may not go for its time's sake; null where it may. */
export async function notYetOver(
  tx: Tx,
  rules: readonly RetentionRule[],
  view: View,
  target: Target,
  { children }: Pick<Reach, 'children'>,
): Promise<string | null> {
  if (target.what !== 'file') return 'Only a whole file goes because its time is over'
  const kept = await keptUntil(tx, rules, view, children)
  const latest = kept.toSorted((a, b) => b.until.localeCompare(a.until))[0]
  if (!latest) return 'Nobody knows until when it is kept: neither a birth nor another day is on record'
  const rule = rules.find(({ id }) => id === latest.rule)?.name.toLowerCase() ?? latest.rule
  return latest.until <= view.today ? null : `It is kept until ${latest.until}, as for ${rule}`
}

import { sql } from 'kysely'
import { isOneOf, removalBases, removalCategories } from '#language/removal.ts'
import type { RetentionRule } from '#language/retention.ts'
import type { Declarations } from '#language/declarations.ts'
import { notTheirs, type Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import { Refusal, WrongAnswers, type Problem } from '../refusal.ts'
import { mustNotBeHeld, notYetOver } from '../retention/must-be-over.ts'
import { planOf, type Plan } from './plan.ts'
import { columnsOf, type Target } from './removal.ts'

export type Asked = { removal: string; target: Target; category: string; basis: string; reason: string }

/** What would go, for whoever may remove and may open all of it. Looking is logged. */
export async function planned(seam: Seam, declarations: Declarations, target: Target): Promise<Plan> {
  if (!seam.may('remove')) throw new Refusal('not yours', 'Your role does not remove records')
  const plan = await seam.asKeeper((tx) => planOf(tx, declarations, { ...seam.view, knownAt: null }, target))
  const { children, subjects, touched } = plan.reach
  const open = await seam.opened(subjects)
  if (subjects.some((child) => !open.has(child))) throw new Refusal('not there', notTheirs)
  const records = target.what === 'file' ? [] : touched.slice(0, 1)
  seam.showed({
    action: 'read',
    what: 'what a removal would take',
    children: children.length > 0 ? children : subjects,
    records,
    shown: 1,
  })
  return plan
}

/**
 * One of the two asks, with a reason and a lawful basis. Sent twice, it is one asking.
 * @throws WrongAnswers where something is missing, or the reason repeats what is to go
 */
export async function askRemoval(
  seam: Seam,
  declarations: Declarations,
  rules: readonly RetentionRule[],
  asked: Asked,
): Promise<Plan> {
  const plan = await planned(seam, declarations, asked.target)
  const view = { ...seam.view, knownAt: null }
  await seam.asKeeper((tx) => mustNotBeHeld(tx, view, plan.reach))
  const early =
    asked.category === 'retention'
      ? await seam.asKeeper((tx) => notYetOver(tx, rules, view, asked.target, plan.reach))
      : null
  const wrong = [...mistakesIn(asked, plan), ...(early === null ? [] : [{ field: 'category', words: early }])]
  if (wrong.length > 0) throw new WrongAnswers(wrong)
  const { child, record, version, document, field } = columnsOf(asked.target)
  const { authority, reader } = seam.view
  await seam.asKeeper((tx: Tx) =>
    sql`insert into removal (authority, removal, what, child, record, version, document, field, category, basis, reason, asked_by, asked_at)
      values (${authority}, ${asked.removal}::uuid, ${asked.target.what}, ${child}::uuid, ${record}::uuid, ${version}, ${document}::uuid, ${field},
        ${asked.category}, ${asked.basis}, ${asked.reason.trim()}, ${reader.worker}::uuid, ${seam.at}::timestamptz)
      on conflict do nothing`.execute(tx),
  )
  seam.showed({ action: 'save', what: 'a removal: asked', children: plan.reach.subjects, records: [asked.removal] })
  return plan
}

function mistakesIn({ category, basis, reason }: Asked, { reach }: Plan): Problem[] {
  const said = reason.trim().toLowerCase()
  const repeats = reach.words.some((word) => said.includes(word.toLowerCase()))
  return [
    ...(isOneOf(removalCategories, category) ? [] : [{ field: 'category', words: 'Choose why it goes' }]),
    ...(isOneOf(removalBases, basis) ? [] : [{ field: 'basis', words: 'Choose by which law' }]),
    ...(said.length >= 10
      ? []
      : [{ field: 'reason', words: 'Say in a sentence why it must go and cannot only be corrected or withdrawn' }]),
    ...(repeats
      ? [
          {
            field: 'reason',
            words: 'Your reason stays when the rest is gone, and repeats something that is to go. Say it without',
          },
        ]
      : []),
  ]
}

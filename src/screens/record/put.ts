import { subjectOf } from '#language/record.ts'
import type { PageProblem } from '#ui/page.ts'
import { mustNotBeLent } from '#workings/access/lent.ts'
import { wronglyNamed } from '#workings/access/named.ts'
import { firstSaid } from '#workings/read/first-said.ts'
import { WrongAnswers } from '#workings/refusal.ts'
import type { Draft, Saved } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import type { SignedIn } from '../front/screen.ts'
import { differing } from './answers-in.ts'

/** The record was made; or what is wrong with the answers, and where the form made another record before, which one. */
export type Put = { saved: Saved } | { problems: PageProblem[]; already?: string }

/** Saves what was typed, and logs that it was: either the record, or what is wrong with the answers. */
export async function put(ask: SignedIn, draft: Draft): Promise<Put> {
  const problems = await ask.read(async (seam) => {
    seam.showed({
      action: 'save',
      what: draft.kind.id,
      children: subjectOf(draft.kind) === 'child' ? draft.subjects : [],
      reason: draft.reason ?? null,
    })
    await mustNotBeLent(seam, draft.kind, draft.subjects, draft.answers)
    // Withdrawing and signing off say nothing new about anybody.
    return draft.become === undefined ? wronglyNamed(seam, draft.kind, draft.answers) : []
  })
  if (problems.length > 0) return { problems }
  try {
    const saved = await putOnRecord(ask.house.db, ask.house.declarations, ask.saving, draft)
    if (saved.again && !(await saidThen(ask, draft, saved.record)))
      return { problems: [{ words: otherThanSent }], already: saved.record }
    return { saved }
  } catch (error) {
    if (error instanceof WrongAnswers) return { problems: [...error.problems] }
    throw error
  }
}

export const otherThanSent =
  'This form was sent before, and saved then. What it says now is something else, and is not saved: open what was saved, and change it there'

/** Whether a form that is sent again says what it said when it made its record. */
export async function saidThen({ house, saving }: SignedIn, draft: Draft, record: string): Promise<boolean> {
  const first = await firstSaid(house.db, saving.authority, draft.kind, record)
  return (
    first !== null &&
    first.about === (draft.about ?? null) &&
    differing(draft.kind, first.answers, draft.answers).length === 0
  )
}

/** The name of a button that only asks for the form again: another row, somebody found. */
export const asksAgain = (pressed: string): boolean => pressed.startsWith('add ') || pressed.startsWith('find ')

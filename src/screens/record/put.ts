import { subjectOf } from '#language/record.ts'
import type { PageProblem } from '#ui/page.ts'
import { wronglyNamed } from '#workings/access/named.ts'
import { WrongAnswers } from '#workings/refusal.ts'
import type { Draft, Saved } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import type { SignedIn } from '../front/screen.ts'

/** Saves what was typed, and logs that it was: either the record, or what is wrong with the answers. */
export async function put(ask: SignedIn, draft: Draft): Promise<{ saved: Saved } | { problems: PageProblem[] }> {
  const problems = await ask.read(async (seam) => {
    seam.showed({
      action: 'save',
      what: draft.kind.id,
      children: subjectOf(draft.kind) === 'child' ? draft.subjects : [],
      reason: draft.reason ?? null,
    })
    // Withdrawing and signing off say nothing new about anybody.
    return draft.become === undefined ? wronglyNamed(seam, draft.kind, draft.answers) : []
  })
  if (problems.length > 0) return { problems }
  try {
    return { saved: await putOnRecord(ask.house.db, ask.house.declarations, ask.saving, draft) }
  } catch (error) {
    if (error instanceof WrongAnswers) return { problems: [...error.problems] }
    throw error
  }
}

/** The name of a button that only asks for the form again: another row, somebody found. */
export const asksAgain = (pressed: string): boolean => pressed.startsWith('add ') || pressed.startsWith('find ')

import { codesIn } from '#language/code.ts'
import type { RecordKind } from '#language/record.ts'
import { eyesOf, isOfASitting } from '#pathways/forums/for-whom.ts'
import type { Any } from '#pathways/improvement/told.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { childrenNamed } from '#workings/reporting/named.ts'
import type { Said } from '#workings/tables/values.ts'
import type { SignedIn } from '../front/screen.ts'

/** What is written for a forum names no child unless it may see names, and gives no child's code where it may see totals alone. */
export async function beyondEyes(
  ask: SignedIn,
  seam: Seam,
  held: () => Promise<readonly Any[]>,
  { kind, about, answers }: { kind: RecordKind; about: string | null; answers: Said },
): Promise<PageProblem[]> {
  if (!isOfASitting(kind.id)) return []
  const eyes = eyesOf(await held(), { about })
  if (eyes === 'named') return []
  const typed = Object.entries(kind.fields).flatMap(([part, { shape }]) => {
    const words = shape.is === 'text' ? answers[part] : null
    return typeof words === 'string' && words !== '' ? [{ where: kind.name, part, words }] : []
  })
  const named = await seam.asKeeper((tx) => childrenNamed(tx, ask.view, typed))
  const codes = eyes === 'pseudonym' ? [] : typed.filter(({ words }) => codesIn(words).length > 0)
  return [
    ...named.map(({ part, words }) => ({ field: part ?? '', words: `${words}. This forum may not see names` })),
    ...codes.map(({ part }) => ({ field: part, words: 'That is a child’s code. This forum sees totals alone' })),
  ]
}

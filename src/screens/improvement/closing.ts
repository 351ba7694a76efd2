import { notSustained } from '#language/fallen.ts'
import { forumBody, meeting } from '#pathways/forums/records.ts'
import { ofKind } from '#pathways/improvement/told.ts'
import { standings, type Evidence } from '#pathways/improvement/standing.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { wholeMonths } from '#workings/lapses/months.ts'
import type { Said } from '#workings/tables/values.ts'
import type { SignedIn } from '../front/screen.ts'
import { heldFor } from './held.ts'

/**
 * What a look at the other records finds wrong with closing a recommendation: evidence that is not whole, has lapsed or is
 * of another; a meeting that was not held, or whose forum may not close. Each says how to mend it.
 */
export async function closingLooked(ask: SignedIn, answers: Said, about: string | null): Promise<PageProblem[]> {
  if (answers['decided'] !== 'close') return []
  return ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const standing = standings(all).find(({ recommendation }) => recommendation.record === about)
    const problems: PageProblem[] = []
    for (const id of list(answers['evidence'])) {
      const one = standing?.evidence.find(({ record }) => record === id)
      const words = one ? await why(seam, ask, one) : 'Choose evidence of this recommendation'
      if (words !== null) problems.push({ field: 'evidence', words })
    }
    return [...problems, ...meetingLooked(answers, ofKind(all, meeting), ofKind(all, forumBody))]
  })
}

/** Why nothing can be closed on this evidence, and how to mend it; null where it can. */
async function why(seam: Seam, { house }: SignedIn, one: Evidence): Promise<string | null> {
  const { shown_by, held_from, held_until, level } = one.answers
  if (one.state === 'incomplete') return 'This evidence is not whole: give its missing parts first, on its own page'
  if (one.lapse)
    return `This evidence has lapsed. ${one.lapse.answers.words ?? ''} Choose other evidence, or record newer`
  for (const id of shown_by ?? []) {
    const measure = house.declarations.measures.get(id)
    if (!measure || !held_from || !held_until) continue
    const months = await seam.asKeeper((tx) =>
      wholeMonths(tx, seam.view, measure, { from: held_from, until: held_until }),
    )
    const not = notSustained(months, measure.better, level ?? measure.target)
    if (not !== null)
      return `${measure.name} is not sustained. ${not}. Choose other evidence, or change the days or the level on its page`
  }
  return null
}

function meetingLooked(
  answers: Said,
  meetings: readonly { record: string; about: string | null; answers: { held: string | null } }[],
  forums: readonly { record: string; answers: { closes: string | null; name: string | null } }[],
): PageProblem[] {
  const chosen = list(answers['meeting'])
  if (chosen.length > 1) return [{ field: 'meeting', words: 'Choose one meeting' }]
  const at = meetings.find(({ record }) => record === chosen[0])
  if (chosen.length > 0 && !at) return [{ field: 'meeting', words: 'Choose a meeting from the list' }]
  if (at && at.answers.held !== 'yes')
    return [{ field: 'meeting', words: 'Choose a meeting that was held, or say on its page that it was' }]
  const forum = forums.find(({ record }) => record === at?.about)
  if (forum && forum.answers.closes !== 'yes')
    return [
      {
        field: 'meeting',
        words: `${forum.answers.name ?? 'This forum'} may not close recommendations. Choose a meeting of one that may, or change what it may do on its page`,
      },
    ]
  return []
}

const list = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])

import { codesIn } from '#language/code.ts'
import { leadersReview, reviewAction } from '#pathways/oversight/records.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { childrenBehind, leaders } from '#workings/publish/pseudonym.ts'
import { childNames } from '#workings/read/names.ts'
import type { Said } from '#workings/tables/values.ts'
import { ownPlace } from '../authority/place.ts'
import type { Place } from '../record/place.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

export const reviewsCrumb = { text: 'Weekly reviews', href: to.reviews }
export const part = 'reviews'

/** A code that is mistyped is some other child’s, or nobody’s: nobody’s can be found out. So can a name that stands in the words. */
async function looked(ask: SignedIn, answers: Said): Promise<PageProblem[]> {
  const codes = codesIn(typeof answers['cases'] === 'string' ? answers['cases'] : '')
  if (codes.length === 0) return []
  return ask.read(async (seam) => {
    const behind = await seam.asKeeper((tx) => childrenBehind(tx, seam.view.authority, leaders, codes))
    const strange = codes.filter((code) => !behind.has(code))
    const words = `No child has the code ${strange.join(' or ')}. Look at it again in the weekly report`
    return strange.length > 0 ? [{ field: 'cases', words }] : namesSaid(seam, answers, behind)
  })
}

/**
 * Whoever may open these children may have written one of their names by habit, and the Lead Member would read it. To a
 * reader who may not open them nothing is compared, or they could find a name by guessing.
 */
async function namesSaid(seam: Seam, answers: Said, behind: ReadonlyMap<string, string>): Promise<PageProblem[]> {
  const names = await childNames(seam, [...behind.values()])
  seam.showed({ action: 'read', what: 'names beside a review', children: [...names.keys()] })
  return [...behind].flatMap(([code, child]) => {
    const name = names.get(child)?.name.toLowerCase()
    return Object.entries(answers)
      .filter(([, said]) => typeof said === 'string' && name !== undefined && said.toLowerCase().includes(name))
      .map(([field]) => ({ field, words: `Write ${code} instead of the child’s name: the Lead Member reads this` }))
  })
}

export const reviewPlace = ownPlace(leadersReview, {
  part,
  param: 'review',
  record: to.review,
  change: to.changeReview,
  withdraw: to.withdrawReview,
  crumbs: ({ record }) => [reviewsCrumb, { text: 'The review', href: to.review(record) }],
  saved: async (_, { record }, { state }) =>
    address(to.review(record), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' }),
  withdrawn: () => address(to.reviews, {}, { done: 'withdrawn' }),
  look: looked,
})

const followUpSaved: Place['saved'] = async (_, { record }, { state }) =>
  address(to.followUp(record), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' })

export const followUpPlace = ownPlace(reviewAction, {
  ...reviewPlace,
  param: 'action',
  record: to.followUp,
  change: to.changeFollowUp,
  withdraw: to.withdrawFollowUp,
  crumbs: ({ record }) => [reviewsCrumb, { text: 'The follow-up', href: to.followUp(record) }],
  saved: followUpSaved,
})

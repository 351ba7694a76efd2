import { codesIn } from '#language/code.ts'
import { leadersReview, reviewAction } from '#pathways/oversight/records.ts'
import type { PageProblem } from '#ui/page.ts'
import { codesOfNobody, leaders } from '#workings/publish/pseudonym.ts'
import type { Said } from '#workings/tables/values.ts'
import { ownPlace } from '../authority/place.ts'
import type { Place } from '../record/place.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

export const reviewsCrumb = { text: 'Weekly reviews', href: to.reviews }
export const part = 'reviews'

/** A code that is mistyped is some other child’s, or nobody’s: nobody’s can be found out. */
async function knownCodes(ask: SignedIn, { cases }: Said): Promise<PageProblem[]> {
  const codes = codesIn(typeof cases === 'string' ? cases : '')
  if (codes.length === 0) return []
  const strange = await ask.read((seam) =>
    seam.asKeeper((tx) => codesOfNobody(tx, seam.view.authority, leaders, codes)),
  )
  const words = `No child has the code ${strange.join(' or ')}. Look at it again in the weekly report`
  return strange.length === 0 ? [] : [{ field: 'cases', words }]
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
  look: knownCodes,
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

import { isDay } from '#language/day.ts'
import { leadersReview, reviewAction } from '#pathways/oversight/records.ts'
import { html } from '#ui/html.ts'
import { readRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Seam } from '#workings/access/reading.ts'
import { beginning } from '../authority/new-record.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, type SignedIn } from '../front/screen.ts'
import { writtenOut } from '../record/answers-in.ts'
import { correcting } from '../record/correct.ts'
import { withdrawing } from '../record/withdraw.ts'
import { followUpTable, isOpen, oversight } from './follow-up.ts'
import { followUpPlace, reviewPlace, reviewsCrumb } from './places.ts'
import { nextToReview, weeksOf } from './weeks.ts'

/** What is asked of a follow-up later, and not when it is agreed. */
export const later = ['outcome', 'ended', 'came_of'] as const

const newReview = beginning(
  {
    kind: leadersReview,
    path: to.newReview,
    title: 'Record a weekly review',
    saves: 'Save the review',
    async begins(ask, seam) {
      const asked = one(ask.query, 'week')
      const known = await oversight(seam, ask.house.declarations)
      const week = isDay(asked) ? asked : nextToReview(weeksOf(known.reviews, ask.view.today), ask.view.today)
      return writtenOut(leadersReview, { week })
    },
    async above(ask, seam) {
      const known = await oversight(seam, ask.house.declarations)
      return followUpTable(
        {
          id: 'open',
          caption: 'Follow-up to look at again',
          empty: 'No follow-up is open from earlier reviews.',
          actions: known.actions.filter(isOpen),
          today: ask.view.today,
          mayRecord: false,
        },
        known,
      )
    },
    crumbs: () => [reviewsCrumb, { text: 'Record a review' }],
    saved: (_, { record, state }) =>
      address(to.review(record), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' }),
  },
  reviewPlace,
)

/** Only a review that was held agrees anything. */
async function reviewIn(ask: SignedIn, seam: Seam): Promise<string> {
  const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'review'))
  if (whole.kind !== leadersReview.id) throw new Refusal('not there', 'There is no such review')
  if (whole.versions[0]!.state === 'withdrawn') throw new Refusal('cannot', 'This review was withdrawn')
  return whole.record
}

const newFollowUp = beginning(
  {
    kind: reviewAction,
    path: to.newFollowUp(':review'),
    title: 'Add a follow-up',
    saves: 'Save the follow-up',
    without: later,
    action: (ask) => to.newFollowUp(idIn(ask, 'review')),
    about: reviewIn,
    above: async () =>
      html`<p class="govuk-body">It stays open, from one week’s review to the next, until somebody says what came of it.</p>`,
    crumbs: (ask) => [
      reviewsCrumb,
      { text: 'The review', href: to.review(idIn(ask, 'review')) },
      { text: 'Add a follow-up' },
    ],
    saved: (ask, { state }) =>
      address(to.review(idIn(ask, 'review')), {}, { done: state === 'incomplete' ? 'lacking' : 'saved' }),
  },
  followUpPlace,
)

export const reviewForms = [
  ...newReview,
  ...newFollowUp,
  ...correcting(reviewPlace),
  ...withdrawing(reviewPlace),
  ...correcting(followUpPlace),
  ...withdrawing(followUpPlace),
]

import { reviewAction } from '#pathways/oversight/records.ts'
import { details } from '#ui/components/details.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import { readRecord } from '#workings/read/record.ts'
import type { Said } from '#workings/tables/values.ts'
import { to } from '../front/address.ts'
import { correcting } from '../record/correct.ts'
import { namesIn } from '../record/names-beside.ts'
import { said, stateShown } from '../record/said.ts'
import { versionsShown } from '../record/versions.ts'
import { isOpen } from './follow-up.ts'
import { later } from './forms.ts'
import { followUpPlace } from './places.ts'

const agreed = Object.keys(reviewAction.fields).filter((name) => !(later as readonly string[]).includes(name))

/** The record may lack nothing and the follow-up be open all the same. */
const standing = (answers: Said): Html =>
  isOpen({ answers }) ? tag({ text: 'Open', colour: 'yellow' }) : tag({ text: 'Ended', colour: 'green' })

/** One follow-up: what was agreed, and what has become of it. */
export const followUpScreens = correcting({
  ...followUpPlace,
  change: to.followUp,
  without: agreed,
  title: 'What has become of it?',
  saves: 'Save what came of it',
  async above(ask, seam, whole) {
    const now = whole.versions[0]!
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    const review = whole.about && (await readRecord(seam, ask.house.declarations, whole.about))
    const week = review && review.versions[0]!.answers['week']
    return html`<p class="govuk-body">${now.state === 'withdrawn' ? stateShown(now) : standing(now.answers)} ${review && html`Agreed at <a class="govuk-link" href="${to.review(review.record)}">the review${typeof week === 'string' && html` of the week of ${dayShown(week)}`}</a>.`}</p>
      ${said(reviewAction, now, nameOf, agreed)}
      <p class="govuk-body tl-no-print"><a class="govuk-link" href="${to.changeFollowUp(whole.record)}">Change what was agreed</a> · <a class="govuk-link" href="${to.withdrawFollowUp(whole.record)}">Withdraw</a></p>
      ${details({ summaryText: 'Every version', text: versionsShown(reviewAction, whole, nameOf, false) })}`
  },
})

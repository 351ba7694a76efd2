import { leadersReview } from '#pathways/oversight/records.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'
import { isOpen, oversight } from './follow-up.ts'
import { weeksOf } from './weeks.ts'

/** What the weekly review asks of whoever holds it: open follow-up, and weeks of which nothing is said. */
export async function reviewsWaiting(ask: SignedIn, seam: Seam): Promise<Html | false> {
  if (!mayRecord(ask.reader.role, leadersReview)) return false
  const { reviews, actions } = await oversight(seam, ask.house.declarations)
  const { today } = ask.view
  const open = actions.filter(isOpen)
  const late = open.filter(({ answers: { by } }) => by !== null && by < today).length
  const weeks = weeksOf(reviews, today)
  const due = weeks.filter(({ standing }) => standing === 'due')
  const unsaid = weeks.filter(({ standing }) => standing === 'not recorded').length
  const says = [
    ...due.map(
      ({ week, dueBy }) => `The review of the week of ${dayInWords(week)} is to be held by ${dayInWords(dueBy)}.`,
    ),
    unsaid > 0 && `Of ${unsaid} ${unsaid === 1 ? 'week' : 'weeks'} nothing is said: no review, and no reason.`,
    open.length > 0 &&
      `${open.length} ${open.length === 1 ? 'follow-up is' : 'follow-ups are'} open${late > 0 ? `, ${late} of them overdue` : ''}.`,
  ].filter((words): words is string => typeof words === 'string')
  return (
    says.length > 0 &&
    insetText({
      text: html`<a class="govuk-link govuk-!-font-weight-bold" href="${to.reviews}">Weekly reviews</a>: ${says.join(' ')}`,
    })
  )
}

import { codesIn } from '#language/code.ts'
import { leadersReview } from '#pathways/oversight/records.ts'
import { button } from '#ui/components/button.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { address, to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'
import { answerWords } from '../record/answer-words.ts'
import { codesShown, followUpTable, isOpen, oversight, type Oversight } from './follow-up.ts'
import { part } from './places.ts'
import { weeksOf, type Review, type Week } from './weeks.ts'

/** What is still to be done, and every week with its review or without. */
export const reviewsScreen = screen('GET', to.reviews, ['oversee'], (ask) =>
  ask.read(async (seam) => {
    const known = await oversight(seam, ask.house.declarations)
    const weeks = weeksOf(known.reviews, ask.view.today)
    const open = known.actions.filter(isOpen).toSorted((a, b) => (a.answers.by ?? '').localeCompare(b.answers.by ?? ''))
    const skipped = weeks.filter(({ standing }) => standing === 'not held' || standing === 'not recorded').length
    const mayChange = mayRecord(ask.reader.role, leadersReview)
    const undated = known.reviews.filter(({ answers }) => !answers.week)
    return shown(
      'Weekly reviews',
      html`<p class="govuk-body-l">Each week the director and the Lead Member review the children who went missing the week before. Children have codes here, as in the weekly report.</p>
      ${mayChange && button({ text: 'Record a review', href: to.newReview })}
      ${followUpTable({ id: 'open', caption: 'Open follow-up', empty: 'No follow-up is open.', actions: open, today: ask.view.today, mayRecord: mayChange }, known)}
      ${weeks.length > 0 && html`<p class="govuk-body">${said(weeks.length, skipped)}</p>`}
      ${undated.length > 0 && html`<p class="govuk-body">Without a week: ${undated.map((review, n) => html`${n > 0 && ', '}<a class="govuk-link" href="${to.review(review.record)}">a review${review.answers.held_on && html` held ${dayShown(review.answers.held_on)}`}</a>`)}</p>`}
      ${listTable({
        id: 'weeks',
        caption: 'Every week',
        empty: 'No review is recorded yet. The first one begins the list; from then on a week without one shows here.',
        columns: [
          { text: 'Week of' },
          { text: 'Review' },
          { text: 'Who took part' },
          { text: 'Cases considered' },
          { text: 'Follow-up' },
        ],
        rows: weeks.flatMap((week) => rowsOf(week, known, mayChange)),
      })}`,
      { part },
    )
  }),
)

const said = (weeks: number, skipped: number): string =>
  skipped === 0
    ? `${weeks} ${weeks === 1 ? 'week' : 'weeks'} since the first review, and none skipped.`
    : `${weeks} ${weeks === 1 ? 'week' : 'weeks'} since the first review. In ${skipped} of them no review was held.`

function rowsOf(week: Week, known: Oversight, mayChange: boolean): Words[][] {
  if (week.reviews.length > 0) return week.reviews.map((review) => reviewRow(week, review, known))
  const due = week.standing === 'due'
  const ask =
    mayChange &&
    html` <a class="govuk-link tl-no-print" href="${address(to.newReview, {}, { week: week.week })}">${due ? 'Record it' : 'Say why, or record the review'}<span class="govuk-visually-hidden"> of the week of ${dayShown(week.week)}</span></a>`
  const review = due
    ? html`${tag({ text: 'To be held', colour: 'blue' })} by ${dayShown(week.dueBy)}.${ask}`
    : html`${tag({ text: 'No review was held', colour: 'red' })} The reason is still to be given.${ask}`
  return [[weekShown(week), review, nothing('none'), nothing('none'), nothing('none')]]
}

function reviewRow(week: Week, review: Review, { actions }: Oversight): Words[] {
  const { held, held_on, why_not, took_part, cases } = review.answers
  const own = actions.filter(({ about }) => about === review.record)
  const open = own.filter(isOpen).length
  const link = (words: Words): Html => html`<a class="govuk-link" href="${to.review(review.record)}">${words}</a>`
  const what =
    held === 'no'
      ? html`${tag({ text: 'No review was held', colour: 'red' })} ${why_not ? html`${why_not} ` : 'The reason is still to be given. '}${link('Open')}`
      : html`${link(held_on ? html`Held ${dayShown(held_on)}` : 'Review, its day not recorded')}${review.state === 'incomplete' && html` ${tag({ text: 'Incomplete', colour: 'yellow' })}`}`
  const codes = codesIn(cases ?? '')
  return [
    weekShown(week),
    what,
    held === 'no'
      ? nothing('none')
      : took_part
        ? answerWords(leadersReview.fields.took_part, took_part)
        : nothing('not recorded'),
    codes.length === 0 ? nothing('none') : codesShown(codes),
    own.length === 0 ? nothing('none') : `${own.length} agreed, ${open} open`,
  ]
}

const weekShown = ({ week }: Week): Html => dayShown(week)

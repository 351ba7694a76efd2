import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import { leadersReview, reviewAction } from '#pathways/oversight/records.ts'
import { codesIn } from '#language/code.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { ownRecords, type Own } from '#workings/read/authority.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import { to } from '../front/address.ts'
import type { Review } from './weeks.ts'

export type FollowUp = Own<typeof reviewAction>
export type Oversight = { reviews: Review[]; actions: FollowUp[]; owners: Names }

/** Every review and every follow-up that stands: some hundreds in some years. */
export async function oversight(seam: Seam, declarations: Declarations): Promise<Oversight> {
  const [reviews, actions] = [
    await ownRecords(seam, declarations, leadersReview),
    await ownRecords(seam, declarations, reviewAction),
  ]
  const owners = await serviceNames(
    seam,
    actions.map(({ answers }) => answers.owner),
  )
  seam.showed({ action: 'list', what: 'weekly reviews', shown: reviews.length + actions.length })
  return { reviews, actions, owners }
}

/** Until somebody says that it ended, when, and what came of it. */
export const isOpen = ({ answers }: { answers: Said }): boolean =>
  !['outcome', 'ended', 'came_of'].every((name) => answered(answers[name]))

/** Agreed before a review, and open when it was held: what it had to look at again. */
export function carriedInto(review: Review, { reviews, actions }: Oversight): FollowUp[] {
  const held = review.answers.held_on ?? review.answers.week
  if (!held) return []
  const heldOn = new Map(reviews.map(({ record, answers }) => [record, answers.held_on ?? answers.week]))
  return actions.filter((action) => {
    const agreed = heldOn.get(action.about ?? '')
    return agreed && agreed < held && (isOpen(action) || action.answers.ended! >= held)
  })
}

/** Codes are read out, so none is broken at the end of a line. */
export const codesShown = (codes: readonly string[]): Html =>
  html`${codes.map((code, n) => html`${n > 0 && ', '}<span class="tl-code">${code}</span>`)}`

type Table = { id: string; caption: string; empty: Words; actions: readonly FollowUp[]; today: Day; mayRecord: boolean }

/** Each with its owner, its day, and what has become of it. */
export function followUpTable({ id, caption, empty, actions, today, mayRecord }: Table, known: Oversight): Html {
  const weekOf = new Map(known.reviews.map(({ record, answers }) => [record, answers.week]))
  return listTable({
    id,
    caption,
    empty,
    columns: [
      { text: 'What will be done' },
      { text: 'About' },
      { text: 'Who' },
      { text: 'By when' },
      { text: 'How we will know' },
      { text: 'Agreed at the review of' },
      { text: 'What came of it' },
    ],
    rows: actions.map((action) => {
      const { what, cases, owner, by, known_by } = action.answers
      const agreed = weekOf.get(action.about ?? '')
      return [
        html`<a class="govuk-link" href="${to.followUp(action.record)}">${what ?? 'Not said'}</a>`,
        cases ? codesShown(codesIn(cases)) : 'No case in particular',
        (owner && known.owners.get(owner)) || nothing('not recorded'),
        by
          ? html`${dayShown(by)}${isOpen(action) && by < today && html` ${tag({ text: 'Overdue', colour: 'red' })}`}`
          : nothing('not recorded'),
        known_by ?? nothing('not recorded'),
        agreed
          ? html`<a class="govuk-link" href="${to.review(action.about!)}">${dayShown(agreed)}</a>`
          : 'a review since withdrawn',
        whatCame(action, mayRecord),
      ]
    }),
  })
}

function whatCame(action: FollowUp, mayRecord: boolean): Html {
  const { what, outcome, ended, came_of } = action.answers
  const says =
    mayRecord &&
    html` <a class="govuk-link tl-no-print" href="${to.followUp(action.record)}">Say what came of it<span class="govuk-visually-hidden">: ${what ?? 'follow-up'}</span></a>`
  if (outcome === null) return html`${tag({ text: 'Open', colour: 'yellow' })}${says}`
  const words = outcome === 'done' ? 'Done' : 'Will not be done'
  const lacks = isOpen(action)
  return html`${tag({ text: lacks ? `Open: ${words.toLowerCase()}, but what came of it is not said` : words, colour: lacks ? 'yellow' : outcome === 'done' ? 'green' : 'grey' })}${ended && html` ${dayShown(ended)}`}${came_of && html`: ${came_of}`}${lacks && says}`
}

import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import { asKeeper } from '#workings/database.ts'
import { askedOf } from '#workings/reporting/asked-of.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/** Words that reports to committees wait for from whoever reads. */
export async function wordsAsked({ house, reader, saving }: SignedIn): Promise<Html | false> {
  const view = { authority: house.authority.authority, today: saving.today, knownAt: null }
  const asked = await asKeeper(house.db, (tx) => askedOf(tx, view, reader.worker))
  if (asked.length === 0) return false
  return html`<section aria-labelledby="words-asked"><h2 class="govuk-heading-m" id="words-asked">Words you are asked for</h2>
  <ul class="govuk-list tl-links">${asked.map(
    ({ report, asked: one, title, asks, due }) =>
      html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${to.boardCommentary(report, one)}">${asks}</a><br>${title}, by ${dayShown(due)}${due < saving.today && html` ${tag({ text: 'Overdue', colour: 'red' })}`}</li>`,
  )}</ul></section>`
}

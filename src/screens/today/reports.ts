import { goesTo } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { html, type Html } from '#ui/html.ts'
import { asKeeper } from '#workings/database.ts'
import { unopenedBy } from '#workings/issuing/unopened.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/** The reports that were sent to whoever reads, until they open them. They name nobody. */
export async function reportsWaiting({ house, reader, at }: SignedIn): Promise<Html | false> {
  const { worker, role } = reader
  if (!goesTo(house.publications, role)) return false
  const unopened = await asKeeper(house.db, (tx) => unopenedBy(tx, house.authority.authority, worker, at))
  if (unopened.length === 0) return false
  return html`<section aria-labelledby="reports-waiting"><h2 class="govuk-heading-m" id="reports-waiting">Reports for you to open</h2>
  <ul class="govuk-list tl-links">${unopened.map(
    ({ publication, name, for: day, from, until }) =>
      html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${to.edition(publication, day)}">${name}</a><br>${periodWords(from, until)}</li>`,
  )}</ul></section>`
}

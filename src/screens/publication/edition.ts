import { isDay } from '#language/day.ts'
import { roles } from '#language/roles.ts'
import type { Document } from '#press/document.ts'
import { editionOf } from '#press/edition/edition.ts'
import { issueFor } from '#press/edition/whose.ts'
import { reportPage } from '#press/page/report-page.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import { storedFor, type Issue } from '#workings/publish/stored.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { to } from '../front/address.ts'
import { redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { decisionsShown } from './decisions.ts'
import { questionsTo } from './asked.ts'
import { howManyDiffer } from './compared.ts'
import { fileAnswer, formIn, waysAway } from './files.ts'
import { leadsTo } from './opens.ts'
import { crumbs } from './within.ts'

/** A report as it was told, cut to whoever opens it. */
export const editionScreen = screen('GET', to.edition(':id', ':day'), ['figures'], async (ask) => {
  const form = formIn(ask)
  return form === null ? page(ask) : fileAnswer(form, await cut(ask, form))
})

/** Made into a file only after it was read: the store is not kept waiting for a typesetter. */
const cut = (ask: SignedIn, form: string): Promise<Document> =>
  ask.read(async (seam) => {
    const { issue, forum } = await issueFor(seam, ask.house.publications, ask.params)
    return editionOf(seam, issue, ask.house.authority.name, forum, { action: 'export', as: form })
  })

const page = (ask: SignedIn): Promise<Answer> =>
  ask.read(async (seam): Promise<Answer> => {
    if (await isStillAsked(seam, ask)) return redirect(to.commentary(ask.params['id']!, ask.params['day']!))
    const { issue, forum } = await issueFor(seam, ask.house.publications, ask.params)
    const document = await editionOf(seam, issue, ask.house.authority.name, forum)
    return shown(
      `${document.title}, ${document.period}`,
      html`${await ways(ask, seam, issue, forum)}${reportPage(document, leadsTo(ask, issue, forum))}${await decisionsShown(seam, issue)}`,
      { heading: false, part: 'publications', breadcrumbs: [...crumbs(issue), { text: document.period }] },
    )
  })

/** Whoever was asked for commentary by a letter follows its link to here before there is anything to read. */
async function isStillAsked(seam: Seam, { house, params, reader }: SignedIn): Promise<boolean> {
  const [publication, day] = [house.publications.find(({ id }) => id === params['id']), params['day']]
  if (!publication || !isDay(day) || questionsTo(publication, reader.role).length === 0) return false
  return (await seam.asKeeper((tx) => storedFor(tx, seam.view.authority, publication.id, day))) === null
}

/** What else there is of it. On paper there is nothing to press. */
async function ways(ask: SignedIn, seam: Seam, issue: Issue, forum: ToldForum): Promise<Html> {
  const { publication, for: day } = issue
  const since = await howManyDiffer(ask, seam, issue, forum)
  return html`<section class="tl-report__ways tl-no-print" aria-label="This report">
  <p class="govuk-body">${since} <a class="govuk-link" href="${to.since(publication, day)}">What has changed since</a></p>
  ${waysAway(issue)}
  ${mayNameThem(ask, forum) && html`<p class="govuk-body"><a class="govuk-link" href="${to.byName(publication, day)}">Show names</a>, with a reason</p>`}
</section>`
}

/** Codes are for those who may know no names. Whoever may open the children anyway may read them by name, and says why. */
export const mayNameThem = ({ reader }: Pick<SignedIn, 'reader'>, { eyes }: ToldForum): boolean =>
  eyes === 'pseudonym' && roles[reader.role].scope !== 'none'

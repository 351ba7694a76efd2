import { roles } from '#language/roles.ts'
import { editionOf } from '#press/edition/edition.ts'
import { issueFor } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { reportPage } from '#press/page/report-page.ts'
import { html, type Html } from '#ui/html.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Issue } from '#workings/publish/stored.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { howManyDiffer } from './compared.ts'
import { leadsTo } from './opens.ts'

/** A report as it was told, cut to whoever opens it. */
export const editionScreen = screen('GET', to.edition(':id', ':day'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const { issue, forum } = await issueFor(seam, ask.house.publications, ask.params)
    const document = await editionOf(seam, issue, ask.house.authority.name, forum)
    return shown(
      `${document.title}, ${document.period}`,
      html`${await ways(ask, seam, issue, forum)}${reportPage(document, leadsTo(ask, issue, forum))}`,
      { heading: false, part: 'publications', breadcrumbs: [...crumbs(issue), { text: document.period }] },
    )
  }),
)

const crumbs = (issue: Issue) => [
  { text: 'Reports', href: to.publications },
  { text: issue.template.name, href: to.publication(issue.publication) },
]

/** A page that belongs to one issue. */
export const within = (issue: Issue, text: string) => [
  ...crumbs(issue),
  { text: periodWords(issue.from, issue.until), href: to.edition(issue.publication, issue.for) },
  { text },
]

/** What else there is of it. On paper there is nothing to press. */
async function ways(ask: SignedIn, seam: Seam, issue: Issue, forum: ToldForum): Promise<Html> {
  const { publication, for: day } = issue
  const since = await howManyDiffer(ask, seam, issue, forum)
  return html`<section class="tl-report__ways tl-no-print" aria-label="This report">
  <p class="govuk-body">${since} <a class="govuk-link" href="${to.since(publication, day)}">What has changed since</a></p>
  ${mayNameThem(ask, forum) && html`<p class="govuk-body"><a class="govuk-link" href="${to.byName(publication, day)}">Show names</a>, with a reason</p>`}
</section>`
}

/** Codes are for those who may know no names. Whoever may open the children anyway may read them by name, and says why. */
export const mayNameThem = ({ reader }: Pick<SignedIn, 'reader'>, { eyes }: ToldForum): boolean =>
  eyes === 'pseudonym' && roles[reader.role].scope !== 'none'

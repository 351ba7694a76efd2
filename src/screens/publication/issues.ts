import { describe } from '#language/day.ts'
import { cadenceWords } from '#language/cadence.ts'
import { londonDay } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import { followed, readBy } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { pager } from '#ui/pager.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { outings, type Outing } from '#workings/publish/outings.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { screen, shown } from '../front/screen.ts'
import { readers } from './reports.ts'

const pageSize = 26

/** Every time that a report went out or should have, the latest first. */
export const issuesScreen = screen('GET', to.publication(':id'), [], (ask) =>
  ask.read(async (seam) => {
    const publication = followed(seam, ask.params['id'] ?? '')
    const { authority, reader } = seam.view
    const all = await seam.asKeeper((tx) => outings(tx, authority, publication, londonDay(seam.at)))
    const page = pageIn(ask.query)
    const rows = all.slice((page - 1) * pageSize, page * pageSize)
    seam.showed({ action: 'read', what: `issues: ${publication.id}`, shown: rows.length })
    const isReader = readBy(publication, reader.role) !== undefined
    const here = (change: Record<string, string | null>) => address(to.publication(publication.id), ask.query, change)
    return shown(
      publication.name,
      html`<p class="govuk-body-l">${publication.about}</p>
      <p class="govuk-body">${cadenceWords(publication.cadence)}. Read by:</p>
      ${readers(publication)}
      ${listTable({
        id: 'issues',
        caption: 'Issues, the latest first',
        columns: ['Goes out on', 'Of which days', 'Issued'].map((text) => ({ text })),
        rows: rows.map((outing) => [
          opens(publication, outing, isReader),
          periodWords(outing.from, outing.until),
          issuedWhen(publication, outing, seam.may('issue')),
        ]),
        empty: 'It has not been issued yet, and no day on which it goes out has come.',
      })}
      ${all.length > 0 && pager({ page, pageSize, total: all.length, things: 'issues', address: (page) => here({ page: String(page) }) })}`,
      { part: 'publications', breadcrumbs: [{ text: 'Reports', href: to.publications }, { text: publication.name }] },
    )
  }),
)

/** What goes to others is listed for those who send it out, and does not open for them. */
function opens({ id }: Publication, outing: Outing, isReader: boolean): Words {
  if (outing.issue === null || !isReader) return dayShown(outing.for)
  return html`<a class="govuk-link" href="${to.edition(id, outing.for)}">${dayShown(outing.for)}</a>`
}

function issuedWhen({ id }: Publication, { for: day, issue }: Outing, mayIssue: boolean): Words {
  if (issue !== null) return html`${instantShown(issue.at)}${issue.late && html`<br><strong>Issued late</strong>`}`
  return html`<strong>Not issued</strong>${mayIssue && html`<br><a class="govuk-link" href="${to.issueNow(id, day)}">Issue now<span class="govuk-visually-hidden">, for ${describe(day)}</span></a>`}`
}

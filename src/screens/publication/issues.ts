import { describe } from '#language/day.ts'
import { cadenceWords } from '#language/cadence.ts'
import type { Publication } from '#language/publication.ts'
import { followed, readBy } from '#press/edition/whose.ts'
import { periodWords } from '#press/edition/words.ts'
import { html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { pager } from '#ui/pager.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { outings, type Outing } from '#workings/issuing/outings.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { screen, shown } from '../front/screen.ts'
import { asksYou } from './asks-you.ts'
import { readers } from './reports.ts'

const pageSize = 26

/** Every time that a report went out or should have, the latest first. */
export const issuesScreen = screen('GET', to.publication(':id'), [], (ask) =>
  ask.read(async (seam) => {
    const publication = followed(seam, ask.house.publications, ask.params['id'])
    const { authority, reader } = seam.view
    const [isReader, sends] = [readBy(publication, reader.role) !== undefined, seam.may('issue')]
    const found = await seam.asKeeper((tx) => outings(tx, authority, publication, reader.worker, seam.at))
    // What was not switched on is for those who might issue it by hand.
    const all = sends ? found : found.filter(({ due }) => due)
    const page = pageIn(ask.query)
    const rows = all.slice((page - 1) * pageSize, page * pageSize)
    seam.showed({ action: 'read', what: `issues: ${publication.id}`, shown: rows.length })
    const here = (change: Record<string, string | null>) => address(to.publication(publication.id), ask.query, change)
    return shown(
      publication.name,
      html`<p class="govuk-body-l">${publication.about}</p>
      <p class="govuk-body">${cadenceWords(publication.cadence)}. Read by:</p>
      ${readers(publication)}
      ${await asksYou(seam, [publication])}
      ${listTable({
        id: 'issues',
        caption: 'Issues, the latest first',
        columns: [
          'Goes out on',
          'Of which days',
          'Issued',
          ...(isReader ? ['Opened by you'] : []),
          ...(sends ? ['Receipts'] : []),
        ].map((text) => ({ text })),
        rows: rows.map((outing) => [
          opens(publication, outing, isReader),
          periodWords(outing.from, outing.until),
          issuedWhen(publication, outing, sends),
          ...(isReader ? [openedWhen(outing)] : []),
          ...(sends ? [receipts(publication, outing)] : []),
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
  if (outing.made === null || !isReader) return dayShown(outing.for)
  return html`<a class="govuk-link" href="${to.edition(id, outing.for)}">${dayShown(outing.for)}</a>`
}

function issuedWhen({ id }: Publication, { for: day, made, due }: Outing, sends: boolean): Words {
  if (made !== null) return html`${instantShown(made.at)}${made.late && html`<br><strong>Issued late</strong>`}`
  const words = due ? html`<strong>Not issued</strong>` : 'Not switched on that day'
  return html`${words}${sends && html`<br><a class="govuk-link" href="${to.issueNow(id, day)}">Issue now<span class="govuk-visually-hidden">, for ${describe(day)}</span></a>`}`
}

function openedWhen({ made }: Outing): Words {
  if (made === null) return nothing('none')
  if (made.toYou === null) return 'Not sent to you'
  return made.toYou.opened === null ? 'Not yet' : instantShown(made.toYou.opened)
}

function receipts({ id }: Publication, { for: day, made }: Outing): Words {
  if (made === null) return nothing('none')
  if (made.sent === 0) return 'Sent to nobody'
  return html`<a class="govuk-link" href="${to.receipts(id, day)}">Opened by ${made.opened} of ${made.sent}<span class="govuk-visually-hidden">, for ${describe(day)}</span></a>`
}

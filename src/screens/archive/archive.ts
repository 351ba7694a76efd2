import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { archive } from '#workings/read/archive.ts'
import { childNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'

/** What was sealed on adoption, whom each child became, and what would still lead from one record to the other. */
export const archiveScreen = screen('GET', to.archive, ['list', 'adoption archive'], (ask) =>
  ask.read(async (seam) => {
    const rows = await archive(seam)
    const names = await childNames(
      seam,
      rows.flatMap(({ child, became }) => (became === null ? [child] : [child, became])),
    )
    const link = (child: string) =>
      html`<a class="govuk-link" href="${to.child(child)}">${names.get(child)?.name ?? 'Name not recorded'}</a>`
    return shown(
      'Adoption archive',
      html`<p class="govuk-body-l">Records that were sealed when a child was adopted. You alone can open them, and nothing on the child’s new record leads here.</p>
      ${listTable({
        id: 'archive',
        caption: 'Sealed records',
        columns: [
          'Sealed record',
          'Order made',
          'Sealed',
          'New identity',
          'What both records hold',
          'If it was a mistake',
        ].map((text) => ({ text })),
        rows: rows.map(({ child, seal, ordered_on, sealed_at, link: made, became, shared }) => [
          link(child),
          ordered_on ? dayShown(ordered_on) : nothing('not recorded'),
          instantShown(sealed_at),
          became === null
            ? html`<a class="govuk-link" href="${to.newIdentity(child)}">Make the new identity<span class="govuk-visually-hidden"> of ${names.get(child)?.name ?? 'this child'}</span></a>`
            : link(became),
          became === null
            ? nothing('none')
            : shared.length === 0
              ? 'Nothing'
              : html`<strong>${shared.join(', ')}</strong>: correct the new record`,
          html`${seal !== null && html`<a class="govuk-link" href="${to.withdraw(seal)}">Withdraw the seal</a>`}${made !== null && html`<br><a class="govuk-link" href="${to.withdraw(made)}">Withdraw the new identity</a>`}`,
        ]),
        empty:
          'Nothing is sealed. A divisional manager or the director seals a record from its own page, under “Record something else”.',
      })}
      <p class="govuk-body">A record stays sealed while its seal or its new identity stands. Withdraw both and it opens again for whoever could open it before; the new record stays a child of its own.</p>`,
      { part: 'archive' },
    )
  }),
)

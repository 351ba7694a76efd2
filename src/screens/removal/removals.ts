import { removalCategories } from '#language/removal.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { pager } from '#ui/pager.ts'
import { instantShown } from '#ui/when.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { removals } from '#workings/read/removals.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { screen, shown } from '../front/screen.ts'
import { stateOf, whatWords } from './words.ts'

const pageSize = 50

/** Every removal: those that wait for a second person first. */
export const removalsPage = screen('GET', to.removals, ['remove'], (ask) =>
  ask.read(async (seam) => {
    const page = pageIn(ask.query)
    const { rows, total } = await removals(seam, { most: pageSize, skip: (page - 1) * pageSize })
    const names = await serviceNames(
      seam,
      rows.flatMap(({ asked_by, answered_by }) => [asked_by, answered_by]),
    )
    const children = await childNames(
      seam,
      rows.flatMap((row) => row.children),
    )
    const whose = (ids: readonly string[]) =>
      ids.map((id) => children.get(id)?.name ?? 'No longer on record, or not yours to open').join(', ')
    return shown(
      'Removals',
      html`<p class="govuk-body-l">What must not be kept is asked for by one person and agreed by another. It is asked for on the record itself, or on the child’s page. <a class="govuk-link" href="${to.retention}">Whose time is over</a></p>
      ${listTable({
        id: 'removals',
        caption: `Removals (${total})`,
        columns: ['Asked', 'What', 'Whose', 'Why', 'Asked by', 'Stands'].map((text) => ({ text })),
        rows: rows.map((row) => [
          instantShown(row.asked_at),
          html`<a class="govuk-link" href="${to.removal(row.removal)}">${whatWords(row)}<span class="govuk-visually-hidden">, asked ${row.asked_at}</span></a>`,
          whose(row.children),
          removalCategories[row.category],
          names.get(row.asked_by) ?? 'Name not recorded',
          html`${stateOf(row)}${row.answered_by && html`<br>by ${names.get(row.answered_by) ?? 'somebody'}`}`,
        ]),
        empty: 'Nothing was ever removed, and nobody asks for it.',
      })}
      ${total > 0 && pager({ page, pageSize, total, things: 'removals', address: (n) => address(to.removals, ask.query, { page: String(n) }) })}`,
      { part: 'removals' },
    )
  }),
)

import { button } from '#ui/components/button.ts'
import { select } from '#ui/components/select.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { leaversWithWork } from '#workings/handing-over/work.ts'
import { workersNow } from '#workings/read/service.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { isId } from '../front/id.ts'
import { one, redirect, screen, shown, type SignedIn } from '../front/screen.ts'

export const may = ['sign off', 'record'] as const

/** Whose work must be given to somebody: those who left it, and anybody who is chosen, such as somebody who goes next week. */
export const leaversPage = screen('GET', to.leavers, may, async (ask: SignedIn) => {
  const chosen = one(ask.query, 'worker')
  if (chosen !== '') {
    if (!isId(chosen)) throw new Refusal('not there', 'There is nobody of that id')
    return redirect(to.handOver(chosen))
  }
  return ask.read(async (seam) => {
    const leavers = await leaversWithWork(seam)
    const workers = await workersNow(seam)
    seam.showed({ action: 'list', what: 'leavers with work', shown: leavers.length })
    return shown(
      'Hand work over',
      html`<p class="govuk-body-l">Whoever has left, or holds no post, and has children allocated to them still. Whoever leaves is signed out by that alone; their work is not given to anybody until somebody does it here.</p>
      ${listTable({
        id: 'leavers',
        caption: 'Gone, with work in hand',
        empty: 'Nobody who has gone has a child of yours allocated to them.',
        columns: [{ text: 'Who' }, { text: 'Left' }, { text: 'Children allocated', numeric: true }],
        rows: leavers.map(({ worker, name, left, allocations }) => [
          html`<a class="govuk-link" href="${to.handOver(worker)}">${name}</a>`,
          left ? dayShown(left) : nothing('not recorded'),
          { text: allocations.toLocaleString('en-GB'), format: 'numeric' as const },
        ]),
      })}
      <h2 class="govuk-heading-m">Somebody who is to leave, or is away for long</h2>
      <form method="get" action="${to.leavers}">
        ${select({ name: 'worker', id: 'worker', label: 'Whose work?', items: [{ value: '', text: 'Choose' }, ...workers.map(({ id, name }) => ({ value: id, text: name }))] })}
        ${button({ text: 'Look at their work', classes: 'govuk-button--secondary' })}
      </form>`,
      { part: 'children' },
    )
  })
})

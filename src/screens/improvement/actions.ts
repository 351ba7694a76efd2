import type { Declarations } from '#language/declarations.ts'
import { improvementAction } from '#pathways/improvement/plan.ts'
import { isPromise, type Action } from '#pathways/improvement/standing.ts'
import type { Told } from '#pathways/improvement/told.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import type { Names } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { actionState, dueShown, owned } from './words.ts'

type Table = {
  id: string
  caption: string
  empty: Words
  actions: readonly (Told<typeof improvementAction> & Partial<Pick<Action, 'milestones'>>)[]
  names: Names
}

/** What is to be done, by whom and by when, with what each waits for, and whether it was. */
export function actionsTable({ house, view }: SignedIn, { id, caption, empty, actions, names }: Table): Html {
  const known = new Map(actions.map((one) => [one.record, one]))
  return listTable({
    id,
    caption,
    empty,
    columns: [
      { text: 'Action' },
      { text: 'Owner' },
      { text: 'By when' },
      { text: 'How we will know' },
      { text: 'Measures' },
      { text: 'Done?' },
    ],
    rows: actions.map((one) => {
      const { what, owner, due, due_said, known_by, waits_for } = one.answers
      const first = (waits_for ?? []).filter((each) => known.get(each)?.answers.delivery !== 'done')
      return [
        html`<a class="govuk-link" href="${to.entry(one.record)}">${what ?? 'Not recorded'}</a>${isPromise(one) && promised(one)}${first.length > 0 && html`<br>Waits for ${first.map((each) => known.get(each)?.answers.what ?? 'another action').join('; ')}`}`,
        owned(owner, null, names),
        html`${dueShown(due, due_said)}${milestonesOf(one.milestones ?? [])}`,
        known_by ?? 'Not recorded',
        measureLinks(house.declarations, one.answers.measures),
        actionState(one, view.today),
      ]
    }),
  })
}

/** The sentence that promised it, and where it stands. */
function promised({ answers: { promise, promised_in, promised_on } }: Told<typeof improvementAction>): Html {
  return html`<br><span class="govuk-!-font-weight-regular">Promised${promised_in && html` in ${promised_in}`}${promised_on && html`, ${dayShown(promised_on)}`}${promise && html`: “${promise}”`}</span>`
}

function milestonesOf(milestones: Action['milestones']): Html | false {
  if (milestones.length === 0) return false
  const reached = milestones.filter(({ answers }) => answers.reached_on !== null).length
  return html`<br>${reached} of ${milestones.length} ${milestones.length === 1 ? 'milestone' : 'milestones'} reached`
}

export function measureLinks(declarations: Declarations, ids: readonly string[] | null): Words {
  const there = (ids ?? []).flatMap((id) => declarations.measures.get(id) ?? [])
  if (there.length === 0) return 'None named'
  return html`<ul class="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">${there.map(({ id, name }) => html`<li><a class="govuk-link" href="${to.measure(id)}">${name}</a></li>`)}</ul>`
}

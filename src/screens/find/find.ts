import { mayDo, roles } from '#language/roles.ts'
import { find, type FoundChild } from '#workings/read/find.ts'
import { input } from '#ui/components/input.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { to } from '../front/address.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'

/** Find a child by any spelling of a name, a date of birth or a number. */
const show = screen('GET', to.find, ['list'], async (ask) => {
  const typed = one(ask.query, 'q').slice(0, 200)
  // Whoever may open nearly everybody is asked about those who were found; the rest find among their own.
  const few = roles[ask.reader.role].scope === 'authority' ? [] : undefined
  const found = typed === '' ? null : await ask.read((seam) => find(seam, typed), few)
  const gives = mayDo(ask.reader.role, 'sign off') && mayDo(ask.reader.role, 'record')
  const others =
    gives &&
    html`<p class="govuk-body"><a class="govuk-link" href="${to.leavers}">Hand work over</a>: the children, prompts and follow-ups of whoever leaves</p>`
  return shown('Find a child', html`${form(typed)}${found && results(ask, typed, found)}${others}`, {
    part: 'children',
  })
})

function form(typed: string): Html {
  return html`<form method="get" action="${to.find}" role="search">
    ${input({ id: 'q', name: 'q', type: 'search', label: 'Name, date of birth or number', hint: 'Any spelling. For example Amy, 5 May 2011 or SYN-000123', value: typed, classes: 'govuk-!-width-two-thirds', autocomplete: 'off', spellcheck: false })}
    ${button({ text: 'Find' })}
  </form>`
}

function results(ask: SignedIn, typed: string, found: FoundChild[]): Html {
  const rows = found.map((child) => [
    html`<a class="govuk-link" href="${to.child(child.child)}">${nameOf(child)}</a>`,
    bornWords(child),
    child.numbers.length > 0 ? child.numbers.join(', ') : nothing('not recorded'),
  ])
  return html`${listTable({
    id: 'found',
    caption: `${found.length === 25 ? 'The nearest 25' : found.length} found`,
    columns: [{ text: 'Name' }, { text: 'Born' }, { text: 'Numbers' }],
    rows,
    empty: html`No child that you may see matches “${typed}”. Check the spelling, or try a date of birth or a number. Restricted records do not show here: ask your divisional manager.`,
  })}
  ${mayDo(ask.reader.role, 'break glass') && html`<p class="govuk-body">Not here, or not yours to open, and it cannot wait? <a class="govuk-link" href="${to.emergency}">Open a record in an emergency</a></p>`}
  ${ask.reader.role !== 'partner_agency' && html`<p class="govuk-body"><a class="govuk-link" href="${to.newChild}">Add a child who is not here</a></p>`}`
}

export const nameOf = (child: Pick<FoundChild, 'given_name' | 'family_name'>): string =>
  [child.given_name, child.family_name].filter(Boolean).join(' ') || 'Name not recorded'

export function bornWords(child: Pick<FoundChild, 'born' | 'expected' | 'died'>): Html {
  const born = child.born
    ? dayShown(child.born)
    : child.expected
      ? html`Expected ${dayShown(child.expected)}`
      : nothing('not recorded')
  return child.died ? html`${born}; died ${dayShown(child.died)}` : born
}

export const findScreens = [show]

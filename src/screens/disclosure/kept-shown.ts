import { addressesKept } from '#press/child/kept-from-all.ts'
import type { ChildFile } from '#press/child/gathered.ts'
import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { Seam } from '#workings/access/reading.ts'
import { one, type SignedIn } from '../front/screen.ts'

/** Whether whoever cuts the file asked to see the addresses that must be kept from somebody, and said why. */
export const keptAsked = (ask: SignedIn): 'no' | 'without a reason' | 'yes' =>
  one(ask.body, 'do') !== 'show' ? 'no' : one(ask.body, 'why').trim().length < 5 ? 'without a reason' : 'yes'

export const withoutReason: PageProblem = { field: 'why', words: 'Say why you need to see where it is' }

/** Logged with the reason, before the answer leaves. */
export function showedKept(ask: SignedIn, seam: Seam, file: ChildFile): void {
  seam.showed({
    action: 'read',
    what: 'an address that is not to be disclosed',
    children: [file.child],
    reason: one(ask.body, 'why').trim(),
  })
}

/** How many are in none of what is given, and what they are where that was asked with a reason. */
export function keptShown(ask: SignedIn, file: ChildFile, problems: readonly PageProblem[]): Html {
  const kept = addressesKept(file)
  if (kept.length === 0) return html``
  const wrong = problems.find(({ field }) => field === withoutReason.field)
  const asked = keptAsked(ask) === 'yes'
  return html`<h2 class="govuk-heading-m">Addresses that are not to be disclosed (${kept.length})</h2>
    <p class="govuk-body">They are taken out of all that is given, whoever asks for it, and a file that says one does not go with it.</p>
    ${asked && html`<ul class="govuk-list govuk-list--bullet">${kept.map((words) => html`<li>${words}</li>`)}</ul>`}
    ${!asked && input({ name: 'why', label: 'Why do you need to see them?', hint: 'That you saw them is logged, with your reason', value: one(ask.body, 'why'), errorMessage: wrong && { text: wrong.words } })}
    ${!asked && button({ text: 'Show them', classes: 'govuk-button--secondary', name: 'do', value: 'show' })}`
}

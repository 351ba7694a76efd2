import type { OutOfReach } from '#services/postgres/out-of-reach.ts'
import { html } from '#ui/html.ts'
import { shown, type Shown } from './screen.ts'

const why: Readonly<Record<OutOfReach, string>> = {
  full: 'The disk that the records are kept on is full, and nothing can be saved until there is room. Whoever looks after Throughline should make some.',
  'read only':
    'The records can be read and not written just now, so nothing can be saved. Whoever looks after Throughline should be told.',
  crowded: 'More people are asking at once than can be answered.',
  away: 'The store of records does not answer just now. It is being started again by itself.',
}

/**
 * Says what is the matter and what to do, and claims nothing that is not known: whether a form whose answer was lost was saved
 * is told by sending it again, which saves it once.
 */
export function storeOutOfReach(reason: OutOfReach, sent: boolean, reference: string): Shown {
  const next = sent
    ? html`<p class="govuk-body">Keep this page. Go back, or load it again and let the form be sent again: what you typed is saved once, however often it is sent.</p>`
    : html`<p class="govuk-body">This page asks again by itself in a few seconds.</p>`
  return shown(
    sent ? 'This is not known to be saved' : 'Throughline cannot answer just now',
    html`<p class="govuk-body">${why[reason]} Nothing that you were told was saved is lost.</p>
    ${next}
    <p class="govuk-body">If it goes on, say this reference to whoever looks after Throughline: <strong>${reference}</strong></p>`,
    { status: 503, ...(sent ? {} : { again: 5 }) },
  )
}

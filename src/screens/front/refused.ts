import { Refusal } from '#workings/refusal.ts'
import { html, type Html } from '#ui/html.ts'
import { shown, type Shown } from './screen.ts'

const titles: Record<Refusal['kind'], string> = {
  'not there': 'Page not found',
  'not yours': 'You cannot open this page',
  'changed since': 'Someone else changed this first',
  cannot: 'This cannot be done',
}
const statuses: Record<Refusal['kind'], number> = {
  'not there': 404,
  'not yours': 403,
  'changed since': 409,
  cannot: 409,
}

/** A refusal is rendered once, here, and signs nobody out. */
export function refused(refusal: Refusal, more: Html | false = false): Shown {
  return shown(
    titles[refusal.kind],
    html`<p class="govuk-body">${refusal.message}.</p>${more}
    <p class="govuk-body"><a class="govuk-link" href="/">Go to Today</a></p>`,
    { status: statuses[refusal.kind] },
  )
}

/** A fault is ours. It shows none of itself: only the reference under which it is logged. */
export function fault(reference: string): Shown {
  return shown(
    'Something went wrong',
    html`<p class="govuk-body">It was not you. Nothing you had saved is lost. Go back and try again.</p>
    <p class="govuk-body">If it happens again, say this reference to whoever looks after Throughline: <strong>${reference}</strong></p>`,
    { status: 500 },
  )
}

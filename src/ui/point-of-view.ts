import { type Html, html } from './html.ts'
import { dayShown, instantShown } from './when.ts'

export interface PointOfView {
  /** The day taken as today. */
  today: string
  /** The instant up to which the records are read. */
  knownAt: string
  /** Whether someone chose to look from another day, or as things were known then. */
  changed: boolean
  /** The same page from here and now. */
  nowHref?: string | undefined
}

/** A page of another day that looked like today's would mislead, so it says so at the top. */
export function pointOfViewBar(view: PointOfView): Html {
  return html`<div class="tl-view" role="region" aria-label="Point of view">
  <p class="govuk-width-container">You are looking at ${dayShown(view.today)}, with what was known at ${instantShown(view.knownAt)}.
  ${view.nowHref && html`<a class="govuk-link" href="${view.nowHref}">Back to now</a>`}</p>
</div>`
}

export function pointOfViewLine(view: PointOfView): Html {
  return html`<p class="tl-footer__view">${dayShown(view.today)}, with what was known at ${instantShown(view.knownAt)}.</p>`
}

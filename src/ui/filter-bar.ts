import { button } from './components/button.ts'
import { input } from './components/input.ts'
import { select, type SelectItem } from './components/select.ts'
import { type Html, html } from './html.ts'
import type { Maybe } from './words.ts'

export type Filter =
  | { kind: 'choice'; name: string; label: string; items: readonly Maybe<SelectItem>[]; value?: string | undefined }
  | { kind: 'day'; name: string; label: string; value?: string | undefined }
  | { kind: 'words'; name: string; label: string; value?: string | undefined }

export interface AppliedFilter {
  text: string
  /** The same page without it. */
  removeHref: string
}

export interface FilterBar {
  action: string
  filters: readonly Filter[]
  applied?: readonly AppliedFilter[] | undefined
  clearHref?: string | undefined
  /** Carried along unseen: the sort, the point of view. */
  carried?: Readonly<Record<string, string | undefined>> | undefined
  label?: string | undefined
  buttonText?: string | undefined
}

/** The filters live in the address, so a list can be sent to someone else. */
export function filterBar(options: FilterBar): Html {
  return html`<form class="tl-filters" method="get" action="${options.action}" role="search" aria-label="${options.label ?? 'Filter this list'}">
  ${Object.entries(options.carried ?? {}).map(([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`)}
  <div class="tl-filters__row">
    ${options.filters.map(control)}
    ${button({ text: options.buttonText ?? 'Filter', classes: 'govuk-button--secondary tl-filters__button' })}
  </div>
</form>
${options.applied && options.applied.length > 0 && chips(options.applied, options.clearHref)}`
}

function control(filter: Filter): Html {
  const shared = { name: filter.name, id: `filter-${filter.name}`, label: filter.label, value: filter.value }
  switch (filter.kind) {
    case 'choice':
      return select({ ...shared, items: filter.items })
    case 'day':
      return input({ ...shared, type: 'date' })
    case 'words':
      return input({ ...shared, type: 'search' })
  }
}

function chips(applied: readonly AppliedFilter[], clearHref: string | undefined): Html {
  return html`<div class="tl-chips">
  <p class="tl-chips__label" id="applied-filters">Filtered by</p>
  <ul class="tl-chips__list" aria-labelledby="applied-filters">
    ${applied.map(({ text, removeHref }) => html`<li><a class="tl-chip" href="${removeHref}"><span class="govuk-visually-hidden">Remove filter: </span>${text}<span class="tl-chip__cross" aria-hidden="true">×</span></a></li>`)}
    ${clearHref && html`<li><a class="govuk-link" href="${clearHref}">Clear all<span class="govuk-visually-hidden"> filters</span></a></li>`}
  </ul>
</div>`
}

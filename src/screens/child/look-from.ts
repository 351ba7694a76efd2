import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { input } from '#ui/components/input.ts'
import { html, type Html } from '#ui/html.ts'
import { one, type SignedIn } from '../front/screen.ts'

/** The same page taken on another day, or with what was known at another moment. Nothing else of the address changes. */
export function lookFrom(ask: SignedIn): Html {
  const carried = Object.entries(ask.query).filter(
    ([name]) => !['today', 'known', 'done', 'page', 'show'].includes(name),
  )
  return details({
    id: 'look-from',
    classes: 'tl-no-print',
    summaryText: 'Look from another day, or with what was known then',
    open: one(ask.query, 'today') !== '' || one(ask.query, 'known') !== '',
    text: html`<form method="get" action="${ask.address.split('?')[0]}">
      ${carried.map(([name]) => html`<input type="hidden" name="${name}" value="${one(ask.query, name)}">`)}
      ${input({ type: 'date', name: 'today', id: 'look-today', label: 'Take this day as today', hint: 'Clocks and ages are worked out for it', value: one(ask.query, 'today'), classes: 'govuk-input--width-10' })}
      ${input({ type: 'date', name: 'known', id: 'look-known', label: 'Show only what was known by the end of', hint: 'Records made or corrected later are not shown', value: one(ask.query, 'known').slice(0, 10), classes: 'govuk-input--width-10' })}
      ${button({ text: 'Look', classes: 'govuk-button--secondary' })}
    </form>`,
  })
}

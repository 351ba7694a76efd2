import type { Measure } from '#language/measure.ts'
import { monthOf } from '#language/day.ts'
import { filterBar, type Filter } from '#ui/filter-bar.ts'
import { html, type Html } from '#ui/html.ts'
import { address, to } from '../front/address.ts'
import { one, type SignedIn } from '../front/screen.ts'
import { monthKeys } from './figures.ts'
import { monthWords, presets, seesTotalsOnly, type Period } from './period.ts'

/** Which period, divided how. Whoever sees totals alone chooses among whole months. */
export function chooser(ask: SignedIn, measure: Measure, period: Period, by: string, responsible: string): Html {
  const totals = seesTotalsOnly(ask)
  const ways = measure.by
    .filter((way) => !totals || way.is !== 'month')
    .map(({ id, name }) => ({ value: id, text: name }))
  const months = monthKeys(ask.view.today)
    .toReversed()
    .map((month) => ({ value: month, text: monthWords(month) }))
  const when: Filter[] = totals
    ? [{ kind: 'choice', name: 'month', label: 'Month', items: months, value: monthOf(period.from) }]
    : [
        { kind: 'day', name: 'from', label: 'From', value: period.from },
        { kind: 'day', name: 'until', label: 'To', value: period.until },
      ]
  const team: Filter = {
    kind: 'choice',
    name: 'responsible',
    label: 'Team responsible',
    value: responsible === 'now' ? 'now' : '',
    items: [
      { value: '', text: 'On the counting date' },
      { value: 'now', text: 'Now' },
    ],
  }
  return html`${
    !totals &&
    html`<nav aria-label="Periods"><ul class="govuk-list tl-presets">${presets(ask.view.today).map(
      ({ words, from, until }) => {
        const here = from === period.from && until === period.until
        return html`<li><a class="govuk-link" href="${address(to.measure(measure.id), ask.query, { from, until, month: null })}"${here && html` aria-current="true"`}>${words}</a></li>`
      },
    )}</ul></nav>`
  }
  ${filterBar({
    action: to.measure(measure.id),
    label: 'Choose the period and how to divide it',
    buttonText: 'Show',
    filters: [
      ...when,
      { kind: 'choice', name: 'by', label: 'Divide by', value: by, items: [{ value: '', text: 'Nothing' }, ...ways] },
      ...(totals ? [] : [team]),
    ],
    carried: { today: one(ask.query, 'today') || undefined, known: one(ask.query, 'known') || undefined },
  })}`
}

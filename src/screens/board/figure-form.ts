import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { select } from '#ui/components/select.ts'
import { html, type Html } from '#ui/html.ts'
import { one, type SignedIn, type Values } from '../front/screen.ts'
import { dayBoxes } from '../record/questions/day.ts'
import { figureWords } from './figure-words.ts'
import type { Opened } from './opened.ts'

/** What is asked of a figure that is put in, and those that are in the report already. */
export function insertFigure(
  ask: SignedIn,
  opened: Opened,
  values: Values,
  wrong: (field: string) => { text: string } | undefined,
): Html {
  const measures = [...ask.house.declarations.measures.values()].toSorted((a, b) => a.name.localeCompare(b.name))
  const ways = new Map(measures.flatMap(({ by }) => by.map(({ id, name }) => [id, name] as const)))
  const there = opened.figures.map(
    (figure) => html`<li>[figure ${figure.number}] ${figure.said.name}: ${figureWords(ask, opened.below, figure)}</li>`,
  )
  return details({
    open:
      ['measure', 'from', 'until', 'by'].some((field) => wrong(field) !== undefined) || one(values, 'do') === 'figure',
    summaryText: 'Put a figure in',
    text: html`${there.length > 0 && html`<p class="govuk-body">In the report already. Write its sign where it belongs; alone on a line it stands as a table:</p><ul class="govuk-list govuk-list--bullet">${there}</ul>`}
      ${select({
        name: 'measure',
        label: 'Which measure?',
        value: one(values, 'measure'),
        errorMessage: wrong('measure'),
        items: [{ value: '', text: 'Choose' }, ...measures.map(({ id, name }) => ({ value: id, text: name }))],
      })}
      ${dayBoxes('from', values, { fieldset: { legend: { text: 'From which day?' } }, errorMessage: wrong('from') })}
      ${dayBoxes('until', values, { fieldset: { legend: { text: 'Until which day?' } }, errorMessage: wrong('until') })}
      ${select({
        name: 'by',
        label: 'Divided by',
        value: one(values, 'by'),
        errorMessage: wrong('by'),
        items: [{ value: '', text: 'Nothing' }, ...[...ways].map(([value, text]) => ({ value, text }))],
      })}
      ${button({ text: 'Put this figure in', name: 'do', value: 'figure', classes: 'govuk-button--secondary', preventDoubleClick: true })}`,
  })
}

import { button } from '#ui/components/button.ts'
import { fieldset } from '#ui/components/fieldset.ts'
import { html, type Html } from '#ui/html.ts'
import { one, type Values } from '../../front/screen.ts'
import { legend, type Asked } from './question.ts'

const most = 30

/** How many rows to show: those sent, and another where it was asked for. Asked for by a button, so that it works without scripts. */
export function rowCount(name: string, values: Values, least: number): number {
  const sent = Number(one(values, `${name}-rows`))
  const kept = Number.isInteger(sent) && sent > 0 ? sent : least
  return Math.min(most, one(values, 'do') === `add ${name}` ? kept + 1 : kept)
}

export const rowsSent = (name: string, values: Values): number => {
  const sent = Number(one(values, `${name}-rows`))
  return Number.isInteger(sent) && sent > 0 ? Math.min(most, sent) : 0
}

/** A question answered by a row for each of several things. */
export function rowsOf(
  asked: Asked,
  rows: { least: number; each: string; more: string; one(row: string, n: number): Html },
): Html {
  const { name, field, values, problems } = asked
  const count = rowCount(name, values, rows.least)
  const whole = problems.find((problem) => problem.field === name)
  return fieldset({
    ...legend(field),
    classes: 'tl-rows',
    attributes: { id: name },
    content: html`${field.more.hint && html`<div class="govuk-hint">${field.more.hint}</div>`}
      ${whole && html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${whole.words}</p>`}
      <input type="hidden" name="${name}-rows" value="${count}">
      ${Array.from({ length: count }, (_, n) => fieldset({ legend: { text: `${rows.each} ${n + 1}` }, classes: 'tl-row', content: rows.one(`${name}-${n + 1}`, n) }))}
      ${count < most && button({ text: rows.more, name: 'do', value: `add ${name}`, classes: 'govuk-button--secondary' })}`,
  })
}

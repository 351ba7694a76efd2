import { fieldset } from '#ui/components/fieldset.ts'
import { input } from '#ui/components/input.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html, type Printable } from '#ui/html.ts'
import { to } from '../../front/address.ts'
import { one, type Values } from '../../front/screen.ts'
import { from, hiddenOf, keep, type Wrong } from './rows.ts'
import { sortInWords } from './sorts.ts'

/** Another inspection, visit, review or notice that the document tells of: when it was, as exactly as that says. */
export function eventRow(values: Values, name: string, wrong: Wrong): Html {
  const sort = sortInWords(one(values, `${name}-what`))
  const held = one(values, `${name}-held`)
  return html`<div id="${name}">${hiddenOf(values, name, ['what', 'follows', 'held', 'page', 'sentence', 'confidence'])}
    ${fieldset({
      legend: { text: sort, classes: 'govuk-fieldset__legend--s' },
      content: html`${from(values, name)}
        ${held !== '' && insetText({ text: html`<a class="govuk-link" href="${to.inspection(held)}">It is on record already.</a>` })}
        ${input({ ...asked(values, name, 'bodies', 'Who inspected, reviewed or gave notice?', wrong) })}
        ${dates(values, `${name}-`, wrong)}
        ${input({ ...asked(values, name, 'declared', 'How many recommendations is it said to have made?', wrong), classes: 'govuk-input--width-3' })}
        ${keep(values, name, `the ${sort.toLowerCase()}`)}`,
    })}</div>`
}

const asked = (values: Values, name: string, field: string, label: string, wrong: Wrong) => ({
  id: `${name}-${field}`,
  name: `${name}-${field}`,
  label,
  value: one(values, `${name}-${field}`),
  errorMessage: wrong(`${name}-${field}`),
})

/** When it was, and when it was published: days where they are given, and what is said where they are not. */
export function dates(
  values: Values,
  prefix: string,
  wrong: Wrong,
  shown: { when?: Printable; published?: Printable } = {},
): Html {
  const day = (field: string, label: string, hint?: string) => {
    const name = `${prefix}${field}`
    return input({
      id: name,
      name,
      label,
      type: 'date',
      value: one(values, name),
      classes: 'govuk-input--width-10',
      errorMessage: wrong(name),
      ...(hint ? { hint } : {}),
    })
  }
  const words = (field: string, label: string, hint: string) => {
    const name = `${prefix}${field}`
    return input({ id: name, name, label, value: one(values, name), errorMessage: wrong(name), hint })
  }
  return html`${day('began', 'When did it begin?')}
    ${day('ended', 'When did it end?')}
    ${words('month', 'Which month was it, where no day is given?', 'The year and the month, such as 2021-10')}
    ${words('dates_said', 'What does the source say of its dates?', 'In its own words, such as May to June 2014')}
    ${shown.when}
    ${day('published', 'When was it published?', 'Until that day only those who keep the plan see it')}
    ${words('published_said', 'What does it say of its publication, where it gives no day?', 'Such as July 2014, or Not stated')}
    ${shown.published}`
}

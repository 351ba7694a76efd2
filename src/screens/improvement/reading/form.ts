import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { radios } from '#ui/components/radios.ts'
import { select } from '#ui/components/select.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { to } from '../../front/address.ts'
import { one, type Values } from '../../front/screen.ts'
import { inspectionName } from '../words.ts'
import { differences, type Already } from './already.ts'
import { dates, eventRow } from './event-row.ts'
import { from, hiddenOf, judgementRow, recommendationRow, type Wrong } from './rows.ts'
import { sortsInWords } from './sorts.ts'
import { rowsIn } from './typed.ts'

/** What was read, each beside the sentence and the page that it came from, to be corrected and put on record. */
export function readingForm(values: Values, problems: readonly PageProblem[], already: Already | null): Html {
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.words
  const hidden = (name: string) => html`<input type="hidden" name="${name}" value="${one(values, name)}">`
  const rows = (name: string, row: string, one: (values: Values, name: string, wrong: Wrong) => Html) =>
    rowsIn(values, name).map((at) => one(values, `${row}-${at}`, wrong))
  const asked = rows('recommendations', 'r', recommendationRow)
  const events = rows('events', 'e', eventRow)
  return html`<form method="post" action="${to.readReport}" novalidate>
    ${['form-id', 'taken_from', 'judgements', 'recommendations', 'events', 'questions'].map(hidden)}
    ${questions(one(values, 'questions'))}
    ${already && onRecord(values, already)}
    <h2 class="govuk-heading-m">The inspection</h2>
    ${inspectionAsked(values, wrong)}
    ${events.length > 0 && html`<h2 class="govuk-heading-m">What else it tells of</h2>${events}`}
    <h2 class="govuk-heading-m">Judgements</h2>
    ${rows('judgements', 'j', judgementRow)}
    <h2 class="govuk-heading-m">Recommendations</h2>
    ${asked.length === 0 && insetText({ text: 'None was found. Add them on the page of the inspection.' })}
    ${asked}
    <div class="govuk-button-group">
      ${button({ text: 'Put on record', name: 'do', value: 'record', preventDoubleClick: true })}
      <a class="govuk-link" href="${to.inspections}">Do not put it on record</a>
    </div>
  </form>`
}

function inspectionAsked(values: Values, wrong: Wrong): Html {
  const said = (name: string) => one(values, name)
  const words = (id: string, label: string, hint?: string) =>
    input({ id, name: id, label, value: said(id), errorMessage: wrong(id), ...(hint ? { hint } : {}) })
  const shownFrom = (name: string) =>
    said(`${name}-sentence`) !== '' &&
    html`${from(values, name)}${hiddenOf(values, name, ['page', 'sentence', 'confidence'])}`
  return html`${words('council', 'Which authority?', 'Leave empty where it is this one')}
    ${shownFrom('council')}
    ${select({ id: 'what', name: 'what', label: 'What was it?', value: said('what'), items: [...sortsInWords], errorMessage: wrong('what') })}
    ${select({
      id: 'framework',
      name: 'framework',
      label: 'Under which framework?',
      value: said('framework'),
      items: [{ value: '', text: 'Not known' }, ...frameworks.map(({ id, name }) => ({ value: id, text: name }))],
      errorMessage: wrong('framework'),
    })}
    ${shownFrom('framework')}
    ${words('bodies', 'Who inspected?')}
    ${dates(values, '', wrong, { when: shownFrom('began'), published: shownFrom('published') })}
    ${words('declared', 'How many recommendations do the inspectors say there are?', 'Leave empty where they do not say')}`
}

function questions(said: string): Html | false {
  const all = said.split('\n').filter((line) => line !== '')
  return (
    all.length > 0 &&
    html`<h2 class="govuk-heading-m">Only a person can say</h2><ul class="govuk-list govuk-list--bullet" id="questions">${all.map((words) => html`<li>${words}</li>`)}</ul>`
  )
}

/** Another document told of it before: where the two differ is shown, and kept beside it until somebody settles it. */
function onRecord(values: Values, already: Already): Html {
  const differ = differences(already, values)
  const { inspection } = already
  return html`<h2 class="govuk-heading-m">It is on record already</h2>
    ${
      differ.length > 0
        ? html`${warningText({ text: 'The two documents do not agree' })}<ul class="govuk-list govuk-list--bullet" id="differences">${differ.map((line) => html`<li>${line}</li>`)}</ul>`
        : html`<p class="govuk-body">The two say the same of its dates, its grades and how much was asked.</p>`
    }
    ${radios({
      name: 'same',
      idPrefix: 'same',
      fieldset: {
        legend: { text: 'What is to be done with what was read?', classes: 'govuk-fieldset__legend--s' },
      },
      value: one(values, 'same'),
      items: [
        {
          value: inspection.record,
          text: `Add what is new to ${inspectionName(inspection)}`,
          hint: 'What is on record stays as it is. Where they differ, both are shown on its page',
        },
        { value: 'another', text: 'Put it on record as another inspection' },
      ],
    })}`
}

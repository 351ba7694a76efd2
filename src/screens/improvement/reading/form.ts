import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { button } from '#ui/components/button.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { input } from '#ui/components/input.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { select } from '#ui/components/select.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { to } from '../../front/address.ts'
import { one, type Values } from '../../front/screen.ts'
import { rowsIn } from './typed.ts'

/** What was read, each beside the sentence and the page that it came from, to be corrected and put on record. */
export function readingForm(values: Values, problems: readonly PageProblem[]): Html {
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.words
  const said = (name: string) => one(values, name)
  const hidden = (name: string) => html`<input type="hidden" name="${name}" value="${said(name)}">`
  const words = (id: string, label: string, hint?: string) =>
    input({ id, name: id, label, value: said(id), errorMessage: wrong(id), ...(hint ? { hint } : {}) })
  const day = (id: string, label: string, hint?: string) =>
    input({
      id,
      name: id,
      label,
      type: 'date',
      value: said(id),
      classes: 'govuk-input--width-10',
      errorMessage: wrong(id),
      ...(hint ? { hint } : {}),
    })
  const shownFrom = (name: string) =>
    said(`${name}-sentence`) !== '' &&
    html`${from(values, name)}${hiddenOf(values, name, ['page', 'sentence', 'confidence'])}`
  return html`<form method="post" action="${to.readReport}" novalidate>
    ${['form-id', 'taken_from', 'judgements', 'recommendations', 'questions'].map(hidden)}
    ${questions(said('questions'))}
    <h2 class="govuk-heading-m">The inspection</h2>
    ${words('council', 'Which authority?', 'Leave empty where it is this one')}
    ${shownFrom('council')}
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
    ${day('began', 'When did it begin?')}
    ${day('ended', 'When did it end?')}
    ${shownFrom('began')}
    ${day('published', 'When was it published?', 'Until that day only those who keep the plan see it')}
    ${shownFrom('published')}
    ${words('declared', 'How many recommendations do the inspectors say there are?')}
    <h2 class="govuk-heading-m">Judgements</h2>
    ${rowsIn(values, 'judgements').map((row) => judgement(values, `j-${row}`, wrong))}
    <h2 class="govuk-heading-m">Recommendations</h2>
    ${rowsIn(values, 'recommendations').length === 0 && insetText({ text: 'None was found. Add them on the page of the inspection.' })}
    ${rowsIn(values, 'recommendations').map((row) => recommendation(values, `r-${row}`, wrong))}
    <div class="govuk-button-group">
      ${button({ text: 'Put on record', name: 'do', value: 'record', preventDoubleClick: true })}
      <a class="govuk-link" href="${to.inspections}">Do not put it on record</a>
    </div>
  </form>`
}

function questions(said: string): Html | false {
  const all = said.split('\n').filter((line) => line !== '')
  return (
    all.length > 0 &&
    html`<h2 class="govuk-heading-m">Only a person can say</h2><ul class="govuk-list govuk-list--bullet" id="questions">${all.map((words) => html`<li>${words}</li>`)}</ul>`
  )
}

const hiddenOf = (values: Values, name: string, fields: readonly string[]): Html[] =>
  fields.map((field) => html`<input type="hidden" name="${name}-${field}" value="${one(values, `${name}-${field}`)}">`)

/** Beside each thing that was found: the words it came from, where they stand, and how sure the reading is. */
function from(values: Values, name: string): Html {
  const [sentence, page, sure] = ['sentence', 'page', 'confidence'].map((field) => one(values, `${name}-${field}`))
  if (!sentence) return insetText({ text: 'Not found in the report.' })
  const doubt = Number(sure) < 80 ? ' Look at it: the reading is not sure.' : ''
  return insetText({ text: `Page ${page}: “${sentence}”${doubt}` })
}

const keep = (values: Values, name: string, what: string): Html =>
  checkboxes({
    name: `${name}-keep`,
    idPrefix: `${name}-keep`,
    classes: 'govuk-checkboxes--small',
    items: [{ value: 'yes', text: `Put ${what} on record` }],
    values: [one(values, `${name}-keep`)],
  })

function judgement(values: Values, name: string, wrong: (field: string) => string | undefined): Html {
  const area = one(values, `${name}-area`)
  const scale = frameworks.find(({ id }) => id === one(values, 'framework'))?.scale ?? []
  const given = one(values, `${name}-grade`)
  return html`<div id="${name}">${hiddenOf(values, name, ['area', 'body', 'page', 'sentence', 'confidence'])}
    ${select({
      id: `${name}-grade`,
      name: `${name}-grade`,
      label: area,
      value: given,
      items: [
        { value: '', text: 'Not given, or not stated' },
        ...[...new Set([...scale, ...(given === '' ? [] : [given])])].map((grade) => ({ value: grade, text: grade })),
      ],
      errorMessage: wrong(`${name}-grade`),
    })}
    ${from(values, name)}${keep(values, name, `the grade of ${area}`)}</div>`
}

function recommendation(values: Values, name: string, wrong: (field: string) => string | undefined): Html {
  const [number, body, group] = ['number', 'body', 'group'].map((field) => one(values, `${name}-${field}`))
  const what = `${body === 'lscb' ? 'Safeguarding board: ' : ''}recommendation ${number}`
  return html`<div id="${name}">${hiddenOf(values, name, ['number', 'body', 'group', 'priority', 'page', 'sentence', 'confidence'])}
    ${textarea({
      id: `${name}-text`,
      name: `${name}-text`,
      label: `${what[0]!.toUpperCase()}${what.slice(1)}`,
      hint: `${group === '' ? 'Under no heading' : `Under '${group}'`}: ${one(values, `${name}-priority`)}`,
      value: one(values, `${name}-text`),
      rows: 3,
      errorMessage: wrong(`${name}-text`),
    })}
    ${from(values, name)}${keep(values, name, what)}</div>`
}

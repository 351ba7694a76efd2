import { button } from '#ui/components/button.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { details } from '#ui/components/details.ts'
import { radios } from '#ui/components/radios.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html, type Html } from '#ui/html.ts'
import { many, one } from '../front/screen.ts'
import { questionsOf, type Form } from './asking.ts'
import type { Named } from './questions/question.ts'
import { onlyAdding } from './sent-before.ts'

export type RecordForm = Form & {
  action: string
  /** What to look at before it is sent; it is sent all the same. */
  warning?: Html | false
  /** A new record's id, decided when its form is made, so that sending the form twice makes one record. */
  formId?: string
  /** The version that a correction was begun from. */
  seen?: number
  /** How much of the record had been removed by law when its form was opened. */
  removed?: number
  /** What the record may belong to: the episode, the prompt. */
  belongs?: readonly Named[]
  /** Other children who may share the record. */
  others?: readonly Named[]
  saves: string
}

/** The form of a record, as its declaration has it. Works without scripts: each button sends the form, and it comes back as it was filled in. */
export function recordForm(form: RecordForm): Html {
  const { kind, values } = form
  const files = Object.values(kind.fields).some(({ shape }) => shape.is === 'document')
  return html`${form.belongs !== undefined && html`<p class="govuk-body">Give what is known now. Nothing is refused for being incomplete: what is missing is listed once it is saved.</p>`}${form.kind.options.help && html`<p class="govuk-body">${form.kind.options.help}</p>`}${form.warning}
  <form method="post" action="${form.action}" novalidate class="tl-form"${files && html` enctype="multipart/form-data"`}>
    ${form.formId && html`<input type="hidden" name="form-id" value="${form.formId}">`}
    ${form.seen !== undefined && html`<input type="hidden" name="seen" value="${form.seen}">`}
    ${!!form.removed && html`<input type="hidden" name="removed" value="${form.removed}">`}
    ${!form.belongs && one(values, 'belongs-to') !== '' && html`<input type="hidden" name="belongs-to" value="${one(values, 'belongs-to')}">`}
    <button class="govuk-visually-hidden" name="do" value="save" tabindex="-1" aria-hidden="true">${form.saves}</button>
    ${belongsTo(form)}${shared(form)}
    ${questionsOf(form)}
    ${form.seen !== undefined && why(form)}
    ${button({ text: form.saves, name: 'do', value: 'save', preventDoubleClick: true })}
  </form>
  ${kind.options.source && details({ summaryText: 'Where these questions come from', text: kind.options.source })}`
}

function belongsTo({ belongs, values }: RecordForm): Html | false {
  if (!belongs || belongs.length === 0) return false
  const chosen = one(values, 'belongs-to')
  return radios({
    name: 'belongs-to',
    value: chosen,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'What is this about?', classes: 'govuk-fieldset__legend--s' } },
    hint: 'A clock or a prompt stops only for what is recorded about it',
    items: [
      ...belongs.map(({ id, name, more }) => ({ value: id, text: name, hint: more })),
      { value: '', text: 'None of these', checked: chosen === '' },
    ],
  })
}

function shared({ others, values }: RecordForm): Html | false {
  if (!others || others.length === 0) return false
  return checkboxes({
    name: 'also',
    values: many(values, 'also'),
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: { text: 'Which brothers and sisters was it about too?', classes: 'govuk-fieldset__legend--s' },
    },
    items: others.map(({ id, name, more }) => ({ value: id, text: name, hint: more })),
  })
}

function why({ values, problems }: RecordForm): Html {
  const wrong = problems.find(({ field }) => field === 'change-reason')
  return textarea({
    name: 'change-reason',
    rows: 2,
    value: one(values, 'change-reason'),
    label: { text: 'Why are you changing this record?', classes: 'govuk-label--s' },
    hint: `Leave empty where you only add what was not known before: it is kept as “${onlyAdding}”. What the record said stays on record`,
    errorMessage: wrong && { text: wrong.words },
  })
}

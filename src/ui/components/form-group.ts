import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Maybe, type Worded, worded } from '../words.ts'
import { type ErrorMessage, errorMessage } from './error-message.ts'
import { fieldset, type FieldsetOptions } from './fieldset.ts'
import { type Hint, hint } from './hint.ts'
import { type Label, label } from './label.ts'

export interface FormGroup {
  classes?: string | undefined
  attributes?: Attributes | undefined
  before?: Words | undefined
  after?: Words | undefined
}

/** What every question has, whatever kind of answer it takes. */
export interface Question {
  hint?: Maybe<Worded<Hint>>
  errorMessage?: Maybe<Worded<ErrorMessage>>
  describedBy?: string | undefined
  formGroup?: FormGroup | undefined
}

export interface LabelledQuestion extends Question {
  name: string
  id?: string | undefined
  label: Worded<Label>
}

/** One answer under one label. `control` is told which parts describe it. */
export function labelledGroup(
  options: LabelledQuestion,
  control: (id: string, describedBy: string | null) => Html,
): Html {
  const id = options.id || options.name
  const parts = guidance(id, options, options.describedBy)
  return group(
    options,
    html`${label({ ...worded(options.label), for: id })} ${parts.content} ${control(id, parts.describedBy)}`,
  )
}

/** Several inputs that together answer one question. */
export function fieldsetGroup(
  id: string,
  options: Question & { fieldset?: FieldsetOptions | undefined },
  role: string | undefined,
  controls: Html,
): Html {
  const parts = guidance(id, options, options.fieldset?.describedBy || options.describedBy)
  const content = html`${parts.content} ${controls}`
  if (!options.fieldset) return group(options, content)
  return group(options, fieldset({ ...options.fieldset, role, describedBy: parts.describedBy ?? undefined, content }))
}

function guidance(id: string, options: Question, describedBy: string | undefined) {
  const error = options.errorMessage ? worded(options.errorMessage) : null
  const help = options.hint ? worded(options.hint) : null
  return {
    content: html`${help && hint({ ...help, id: `${id}-hint` })} ${error && errorMessage({ ...error, id: `${id}-error` })}`,
    describedBy: classNames(describedBy, help && `${id}-hint`, error && `${id}-error`) || null,
  }
}

function group(options: Question, content: Html): Html {
  const classes = classNames(
    'govuk-form-group',
    options.errorMessage && 'govuk-form-group--error',
    options.formGroup?.classes,
  )
  return html`<div class="${classes}"${attributes(options.formGroup?.attributes)}>${content}</div>`
}

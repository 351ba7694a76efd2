import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Worded, worded } from '../words.ts'
import { labelledGroup, type LabelledQuestion } from './form-group.ts'

export interface Affix {
  text: Words
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface Input extends LabelledQuestion {
  value?: string | number | null | undefined
  type?: 'text' | 'date' | 'email' | 'tel' | 'search' | 'number' | 'password' | 'time' | 'url' | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search' | 'email' | 'url' | 'none' | undefined
  autocomplete?: string | undefined
  autocapitalize?: string | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  disabled?: boolean | undefined
  prefix?: Worded<Affix> | undefined
  suffix?: Worded<Affix> | undefined
  inputWrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function input(options: Input): Html {
  return labelledGroup(options, (id, describedBy) => wrapped(options, inputElement(options, id, describedBy)))
}

function inputElement(options: Input, id: string, describedBy: string | null): Html {
  const own = attributes({
    class: classNames('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
    id,
    name: options.name,
    type: options.type ?? 'text',
    spellcheck: options.spellcheck === undefined ? null : String(options.spellcheck),
    value: options.value,
    disabled: options.disabled,
    'aria-describedby': describedBy,
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    inputmode: options.inputmode,
  })
  return html`<input${own}${attributes(options.attributes)}>`
}

function wrapped(options: Input, element: Html): Html {
  const { before, after } = options.formGroup ?? {}
  if (!options.prefix && !options.suffix && !before && !after) return element
  const classes = classNames('govuk-input__wrapper', options.inputWrapper?.classes)
  return html`<div class="${classes}"${attributes(options.inputWrapper?.attributes)}>
  ${before}${options.prefix && affix(worded(options.prefix), 'prefix')}
  ${element}
  ${options.suffix && affix(worded(options.suffix), 'suffix')}${after}
</div>`
}

function affix(options: Affix, type: 'prefix' | 'suffix'): Html {
  const classes = classNames(`govuk-input__${type}`, options.classes)
  return html`<div class="${classes}" aria-hidden="true"${attributes(options.attributes)}>${options.text}</div>`
}

import { type Attributes, attributes, classNames } from '../attributes.ts'
import { type Html, html, type Words } from '../html.ts'
import { type Maybe, type Worded, worded } from '../words.ts'
import { type Hint, hint } from './hint.ts'
import { label } from './label.ts'

export interface Choice {
  value: string | number
  text: Words
  id?: string | undefined
  hint?: Maybe<Worded<Hint>>
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Asked only of those who choose this; it shows when this is chosen, without scripts too. */
  conditional?: Maybe<Html>
  label?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  attributes?: Attributes | undefined
}

export interface Divider {
  divider: string
}

interface Drawn extends Choice {
  id: string
  name: string
  checked: boolean
  describedBy: string | undefined
  behaviour?: string | undefined
}

/** One radio or checkbox, which differ only in their names. */
export function choiceItem(type: 'radio' | 'checkbox', item: Drawn): Html {
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const help: Hint | null = item.hint ? worded(item.hint) : null
  const helpId = help && `${item.id}-item-hint`
  const own = attributes({
    class: `${block}__input`,
    id: item.id,
    name: item.name,
    type,
    value: item.value,
    checked: item.checked,
    disabled: item.disabled,
    'data-aria-controls': item.conditional ? `conditional-${item.id}` : null,
    'data-behaviour': item.behaviour,
    'aria-describedby': classNames(item.describedBy, helpId) || null,
  })
  return html`<div class="${block}__item">
  <input${own}${attributes(item.attributes)}>
  ${label({ text: item.text, classes: classNames(`${block}__label`, item.label?.classes), attributes: item.label?.attributes, for: item.id })}
  ${help && helpId && hint({ ...help, id: helpId, classes: classNames(`${block}__hint`, help.classes) })}
</div>
${item.conditional && conditional(block, item, item.conditional)}`
}

function conditional(block: string, item: Drawn, content: Html): Html {
  const classes = classNames(`${block}__conditional`, !item.checked && `${block}__conditional--hidden`)
  return html`<div class="${classes}" id="conditional-${item.id}">${content}</div>`
}

/** The first has no number, so that an error summary can link to the question by its name. */
export function choiceId(prefix: string, position: number): string {
  return position > 0 ? `${prefix}-${position + 1}` : prefix
}

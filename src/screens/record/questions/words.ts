import { input } from '#ui/components/input.ts'
import { textarea } from '#ui/components/textarea.ts'
import { one } from '../../front/screen.ts'
import { label, taken, wrongWith, type Question } from './question.ts'

export const textQuestion: Question<{ is: 'text'; long: boolean }> = {
  show({ name, field, values, problems }) {
    const shared = {
      name,
      label: label(field),
      hint: field.more.hint,
      value: one(values, name),
      errorMessage: wrongWith(name, problems),
    }
    return field.shape.long
      ? textarea(shared)
      : input({ ...shared, classes: 'govuk-!-width-two-thirds', autocomplete: 'off' })
  },
  // A browser sends a line's end as two characters; kept so, an answer opened and saved again would seem changed.
  read: (name, _field, values) => taken(one(values, name).replaceAll('\r\n', '\n').trim() || null),
  write: (name, value) => ({ [name]: String(value) }),
}

export const numberQuestion: Question<{ is: 'number'; unit: string }> = {
  show: ({ name, field, values, problems }) =>
    input({
      name,
      label: label(field),
      hint: field.more.hint,
      value: one(values, name),
      errorMessage: wrongWith(name, problems),
      inputmode: 'decimal',
      classes: 'govuk-input--width-5',
      suffix: field.shape.unit,
      autocomplete: 'off',
    }),
  read(name, _field, values) {
    const typed = one(values, name).trim().replaceAll(',', '')
    if (typed === '') return taken(null)
    return /^-?\d+(\.\d+)?$/.test(typed)
      ? taken(Number(typed))
      : taken(null, { field: name, words: 'Enter a number, such as 12 or 2.5' })
  },
  write: (name, value) => ({ [name]: String(value) }),
}

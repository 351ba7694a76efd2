import type { Option } from '#language/field.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { radios } from '#ui/components/radios.ts'
import { select } from '#ui/components/select.ts'
import { many, one } from '../../front/screen.ts'
import { label, legend, taken, wrongWith, type Choices, type Question } from './question.ts'

type Options = Readonly<Record<string, Option>>

/** More answers than this are easier to find in a list than among radios. */
export const mostRadios = 12

export const choiceQuestion: Question<{ is: 'choice' | 'many-choice'; options: Options }> = {
  show({ name, field, values, problems, choices, under, leads }) {
    const said = one(values, name)
    const given = offered(field.shape.options, choices, name)
    const shared = { name, hint: field.more.hint, errorMessage: wrongWith(name, problems), value: said }
    if (given.length > mostRadios) {
      return select({
        ...shared,
        label: label(field),
        items: [{ value: '', text: 'Choose' }, ...given.map(([value, { words }]) => ({ value, text: words }))],
      })
    }
    return radios({
      ...shared,
      fieldset: legend(field),
      classes: inline(given) ? 'govuk-radios--inline govuk-radios--small' : 'govuk-radios--small',
      items: given.map(([value, { words }]) => ({
        value,
        text: words,
        conditional: under(value),
        attributes: leads?.(value),
      })),
    })
  },
  read: (name, field, values) => {
    const said = one(values, name)
    if (said === '') return taken(null)
    return Object.hasOwn(field.shape.options, said)
      ? taken(said)
      : taken(null, { field: name, words: 'Choose one of the answers' })
  },
  write: (name, value) => ({ [name]: String(value) }),
}

export const manyChoiceQuestion: Question<{ is: 'choice' | 'many-choice'; options: Options }> = {
  show({ name, field, values, problems, choices }) {
    const said = many(values, name)
    return checkboxes({
      name,
      values: said,
      fieldset: legend(field),
      hint: field.more.hint ?? 'Choose all that apply',
      errorMessage: wrongWith(name, problems),
      classes: 'govuk-checkboxes--small',
      items: offered(field.shape.options, choices, name).map(([value, { words }]) => ({
        value,
        text: words,
      })),
    })
  },
  read: (name, field, values) => {
    const said = [...new Set(many(values, name).filter((value) => value !== ''))]
    const known = said.every((value) => Object.hasOwn(field.shape.options, value))
    return known ? taken(said.length > 0 ? said : null) : taken(null, { field: name, words: 'Choose from the answers' })
  },
  write: (name, value) => ({ [name]: [...(value as string[])] }),
}

/** Words out of use are offered still, marked: what happened while they were in use may be recorded late. Those to come are not. */
const offered = (options: Options, choices: Choices, name: string): [string, Option][] =>
  Object.entries(options)
    .filter(([, { from }]) => from === undefined || from <= choices.today)
    .map(([value, option]) => [
      value,
      choices.offered(name).includes(value)
        ? option
        : { ...option, words: `${option.words} (no longer in use: for earlier records only)` },
    ])

const inline = (offered: readonly [string, Option][]) =>
  offered.length <= 3 && offered.every(([, { words }]) => words.length <= 9)

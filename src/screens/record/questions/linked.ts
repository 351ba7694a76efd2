import { checkboxes } from '#ui/components/checkboxes.ts'
import { html } from '#ui/html.ts'
import { many } from '../../front/screen.ts'
import { legend, taken, wrongWith, type Asked, type Named, type Question } from './question.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
type Linked = { is: 'records'; of?: readonly string[] }
type Measures = { is: 'measures' }

/** Records of the authority's own to choose among. Links that the program makes are asked of nobody. */
export const linkedQuestion: Question<Linked> = {
  show: (asked) =>
    asked.field.shape.of
      ? boxes(asked, asked.choices.linked?.get(asked.name) ?? [], 'There is none on record yet')
      : html``,
  read: (name, field, values) => {
    if (!field.shape.of) return taken(null)
    return chosen(many(values, name), (one) => uuid.test(one), name)
  },
  write: (name, value) => ({ [name]: [...(value as string[])] }),
}

export const measuresQuestion: Question<Measures> = {
  show: (asked) => boxes(asked, asked.choices.measures ?? [], 'No measure is declared'),
  read: (name, _field, values) => chosen(many(values, name), (one) => /^[a-z][a-z0-9_]{0,39}$/.test(one), name),
  write: (name, value) => ({ [name]: [...(value as string[])] }),
}

function boxes({ name, field, values, problems }: Asked<Linked | Measures>, offered: readonly Named[], none: string) {
  const said = many(values, name)
  const gone = said.filter((id) => id !== '' && !offered.some((one) => one.id === id))
  return checkboxes({
    name,
    values: said,
    fieldset: legend(field),
    hint: offered.length === 0 ? none : (field.more.hint ?? 'Choose all that apply'),
    errorMessage: wrongWith(name, problems),
    classes: 'govuk-checkboxes--small',
    items: [
      ...offered.map(({ id, name: words, more }) => ({ value: id, text: words, ...(more ? { hint: more } : {}) })),
      ...gone.map((id) => ({ value: id, text: 'As it was recorded (no longer offered)' })),
    ],
  })
}

function chosen(typed: readonly string[], fits: (one: string) => boolean, name: string) {
  const said = [...new Set(typed.filter((one) => one !== ''))]
  return said.every(fits)
    ? taken(said.length > 0 ? said : null)
    : taken(null, { field: name, words: 'Choose from the list' })
}

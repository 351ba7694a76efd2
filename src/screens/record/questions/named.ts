import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { radios } from '#ui/components/radios.ts'
import { select } from '#ui/components/select.ts'
import { html } from '#ui/html.ts'
import { one } from '../../front/screen.ts'
import { label, legend, taken, wrongWith, type Choices, type Named, type Question } from './question.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Chosen = { is: 'person' | 'worker' | 'team' | 'agency' | 'document' }

/** One of those who work here now: few enough for a list. */
const fromList = (of: (choices: Choices) => readonly Named[]): Question<Chosen> => ({
  show({ name, field, values, problems, choices }) {
    const said = one(values, name)
    const there = of(choices)
    const items = there.map(({ id, name: words, more }) => ({ value: id, text: more ? `${words}, ${more}` : words }))
    const gone = said !== '' &&
      !there.some(({ id }) => id === said) && { value: said, text: 'As it was recorded (no longer in the list)' }
    return select({
      name,
      label: label(field),
      hint: field.more.hint,
      value: said,
      errorMessage: wrongWith(name, problems),
      items: [{ value: '', text: 'Choose' }, ...items, gone],
    })
  },
  read,
  write: (name, value) => ({ [name]: String(value) }),
})

export const workerQuestion = fromList(({ workers }) => workers)
export const teamQuestion = fromList(({ teams }) => teams)
export const agencyQuestion = fromList(({ agencies }) => agencies)

/** A child known here, found by a name or number and then chosen. */
export const personQuestion: Question<Chosen> = {
  show({ name, field, values, problems, choices }) {
    const found = choices.people.get(name) ?? []
    const wrong = wrongWith(name, problems)
    return html`${input({ name: `${name}-typed`, id: found.length > 0 ? `${name}-typed` : name, label: label(field), hint: field.more.hint ?? 'Type a name, a date of birth or a number, and find them', value: one(values, `${name}-typed`), errorMessage: found.length === 0 && wrong, classes: 'govuk-!-width-two-thirds', autocomplete: 'off' })}
    ${button({ text: 'Find', name: 'do', value: `find ${name}`, classes: 'govuk-button--secondary' })}
    ${
      found.length > 0 &&
      radios({
        name,
        value: one(values, name),
        fieldset: legend(field),
        errorMessage: wrong,
        classes: 'govuk-radios--small',
        items: [
          ...found.map(({ id, name: words, more }) => ({ value: id, text: words, hint: more })),
          { value: '', text: 'None of these' },
        ],
      })
    }`
  },
  read(name, field, values) {
    const chosen = read(name, field, values)
    if (chosen.value !== null || chosen.problems.length > 0 || one(values, `${name}-typed`).trim() === '') return chosen
    return taken(null, { field: name, words: 'Choose who is meant, or clear what you typed' })
  },
  write: (name, value) => ({ [name]: String(value) }),
}

function read(name: string, _field: unknown, values: Parameters<Question['read']>[2]) {
  const said = one(values, name)
  if (said === '') return taken(null)
  return uuid.test(said) ? taken(said) : taken(null, { field: name, words: 'Choose one from the list' })
}

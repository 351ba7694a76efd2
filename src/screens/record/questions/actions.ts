import type { SmartAction } from '#language/answers.ts'
import type { Day } from '#language/day.ts'
import { input } from '#ui/components/input.ts'
import { html } from '#ui/html.ts'
import { one, type Values } from '../../front/screen.ts'
import { dayBoxes, dayIn, dayWritten } from './day.ts'
import { taken, wrongWith, type Question, type Taken } from './question.ts'
import { rowsOf, rowsSent } from './rows.ts'

/** Actions are saved as far as they were said; an owner, a day and a measure are needed to sign off. */
export const actionsQuestion: Question<{ is: 'SMART actions' }> = {
  show(asked) {
    const { values, problems } = asked
    return rowsOf(asked, {
      least: 1,
      each: 'Action',
      more: 'Add another action',
      one: (row) => html`
        ${input({ name: `${row}-what`, label: 'What will be done?', value: one(values, `${row}-what`), autocomplete: 'off', errorMessage: wrongWith(`${row}-what`, problems) })}
        <div class="tl-row__side-by-side">
        ${input({ name: `${row}-owner`, label: 'By whom?', value: one(values, `${row}-owner`), autocomplete: 'off', classes: 'govuk-input--width-20' })}
        ${dayBoxes(`${row}-by`, values, { fieldset: { legend: 'By when?' }, errorMessage: wrongWith(`${row}-by`, problems) })}</div>
        ${input({ name: `${row}-measure`, label: 'How will we know?', value: one(values, `${row}-measure`), autocomplete: 'off' })}`,
    })
  },

  read(name, _field, values) {
    const rows = Array.from({ length: rowsSent(name, values) }, (_, n) => rowIn(`${name}-${n + 1}`, values))
    const said = rows.map(({ value }) => value).filter((value) => value !== null)
    return taken(said.length > 0 ? said : null, ...rows.flatMap(({ problems }) => problems))
  },

  write(name, value) {
    const rows = value as SmartAction[]
    return Object.assign(
      { [`${name}-rows`]: String(rows.length) },
      ...rows.map((row, n) => written(`${name}-${n + 1}`, row)),
    ) as Record<string, string>
  },
}

function rowIn(row: string, values: Values): Taken {
  const [what, owner, measure] = ['what', 'owner', 'measure'].map((box) => one(values, `${row}-${box}`).trim()) as [
    string,
    string,
    string,
  ]
  const by = dayIn(`${row}-by`, values)
  if (what === '' && owner === '' && measure === '' && by.value === null && by.problems.length === 0) return taken(null)
  const action: SmartAction = { what, owner, by: by.value as Day | null, measure }
  return what === ''
    ? taken(action, { field: `${row}-what`, words: 'Say what will be done' })
    : taken(action, ...by.problems)
}

const written = (row: string, { what, owner, by, measure }: SmartAction): Record<string, string> => ({
  [`${row}-what`]: what,
  [`${row}-owner`]: owner,
  [`${row}-measure`]: measure,
  ...(by ? dayWritten(`${row}-by`, by) : {}),
})

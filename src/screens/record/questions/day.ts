import { parseTyped } from '#language/typed-day.ts'
import { partsOf, type Day } from '#language/day.ts'
import { dateInput } from '#ui/components/date-input.ts'
import { one, type Values } from '../../front/screen.ts'
import { legend, taken, wrongWith, type Question, type Taken } from './question.ts'

export const dayQuestion: Question<{ is: 'day' }> = {
  show: ({ name, field, values, problems }) =>
    dayBoxes(name, values, { fieldset: legend(field), hint: field.more.hint, errorMessage: wrongWith(name, problems) }),
  read: (name, _field, values) => dayIn(name, values),
  write: (name, value) => dayWritten(name, value as Day),
}

/** The boxes of a day: `name-day`, `name-month` and `name-year`. */
export const dayBoxes = (name: string, values: Values, rest: Omit<Parameters<typeof dateInput>[0], 'id'>) =>
  dateInput({
    id: name,
    namePrefix: name,
    values: Object.fromEntries(Object.keys(values).map((key) => [key, one(values, key)])),
    ...rest,
  })

export function dayIn(name: string, values: Values): Taken {
  const typed = parseTyped({
    day: one(values, `${name}-day`),
    month: one(values, `${name}-month`),
    year: one(values, `${name}-year`),
  })
  if ('day' in typed) return taken(typed.day)
  if (typed.problem === 'empty') return taken(null)
  return taken(null, { field: `${name}-${typed.boxes[0]}`, words: words[typed.problem](typed.boxes) })
}

const words = {
  missing: (boxes: readonly string[]) => `The date must have a ${boxes.join(' and a ')}`,
  'short year': () => 'Give the year in four figures, such as 2026',
  'not real': () => 'Enter a real date, such as 31 3 2026',
}

export function dayWritten(name: string, day: Day): Record<string, string> {
  const { date, month, year } = partsOf(day)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

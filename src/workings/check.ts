import type { Moment, SmartAction } from '#language/answers.ts'
import { isDay, type Day } from '#language/day.ts'
import type { Field, Need } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import type { Problem } from './refusal.ts'
import { answered, type Said } from './tables/values.ts'

/** What is wrong with the answers (they are refused), and what they still lack (they are saved, as incomplete). */
export type Checked = { wrong: Problem[]; lacking: { field: string; words: string; needs: readonly Need[] }[] }

/** Holds each answer against its own field: its kind, its choices in force on the day, its rules. */
export function check(kind: RecordKind, answers: Said, today: Day): Checked {
  const wrong: Problem[] = []
  const lacking: Checked['lacking'] = []
  for (const name of Object.keys(answers)) {
    if (!Object.hasOwn(kind.fields, name))
      wrong.push({ field: name, words: `${kind.name} asks no question called '${name}'` })
  }
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = answers[name] ?? null
    if (!asked(field, answers)) continue
    if (!answered(value)) {
      if (field.more.needs.length > 0) lacking.push({ field: name, words: field.words, needs: field.more.needs })
      continue
    }
    const ofKind = wrongKind(field, value)
    if (ofKind !== null) wrong.push({ field: name, words: ofKind })
    else
      for (const rule of field.more.rules)
        if (!rule.holds(value, { today, answers })) wrong.push({ field: name, words: rule.words })
    if (field.more.needs.length > 0 && field.shape.is === 'SMART actions' && (value as SmartAction[]).some(unsmart))
      lacking.push({ field: name, words: 'an owner, a day and a measure for each action', needs: field.more.needs })
  }
  return { wrong, lacking }
}

/** An action without its owner, its day or its measure is saved, and is not yet SMART. */
const unsmart = ({ what, owner, by, measure }: SmartAction) =>
  [what, owner, by, measure].some((part) => !answered(part))

export function asked(field: Field<unknown>, answers: Said): boolean {
  const only = field.more.onlyWhen
  return only === undefined || only.is.some((wanted) => answers[only.field] === wanted)
}

/** What the answers lack for a step: to count as complete, to be signed off, to be closed. */
export const lackingTo = (checked: Checked, need: Need) => checked.lacking.filter((lack) => lack.needs.includes(need))

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function wrongKind(field: Field<unknown>, value: unknown): string | null {
  const { shape } = field
  switch (shape.is) {
    case 'day':
      return isDay(value) ? null : 'Enter a real date, such as 31 3 2026'
    case 'instant':
      return isDay((value as Moment).day) ? null : 'Enter a real date, such as 31 3 2026'
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(shape.options, value) ? null : 'Choose one of the answers'
    case 'many-choice':
      return Array.isArray(value) && value.every((one) => Object.hasOwn(shape.options, String(one)))
        ? null
        : 'Choose from the answers'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'Enter a number'
    case 'text':
      return typeof value === 'string' && value.length <= 100_000 ? null : 'Enter text of 100,000 characters at most'
    case 'person':
    case 'worker':
    case 'team':
    case 'agency':
    case 'document':
      return typeof value === 'string' && uuid.test(value) ? null : 'Choose one from the list'
    case 'records':
    case 'attendance':
    case 'SMART actions':
      return Array.isArray(value) ? null : 'Enter a list'
  }
}

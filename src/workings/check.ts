import type { SmartAction } from '#language/answers.ts'
import type { Day } from '#language/day.ts'
import type { Field, Need } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import type { Problem } from './refusal.ts'
import { answered, type Said } from './tables/values.ts'
import { wrongKind } from './wrong-kind.ts'

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
      const other = field.more.unless
      const needed = other === undefined || !answered(answers[other])
      if (needed && field.more.needs.length > 0)
        lacking.push({ field: name, words: field.words, needs: field.more.needs })
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

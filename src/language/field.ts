import type { Day } from './day.ts'
import type { Attendance, Moment, SmartAction } from './answers.ts'

/** What a part is needed for. Nothing that happened is refused for lacking one: it saves as incomplete (design.md section 1). */
export type Need = 'complete' | 'sign off' | 'close'

/** The day and the person that a rule may look at, passed in because no rule asks the time. */
export type RuleContext = { today: Day; answers: Readonly<Record<string, unknown>> }

export type Rule<V> = { words: string; holds(value: V, context: RuleContext): boolean }

export type FieldShape =
  | { is: 'day' }
  | { is: 'instant'; timeMayBeUnknown: boolean }
  | { is: 'choice' | 'many-choice'; options: Readonly<Record<string, Option>> }
  | { is: 'text'; long: boolean }
  | { is: 'number'; unit: string }
  | { is: 'person' | 'worker' | 'team' | 'agency' | 'document' }
  | { is: 'attendance' }
  | { is: 'SMART actions' }
  | { is: 'records'; of?: readonly string[] }
  | { is: 'measures' }

/** A choice's words, and the days between which it could be chosen (half open). Other words are guidance under it. */
export type Option = { words: string; from?: Day; until?: Day; code?: string }

type More<V> = {
  hint?: string
  rules: readonly Rule<V>[]
  needs: readonly Need[]
  perChild: boolean
  /** Another question whose answer makes this one needless. */
  unless?: string
  onlyWhen?: { field: string; is: readonly string[] }
}

/**
 * One question: its words, its kind of answer, and what must hold of it.
 * `V` is the type of its answer, read by forms, checks, tables and row types alike.
 */
export class Field<V, S extends FieldShape = FieldShape> {
  declare readonly answer: V
  readonly shape: S
  readonly words: string
  readonly more: More<V>

  constructor(shape: S, words: string, more: More<V> = { rules: [], needs: [], perChild: false }) {
    this.shape = shape
    this.words = words
    this.more = more
  }

  hint(hint: string): Field<V, S> {
    return this.#with({ hint })
  }

  must(words: string, holds: Rule<V>['holds']): Field<V, S> {
    return this.#with({ rules: [...this.more.rules, { words, holds }] })
  }

  /** A record without this answer is saved, and stays incomplete (or cannot be signed off, or closed). */
  neededTo(...needs: Need[]): Field<V, S> {
    return this.#with({ needs: [...this.more.needs, ...needs] })
  }

  /** Needed only where another question has no answer: a name, where no child known here was chosen. */
  unlessAnswered(field: string): Field<V, S> {
    return this.#with({ unless: field })
  }

  /** Siblings in one record may each have their own answer. */
  perChild(): Field<V, S> {
    return this.#with({ perChild: true })
  }

  /** Asked, and needed, only when another choice has one of these answers. */
  onlyWhen(field: string, ...is: string[]): Field<V, S> {
    return this.#with({ onlyWhen: { field, is } })
  }

  #with(change: Partial<More<V>>): Field<V, S> {
    return new Field(this.shape, this.words, { ...this.more, ...change })
  }
}

export const day = (words: string) => new Field<Day, { is: 'day' }>({ is: 'day' }, words)

/** A day with its hour where it is known; `at` is null where only the day is. */
export const instant = (words: string) =>
  new Field<Moment, { is: 'instant'; timeMayBeUnknown: boolean }>({ is: 'instant', timeMayBeUnknown: true }, words)

export const text = (words: string) =>
  new Field<string, { is: 'text'; long: boolean }>({ is: 'text', long: false }, words)

export const longText = (words: string) =>
  new Field<string, { is: 'text'; long: boolean }>({ is: 'text', long: true }, words)

export const number = (words: string, unit: string) =>
  new Field<number, { is: 'number'; unit: string }>({ is: 'number', unit }, words)

export const person = (words: string) => new Field<string, { is: 'person' }>({ is: 'person' }, words)
export const worker = (words: string) => new Field<string, { is: 'worker' }>({ is: 'worker' }, words)
export const team = (words: string) => new Field<string, { is: 'team' }>({ is: 'team' }, words)
export const agency = (words: string) => new Field<string, { is: 'agency' }>({ is: 'agency' }, words)
export const document = (words: string) => new Field<string, { is: 'document' }>({ is: 'document' }, words)

export const attendance = (words: string) => new Field<Attendance[], { is: 'attendance' }>({ is: 'attendance' }, words)
export const smartActions = (words: string) =>
  new Field<SmartAction[], { is: 'SMART actions' }>({ is: 'SMART actions' }, words)

type RecordsShape = { is: 'records'; of?: readonly string[] }
/**
 * Other records, by id: the grounds of a prompt, which the program gives; or, where it says of which of the authority's
 * own kinds, those that whoever fills in the form chooses.
 */
export const records = (words: string, of?: readonly string[]) =>
  new Field<string[], RecordsShape>(of ? { is: 'records', of } : { is: 'records' }, words)

/** Measures, by id: those that would show it. */
export const measures = (words: string) => new Field<string[], { is: 'measures' }>({ is: 'measures' }, words)

type Options = Readonly<Record<string, string | Option>>
type ChoiceShape<O> = { is: 'choice'; options: Readonly<Record<keyof O & string, Option>> }
type ManyShape<O> = { is: 'many-choice'; options: Readonly<Record<keyof O & string, Option>> }

export function choice<const O extends Options>(words: string, options: O) {
  return new Field<keyof O & string, ChoiceShape<O>>({ is: 'choice', options: spelledOut(options) }, words)
}

export function manyChoice<const O extends Options>(words: string, options: O) {
  return new Field<(keyof O & string)[], ManyShape<O>>({ is: 'many-choice', options: spelledOut(options) }, words)
}

export const yesOrNo = (words: string) => choice(words, { yes: 'Yes', no: 'No', not_known: 'Not known' })

function spelledOut<O extends Options>(options: O): Readonly<Record<keyof O & string, Option>> {
  const entries = Object.entries(options).map(([key, option]) => [
    key,
    typeof option === 'string' ? { words: option } : option,
  ])
  return Object.fromEntries(entries) as Record<keyof O & string, Option>
}

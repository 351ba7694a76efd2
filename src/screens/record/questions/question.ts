import type { Field, FieldShape } from '#language/field.ts'
import type { Day } from '#language/day.ts'
import type { Html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import type { FileShown } from '#workings/read/documents.ts'
import type { Values } from '../../front/screen.ts'

/** Somebody or something that can be chosen by name. */
export type Named = { id: string; name: string; more?: string | undefined }

/** What the questions of a form choose from, and the day it is filled in on. */
export type Choices = {
  today: Day
  /** The answers of a question that can be given on that day, as declared or as the authority dates them. */
  offered(name: string): readonly string[]
  workers: readonly Named[]
  teams: readonly Named[]
  agencies: readonly Named[]
  /** Children found by what was typed, by the name of the question. */
  people: ReadonlyMap<string, readonly Named[]>
  /** The largest file in megabytes, and those that the form has already, by id. */
  files: { most: number; kept: ReadonlyMap<string, FileShown> }
  /** The authority's own records that a question offers, by its name. */
  linked?: ReadonlyMap<string, readonly Named[]>
  measures?: readonly Named[]
}

/** A question as it is put: what was typed so far, and what is wrong with it. */
export type Asked<S extends FieldShape = FieldShape> = {
  name: string
  field: Field<unknown, S>
  values: Values
  problems: readonly PageProblem[]
  choices: Choices
  /** The questions to ask only of those who choose one of this one's answers. */
  under(option: string): Html | undefined
  /** What the box of an answer carries, so that a question that several answers lead to shows when one of them is chosen. */
  leads?(option: string): Readonly<Record<string, true>> | undefined
}

/** The answer in what was typed: null where there is none. A problem names the box to mend. */
export type Taken = { value: unknown; problems: readonly PageProblem[] }

/** One kind of question: how it is put, how its answer is read back, and how an answer is put in its boxes again. */
export type Question<S extends FieldShape = FieldShape> = {
  show(asked: Asked<S>): Html
  read(name: string, field: Field<unknown, S>, values: Values): Taken
  write(name: string, value: unknown): Record<string, string | string[]>
}

export const taken = (value: unknown, ...problems: PageProblem[]): Taken => ({ value, problems })

/** What is wrong with a question, whichever of its boxes it is about. */
export function wrongWith(name: string, problems: readonly PageProblem[]): { text: string } | undefined {
  const found = problems.find(({ field }) => field === name || field?.startsWith(`${name}-`))
  return found && { text: found.words }
}

export const legend = (field: Field<unknown>) => ({
  legend: { text: field.words, classes: 'govuk-fieldset__legend--s' },
})
export const label = (field: Field<unknown>) => ({ text: field.words, classes: 'govuk-label--s' })

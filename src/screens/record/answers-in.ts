import type { Field } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import type { PageProblem } from '#ui/page.ts'
import { asked, check, lackingTo } from '#workings/check.ts'
import { answered, type Said } from '#workings/tables/values.ts'
import type { Day } from '#language/day.ts'
import type { Values } from '../front/screen.ts'
import { questionFor } from './questions/index.ts'

export type Typed = { answers: Record<string, unknown>; problems: PageProblem[] }

/** The answers in what was typed. What was typed under an answer that was then not chosen is no answer. */
export function answersIn(kind: RecordKind, values: Values, today: Day, without: readonly string[] = []): Typed {
  const answers: Record<string, unknown> = {}
  const found: (PageProblem & { of: string })[] = []
  for (const [name, field] of Object.entries(kind.fields)) {
    if (without.includes(name)) continue
    const taken = questionFor(field).read(name, field, values)
    answers[name] = taken.value
    found.push(...taken.problems.map((problem) => ({ ...problem, of: name })))
  }
  const meant = Object.entries(kind.fields).filter(([, field]) => chosenFor(field.more.onlyWhen, answers))
  const kept = Object.fromEntries(meant.filter(([name]) => name in answers).map(([name]) => [name, answers[name]]))
  const problems = found.filter(({ of }) => of in kept).map(({ field, words }) => ({ field, words }))
  const wrong = check(kind, kept, today).wrong.filter(({ field }) => !found.some(({ of }) => of === field))
  return { answers: kept, problems: [...problems, ...wrong] }
}

/** Without scripts every question is put, so one answered before its leading question was is kept. */
function chosenFor(only: { field: string; is: readonly string[] } | undefined, answers: Said): boolean {
  return only === undefined || !answered(answers[only.field]) || only.is.includes(String(answers[only.field]))
}

/** The answers put back in the boxes of the form. */
export function writtenOut(kind: RecordKind, answers: Said): Values {
  const each = Object.entries(kind.fields).map(([name, field]) =>
    answered(answers[name]) ? questionFor(field).write(name, answers[name]) : {},
  )
  return Object.assign({}, ...each) as Values
}

/** What a record still lacks, by what it lacks it for. */
export function lackingIn(kind: RecordKind, answers: Said, today: Day) {
  const checked = check(kind, answers, today)
  return {
    complete: lackingTo(checked, 'complete'),
    signOff: lackingTo(checked, 'sign off'),
    close: lackingTo(checked, 'close'),
  }
}

/** The questions whose answers differ. Compared as they would be written in the form, where a thing has one spelling. */
export function differing(kind: RecordKind, before: Said, after: Said): string[] {
  return Object.entries(kind.fields)
    .filter(([, field]) => asked(field, before) || asked(field, after))
    .map(([name]) => name)
    .filter((name) => spelled(kind, name, before) !== spelled(kind, name, after))
}

function spelled(kind: RecordKind, name: string, answers: Said): string {
  const field = kind.fields[name]
  if (!field || !answered(answers[name])) return ''
  return field.shape.is === 'records' && field.shape.of === undefined
    ? JSON.stringify(answers[name])
    : JSON.stringify(questionFor(field).write(name, answers[name]))
}

/** Questions that a form puts and got no answer to. */
export const unasked = (kind: RecordKind, answers: Said, without: readonly string[] = []): Said =>
  Object.fromEntries(
    Object.keys(kind.fields)
      .filter((name) => !(name in answers) && !without.includes(name) && !madeByProgram(kind.fields[name]))
      .map((name) => [name, null]),
  )

/** Links that no form offers are the program's own. */
const madeByProgram = (field: Field<unknown> | undefined): boolean =>
  field?.shape.is === 'records' && field.shape.of === undefined

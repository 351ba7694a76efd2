import type { Field } from '../field.ts'
import { speaksOf, subjectOf, type RecordKind } from '../record.ts'
import { isName, mistake, undated, unknownRole, type Look } from './look.ts'

/** Every fact is read with these beside its answers, so no question can have their names. */
const taken = new Set(
  'authority record version subject child about day source state recorded_from placed_day in_month'.split(' '),
)

export function problemsInRecord(kind: RecordKind, { declarations }: Look): string[] {
  return [
    ...mistake(!isName(kind.id), 'an id is lower-case words joined by _, 40 letters at most'),
    ...mistake(
      speaksOf(kind).length === 0 && subjectOf(kind) === 'child',
      'speaksOf names no field, so nothing places the record in the story',
    ),
    ...speaksOf(kind).flatMap((field) => undated('speaksOf', kind, field)),
    ...(kind.options.about ?? []).flatMap((id) =>
      mistake(id !== '*' && !declarations.records.has(id), `about names '${id}', which no pathway declares`),
    ),
    ...Object.values(kind.options.oneAtATime ?? {}).flatMap((field) => undated('oneAtATime', kind, field)),
    ...(kind.options.recordedBy ?? []).flatMap((role) => unknownRole('recordedBy', role)),
    ...Object.entries(kind.fields).flatMap(([name, field]) =>
      problemsInField(kind, name, field, declarations).map((words) => `.${name}${words}`),
    ),
  ]
}

function problemsInField(
  kind: RecordKind,
  name: string,
  field: Field<unknown>,
  declarations: Look['declarations'],
): string[] {
  return [
    ...mistake(!isName(name), 'a field’s name is lower-case words joined by _, 40 letters at most'),
    ...mistake(taken.has(name), `'${name}' is taken: every record has it beside its answers`),
    ...mistake(
      field.shape.is === 'instant' && Object.hasOwn(kind.fields, `${name}_day`),
      `'${name}_day' is taken by the day of this instant`,
    ),
    ...problemsInOptions(field),
    ...problemsInLinks(field, declarations),
    ...problemsInOnlyWhen(kind, field),
    ...mistake(
      field.more.unless !== undefined && !Object.hasOwn(kind.fields, field.more.unless),
      `unlessAnswered names '${field.more.unless}', which is not a question of this record`,
    ),
  ]
}

/** What a form offers to choose from must be the authority's own: a list of every child's records would be no list. */
function problemsInLinks({ shape }: Field<unknown>, declarations: Look['declarations']): string[] {
  if (shape.is !== 'records') return []
  return (shape.of ?? []).flatMap((id) => {
    const kind = declarations.records.get(id)
    return [
      ...mistake(kind === undefined, `offers '${id}', which no pathway declares`),
      ...mistake(
        kind !== undefined && subjectOf(kind) !== 'authority',
        `offers '${id}', which is not the authority’s own`,
      ),
    ]
  })
}

function problemsInOptions({ shape }: Field<unknown>): string[] {
  if (shape.is !== 'choice' && shape.is !== 'many-choice') return []
  const options = Object.entries(shape.options)
  return [
    ...mistake(options.length === 0, 'offers no choice'),
    ...options.flatMap(([id, { from, until }]) =>
      mistake(from !== undefined && until !== undefined && until <= from, `the choice '${id}' ends before it begins`),
    ),
  ]
}

function problemsInOnlyWhen(kind: RecordKind, field: Field<unknown>): string[] {
  const only = field.more.onlyWhen
  if (!only) return []
  const asked = kind.fields[only.field]?.shape
  if (asked?.is !== 'choice') return [`: onlyWhen names '${only.field}', which is not a choice of this record`]
  return only.is.flatMap((option) =>
    mistake(
      !Object.hasOwn(asked.options, option),
      `onlyWhen asks for '${option}', which '${only.field}' does not offer`,
    ),
  )
}

import type { Moment } from '#language/answers.ts'
import { isDay } from '#language/day.ts'
import type { Field } from '#language/field.ts'
import { londonDay } from '#language/instant.ts'
import type { RecordKind } from '#language/record.ts'
import type { Problem } from '#workings/refusal.ts'
import { didYouMean } from '../line/nearest.ts'
import { readInstant } from '../line/option.ts'

/** Answers as JSON has them, as the records hold them; what cannot be read is told, all of it together. */
export function readAnswers(
  kind: RecordKind,
  typed: Readonly<Record<string, unknown>>,
): { answers: Record<string, unknown>; problems: Problem[] } {
  const problems: Problem[] = []
  const answers: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(typed)) {
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
    if (!field) {
      problems.push({
        field: name,
        words: `${kind.name} asks no such question.${didYouMean(name, Object.keys(kind.fields))}`,
      })
      continue
    }
    try {
      answers[name] = value === null ? null : read(field, value)
    } catch (error) {
      problems.push({ field: name, words: `It ${(error as Error).message}` })
    }
  }
  return { answers, problems }
}

function read(field: Field<unknown>, value: unknown): unknown {
  const { shape } = field
  if (shape.is === 'instant') return readMoment(value)
  if (shape.is === 'choice') return known(shape.options, value)
  if (shape.is === 'many-choice') return inList(value).map((one) => known(shape.options, one))
  if (shape.is === 'records' || shape.is === 'measures') return inList(value).map(String)
  if (shape.is === 'attendance')
    return inList(value).map((one) => whole(one, { agency: 'string', invited: 'boolean', tookPart: 'string' }))
  if (shape.is === 'SMART actions')
    return inList(value).map((one) =>
      whole({ by: null, ...(one as object) }, { what: 'string', owner: 'string', measure: 'string' }),
    )
  return value
}

/** '2026-05-01 20:00' by London's clocks, '2026-05-01' where the hour is not known, or an instant. */
function readMoment(value: unknown): Moment {
  const { at = null, day } = typeof value === 'object' ? (value as Partial<Moment>) : { day: undefined }
  const typed = typeof value === 'string' ? value : (at ?? day)
  if (typeof typed !== 'string') throw new Error("must be a day, or a day and time such as '2026-05-01 20:00'")
  if (isDay(typed)) return { day: typed, at: null }
  const instant = readInstant(typed)
  return { day: londonDay(instant), at: instant }
}

function known(options: Readonly<Record<string, { words: string }>>, value: unknown): string {
  const found = Object.entries(options).find(([key, { words }]) => key === value || words === value)
  if (found) return found[0]
  throw new Error(
    `must be one of ${Object.keys(options).join(', ')}; '${String(value)}' is not.${didYouMean(String(value), Object.keys(options))}`,
  )
}

function inList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw new Error('must be a list, in [ ]')
}

function whole(value: unknown, parts: Readonly<Record<string, string>>): unknown {
  const given = (typeof value === 'object' ? value : null) as Record<string, unknown> | null
  const lacks = Object.entries(parts)
    .filter(([name, type]) => typeof given?.[name] !== type)
    .map(([name, type]) => `${name} (${type === 'string' ? 'text' : 'true or false'})`)
  if (lacks.length > 0) throw new Error(`must be a list of { }, each with ${lacks.join(', ')}`)
  return value
}

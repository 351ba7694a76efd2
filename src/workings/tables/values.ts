import { canBeSeen } from '#language/seen.ts'
import type { Moment } from '#language/answers.ts'
import type { Field } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'

/** Answers by field, as a practitioner's program holds them: days as strings, moments, lists. */
export type Said = Readonly<Record<string, unknown>>

/** The columns of one row of answers. An instant becomes its moment and its day. */
export function toColumns(kind: RecordKind, answers: Said): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(kind.fields)) {
    const said = answers[name] ?? null
    if (field.shape.is === 'instant') {
      const moment = said as Moment | null
      columns[name] = moment?.at ?? null
      columns[`${name}_day`] = moment?.day ?? null
    } else if (field.shape.is === 'attendance' || field.shape.is === 'SMART actions') {
      columns[name] = said === null ? null : JSON.stringify(said)
    } else {
      columns[name] = said
    }
  }
  return columns
}

/** The answers in one row of the kind's table. */
export function fromColumns(kind: RecordKind, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, oneFrom(name, field, row)]))
}

function oneFrom(name: string, field: Field<unknown>, row: Readonly<Record<string, unknown>>): unknown {
  const value = row[name] ?? null
  if (field.shape.is === 'instant') {
    const day = row[`${name}_day`] ?? null
    return day === null ? null : { day, at: value }
  }
  if (field.shape.is === 'number') return value === null ? null : Number(value)
  return value
}

/** Whether a question has been answered: an empty list, or signs that nobody can see, are no answer. */
export function answered(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'string' || canBeSeen(value)
}

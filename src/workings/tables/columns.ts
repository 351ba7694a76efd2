import type { Field } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'

/** A column of a kind's table of answers. An instant has two: the moment where it is known, and always its day. */
export type Column = {
  name: string
  type: 'date' | 'timestamptz' | 'text' | 'text[]' | 'numeric' | 'uuid' | 'uuid[]' | 'jsonb'
}

export function columnsOf(name: string, field: Field<unknown>): Column[] {
  switch (field.shape.is) {
    case 'day':
      return [{ name, type: 'date' }]
    case 'instant':
      return [
        { name, type: 'timestamptz' },
        { name: `${name}_day`, type: 'date' },
      ]
    case 'many-choice':
    case 'measures':
      return [{ name, type: 'text[]' }]
    case 'number':
      return [{ name, type: 'numeric' }]
    case 'person':
    case 'worker':
    case 'team':
    case 'agency':
    case 'document':
      return [{ name, type: 'uuid' }]
    case 'records':
      return [{ name, type: 'uuid[]' }]
    case 'attendance':
    case 'SMART actions':
      return [{ name, type: 'jsonb' }]
    case 'choice':
    case 'text':
      return [{ name, type: 'text' }]
  }
}

export const columnsOfKind = (kind: RecordKind): Column[] =>
  Object.entries(kind.fields).flatMap(([name, field]) => columnsOf(name, field))

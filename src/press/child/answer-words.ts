import type { Attendance, Moment, SmartAction } from '#language/answers.ts'
import type { Field } from '#language/field.ts'
import { dayInWords, instantInWords } from '#ui/when.ts'
import { answered } from '#workings/tables/values.ts'
import type { ChildFile } from './gathered.ts'

/** An answer in plain words, with whoever it means by name. */
export function answerWords(
  field: Field<unknown>,
  value: unknown,
  { names, files }: Pick<ChildFile, 'names' | 'files'>,
): string {
  if (!answered(value)) return 'Not recorded'
  const { shape } = field
  switch (shape.is) {
    case 'choice':
      return shape.options[String(value)]?.words ?? String(value)
    case 'many-choice':
      return (value as string[]).map((one) => shape.options[one]?.words ?? one).join(', ')
    case 'day':
      return dayInWords(value as string)
    case 'instant': {
      const { day, at } = value as Moment
      return at === null ? `${dayInWords(day)} (time not known)` : instantInWords(at)
    }
    case 'number':
      return `${String(value)} ${shape.unit}`
    case 'attendance':
      return (value as Attendance[]).map(attended).join('; ')
    case 'SMART actions':
      return (value as SmartAction[]).map(acted).join('; ')
    case 'records':
      return `${(value as string[]).length} linked`
    case 'measures':
      return (value as string[]).join(', ')
    case 'text':
      return String(value)
    case 'document':
      return files.find(({ document }) => document === value)?.name ?? 'A file'
    case 'person':
      return names.get(String(value)) ?? 'Another child'
    case 'worker':
    case 'team':
    case 'agency':
      return names.get(String(value)) ?? 'Name not recorded'
  }
}

const attended = ({ agency, invited, tookPart, notReached }: Attendance): string =>
  `${agency}: ${invited ? 'invited' : 'not invited'}, ${tookPart === 'no' ? 'did not take part' : `took part: ${tookPart}`}${notReached ? ` (not reached: ${notReached.why})` : ''}`

const acted = ({ what, owner, by, measure }: SmartAction): string =>
  `${what}. Owner: ${owner || 'not recorded'}. By: ${by ? dayInWords(by) : 'not recorded'}. Measure: ${measure || 'not recorded'}`

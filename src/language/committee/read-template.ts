import { isDay } from '../day.ts'
import { isRole } from '../roles.ts'
import type { Measure } from '../measure.ts'
import { problemsInTemplate } from './problems.ts'
import { fieldKinds, fills, numberings, paragraphings, type CommitteeTemplate } from './template.ts'

/** A shape that a value in a file must have, and the words for one that has not. */
type Shape = (value: unknown, at: string) => string[]

const text: Shape = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? [] : [`${at} must be words in quotation marks`]
const day: Shape = (value, at) =>
  typeof value === 'string' && isDay(value) ? [] : [`${at} must be a day such as "2026-03-31"`]
const yes: Shape = (value, at) => (typeof value === 'boolean' ? [] : [`${at} must be true or false`])
const id: Shape = (value, at) =>
  typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value) ? [] : [`${at} must be lower-case words joined by -`]
const role: Shape = (value, at) =>
  typeof value === 'string' && isRole(value) ? [] : [`${at} must be a role, such as "director"`]
const among =
  (all: readonly string[]): Shape =>
  (value, at) =>
    typeof value === 'string' && all.includes(value) ? [] : [`${at} must be one of: ${all.join(', ')}`]
const listOf =
  (of: Shape): Shape =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((one, n) => of(one, `${at} ${n + 1}`)) : [`${at} must be a list`]

/** Names that end in ? may be left out; any other name in the file is a mistake, since a slip would be passed over in silence. */
const thing =
  (parts: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} must be in braces`]
    const given = value as Record<string, unknown>
    const known = Object.keys(parts).map((name) => name.replace('?', ''))
    const where = (name: string) => (at === 'the template' ? name : `${at}: ${name}`)
    return [
      ...Object.keys(given).flatMap((name) => (known.includes(name) ? [] : [`${where(name)} means nothing here`])),
      ...Object.entries(parts).flatMap(([name, shape]) => {
        const plain = name.replace('?', '')
        if (given[plain] === undefined) return name.endsWith('?') ? [] : [`${where(plain)} is missing`]
        return shape(given[plain], where(plain))
      }),
    ]
  }

const section: Shape = (value, at) =>
  thing({
    id,
    heading: text,
    'asks?': text,
    'paragraphs?': among(paragraphings),
    'optional?': yes,
    'fill?': among(fills),
    'only?': thing({ 'priority?': text, 'group?': text }),
    'lists?': text,
    'sections?': listOf(section),
  })(value, at)

const template = thing({
  id,
  name: text,
  council: text,
  committee: text,
  from: day,
  'until?': day,
  eyes: among(['named', 'pseudonym', 'aggregate', 'public']),
  source: text,
  numbering: among(numberings),
  fields: listOf(
    thing({
      id,
      label: text,
      is: among(fieldKinds),
      'group?': text,
      'options?': listOf(text),
      'value?': text,
      'optional?': yes,
    }),
  ),
  sections: listOf(section),
  nothing: listOf(text),
  signedBy: listOf(thing({ id, words: text, 'role?': role })),
})

/**
 * A committee's template out of a file or a form, held to what declarations are held to: either the template, or all that
 * is wrong with it, each with where it is.
 */
export function readTemplate(
  written: string,
  measures: ReadonlyMap<string, Measure>,
): { template: CommitteeTemplate } | { problems: string[] } {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch (error) {
    return { problems: [`It is not JSON: ${error instanceof Error ? error.message : String(error)}`] }
  }
  const misshapen = template(value, 'the template')
  if (misshapen.length > 0) return { problems: misshapen }
  const read = value as CommitteeTemplate
  const problems = problemsInTemplate(read, measures)
  return problems.length > 0 ? { problems } : { template: read }
}

import type { Declarations } from '../declarations.ts'
import { isRole } from '../roles.ts'
import type { RecordKind } from '../record.ts'
import type { Those, When } from '../when.ts'

/** What a mistake is looked for in. */
export type Look = { declarations: Declarations; at: string }

/** Each mistake is said after where it is: `missing: return_to_interview` and then `: asks names …`. */
export const mistake = (is: boolean, words: string): string[] => (is ? [`: ${words}`] : [])

export const isName = (text: string): boolean => /^[a-z][a-z0-9_]*$/.test(text) && text.length <= 40

export const isDated = (kind: RecordKind, field: string): boolean =>
  ['day', 'instant'].includes(kind.fields[field]?.shape.is ?? '')

export const isDeclared = ({ declarations }: Look, kind: RecordKind): boolean =>
  declarations.records.get(kind.id) === kind

export const undeclared = (look: Look, says: string, kind: RecordKind): string[] =>
  mistake(!isDeclared(look, kind), `${says} names '${kind.id}', which no pathway declares`)

export function undated(says: string, kind: RecordKind, field: string): string[] {
  return mistake(!isDated(kind, field), `${says} names '${kind.id}.${field}', which is not a day or an instant`)
}

/** A moment, or records, that nothing on record could be. */
export function unmeant(look: Look, says: string, meant: When | Those): string[] {
  return [
    ...undeclared(look, says, meant.kind),
    ...(meant.is === 'when' ? undated(says, meant.kind, meant.field) : []),
    ...Object.entries(meant.where).flatMap(([field, wanted]) => {
      const shape = meant.kind.fields[field]?.shape
      if (shape?.is !== 'choice' && shape?.is !== 'many-choice')
        return [`: ${says} names '${meant.kind.id}.${field}', which is not a choice`]
      return [wanted]
        .flat()
        .filter((option) => !Object.hasOwn(shape.options, option))
        .map((option) => `: ${says} asks for '${option}', which '${meant.kind.id}.${field}' does not offer`)
    }),
  ]
}

export const unknownRole = (says: string, role: string): string[] =>
  mistake(!isRole(role), `${says} names '${role}', which is not a role`)

/** Dated versions one after another, none of them empty and none running into the next. */
export function overlapping(versions: readonly { from: string; until?: string }[]): string[] {
  return [
    ...mistake(versions.length === 0, 'has no version'),
    ...versions.flatMap((version, n) => {
      const next = versions[n + 1]
      return [
        ...mistake(
          version.until !== undefined && version.until <= version.from,
          `the version from ${version.from} ends before it begins`,
        ),
        ...mistake(
          next !== undefined && (version.until === undefined || version.until > next.from),
          `the version from ${version.from} runs into the one from ${next?.from}`,
        ),
      ]
    }),
  ]
}

export const repeatedIn = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
]

import { address as addressKind } from '#language/spine/index.ts'
import type { Entry } from '#workings/read/answers.ts'
import type { Instead } from './cut.ts'
import type { ChildFile, Told } from './gathered.ts'
import { standing } from './terms.ts'

/** What is said instead of an address that must be kept from somebody. */
export const keptWords = '[an address that is not to be disclosed]'

/** One that was ever to be kept from somebody is kept in every version: what was typed wrong at first is near enough to be found by. */
const isKept = ({ kind, versions }: Told): boolean =>
  kind.id === addressKind.id && versions.some(({ answers }) => answers['non_disclosable'] === 'yes')

const said = (file: ChildFile): { lines: string; postcode: string }[] =>
  file.records
    .filter(isKept)
    .flatMap(({ versions }) =>
      versions.map(({ answers }) => ({ lines: textOf(answers['lines']), postcode: textOf(answers['postcode']) })),
    )

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The addresses in a child's file that must be kept from somebody, each once, for whoever asked to see them. */
export const addressesKept = (file: ChildFile): string[] => [
  ...new Set(said(file).map(({ lines, postcode }) => [lines, postcode].filter(Boolean).join(', '))),
]

/** The file as it may be given: no version of such a record says where, or from whom it is kept, and no file is called by it. */
export function withoutKept(file: ChildFile): ChildFile {
  const instead = keptInstead(file).map(({ words }) => standing(words))
  const less = (entry: Entry): Entry => ({
    ...entry,
    answers: { ...entry.answers, lines: keptWords, postcode: null, kept_from: null },
  })
  return {
    ...file,
    records: file.records.map((told) =>
      isKept(told) ? { ...told, versions: told.versions.map(less), now: less(told.now) } : told,
    ),
    files: file.files.map((one) => ({
      ...one,
      name: instead.reduce((name, at) => name.replaceAll(at, keptWords), one.name),
    })),
  }
}

/**
 * Wherever else the file says one of them: the whole of it, its first line with or without the number of the house, and its postcode with or
 * without a space. What a person decides of the rest changes none of it.
 */
export const keptInstead = (file: ChildFile): Instead =>
  [...new Set(said(file).flatMap(({ lines, postcode }) => [...waysOf(lines), postcode, postcode.replace(/\s+/, '')]))]
    .filter(({ length }) => length >= 5)
    .map((words) => ({ words, by: keptWords }))

function waysOf(lines: string): string[] {
  const [first = ''] = lines.split(/[\n,]/)
  const street = first.trim().replace(/^\d+\p{L}?\s+/u, '')
  return [lines, first.trim(), ...(street.includes(' ') ? [street] : [])]
}

/** Whether what a file says is one of them, however it is set. */
export function saysKept(file: ChildFile, words: string): boolean {
  return keptInstead(file).some((one) => standing(one.words).test(words))
}

import { addDays, isDay, type Day } from '#language/day.ts'
import { address, identifier, personDetails, relationship } from '#language/spine/index.ts'
import { dayInWords } from '#ui/when.ts'
import type { Document } from '../document.ts'
import { chronology } from './chronology.ts'
import type { Instead } from './cut.ts'
import type { ChildFile } from './gathered.ts'
import { inventedNames } from './invented-names.ts'
import { wordsOf } from './words-of.ts'

export const inventedAddress = '1 Example Street'
export const inventedSchool = 'the example school'
export const inventedNumber = 'a number'
/** So many days from the real one, whichever that is: the age stays, the birthday does not. */
const shift = 17

const said = (file: ChildFile, kind: string, names: readonly string[]): string[] =>
  file.records
    .filter((told) => told.kind.id === kind)
    .flatMap(({ versions }) => versions.flatMap(({ answers }) => wordsOf(names.map((name) => answers[name]))))

/** Every word of every name in the file: the child's, their family's, other children's and those who work with them. */
export function namesOf(file: ChildFile): string[] {
  const all = [
    ...said(file, personDetails.id, ['given_name', 'family_name', 'also_known_as']),
    ...said(file, relationship.id, ['who']),
    ...said(file, 'household', ['adults']),
    ...file.names.values(),
  ]
  return [
    ...new Set(
      all.flatMap((name) => name.split(/[\s,()]+/)).filter((word) => /^\p{Lu}/u.test(word) && word.length >= 2),
    ),
  ]
}

/** The child's date of birth in each way in which people write one. */
export function waysToSay(day: string): string[] {
  const [year, month, date] = day.split('-') as [string, string, string]
  const [m, d, yy] = [String(Number(month)), String(Number(date)), year.slice(2)]
  const words = dayInWords(day)
  const [, name = ''] = words.split(' ')
  return [
    day,
    words,
    `${name} ${d}, ${year}`,
    `${d} ${name.slice(0, 3)} ${year}`,
    `${d}${ordinal(Number(d))} ${name} ${year}`,
    ...['/', '.', '-'].flatMap((mark) =>
      [
        [date, month, year],
        [d, m, year],
        [date, month, yy],
        [d, m, yy],
      ].map((parts) => parts.join(mark)),
    ),
  ]
}

const ordinal = (n: number): string =>
  n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'

export const numbersOf = (file: ChildFile): string[] => [
  ...said(file, identifier.id, ['value']),
  ...said(file, 'missing_episode', ['police_reference']),
]
export const placesOf = (file: ChildFile): string[] =>
  [
    ...said(file, address.id, ['lines', 'postcode']),
    ...said(file, 'household', ['where']),
    ...said(file, relationship.id, ['contact']),
  ]
    .flatMap((lines) => [lines, ...lines.split(/\n|,/)])
    .map((line) => line.trim())
    .filter(({ length }) => length >= 4)
export const schoolsOf = (file: ChildFile): string[] => said(file, 'missing_from_education', ['school'])
export const bornOf = (file: ChildFile): string[] =>
  [
    ...new Set([...said(file, personDetails.id, ['born', 'expected']), ...(file.born === null ? [] : [file.born])]),
  ].filter((day) => isDay(day))

/** What is said instead of whatever would tell who a child is. */
export function inventedInstead(file: ChildFile): Instead {
  const family = new Set(said(file, personDetails.id, ['family_name']).flatMap((name) => name.split(/\s+/)))
  const names = namesOf(file)
  const next = inventedNames(names)
  return [
    ...names.map((words) => ({ words, by: next(family.has(words) ? 'family' : 'given') })),
    ...bornOf(file).flatMap((day) =>
      waysToSay(day).map((words) => ({ words, by: dayInWords(addDays(day as Day, shift)) })),
    ),
    ...placesOf(file).map((words) => ({ words, by: inventedAddress })),
    ...schoolsOf(file).map((words) => ({ words, by: inventedSchool })),
    ...numbersOf(file).map((words) => ({ words, by: inventedNumber })),
  ]
}

/** The file as a lesson: what happened, in the order in which it did, without its numbers and who they are. */
export function trainingCopy(file: ChildFile): Document {
  const left = new Set<string>([personDetails.id, identifier.id, address.id, 'allocation', 'merge', 'restriction'])
  return chronology(
    { ...file, files: [] },
    file.records.filter(({ kind, now }) => !left.has(kind.id) && now.state !== 'withdrawn'),
    {
      stem: 'training-copy',
      title: 'A child’s record, for training',
      period: 'Names, days of birth, addresses, schools and numbers are invented',
      marking: 'For training. Nobody in it has their own name',
      about: [],
      notes: ['The same invented name stands for the same person throughout.'],
    },
    'as known',
  )
}

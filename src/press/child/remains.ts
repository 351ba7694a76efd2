import type { Document } from '../document.ts'
import { wordsIn } from './cut.ts'
import type { ChildFile } from './gathered.ts'
import { standing } from './terms.ts'
import { bornOf, namesOf, numbersOf, placesOf, schoolsOf, waysToSay } from './training.ts'

/** Something in a training copy by which somebody could still be known. */
export type Remains = { what: keyof typeof remainsWords; words: string }

export const remainsWords = {
  name: 'A name',
  born: 'A date of birth',
  address: 'An address or postcode',
  school: 'A school',
  number: 'A number',
} as const

const date = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:of\s+)?(?:\d{1,2}|\p{L}{3,9})[\s.,/-]+\d{2,4}|\d{4}-\d{2}-\d{2}|\p{L}{3,9}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})`
/** A day that is said of a birth, whoever was born: a brother's tells as much. What was put in for the child's own is nobody's. */
const saidOfABirth = new RegExp(
  String.raw`(?<=(?:\bborn|\bbirthday|\bbirth|\bd\.?o\.?b\.?)[\s:,]+(?:(?:is|was|on|the|in)\s+){0,3})${date}(?!\p{L})`,
  'giu',
)

const patterns: readonly [Remains['what'], RegExp][] = [
  ['born', saidOfABirth],
  ['address', /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu],
  [
    'school',
    /(?<![\p{L}’'.])(?!(?:the|a|his|her|their|my|of|at|in|to|from|for|and)\s)[\p{L}’'.]+\s+(?:primary|infants?|juniors?|secondary|high|grammar)(?:\s+school)?(?!\p{L})/giu,
  ],
  [
    'school',
    /(?<!\p{L})\p{Lu}[\p{L}’'.]{1,40}(?:\s+\p{Lu}[\p{L}’'.]{1,40}){0,8}\s+(?:School|Academy|College|Nursery)(?!\p{L})/gu,
  ],
  ['number', /\b[A-Z]?\d(?:[ -]?\d){5,}[A-Z]?\b/giu],
  ['number', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
]

/**
 * Looks with fresh eyes: at what the copy says in the end, and not at what was put in place of what. Whatever is found blocks it.
 * @param invented the words that were put in, which are nobody's
 */
export function remains(file: ChildFile, copy: Document, invented: readonly string[]): Remains[] {
  const all = wordsIn(copy).join('\n')
  const ours = new Set(invented.flatMap((words) => [words, ...words.split(' ')]).map((words) => words.toLowerCase()))
  const known = (
    [
      ['name', namesOf(file)],
      ['born', bornOf(file).flatMap(waysToSay)],
      ['address', placesOf(file)],
      ['school', schoolsOf(file)],
      ['number', numbersOf(file)],
    ] as const
  ).flatMap(([what, terms]) => terms.filter((term) => standing(term).test(all)).map((words) => ({ what, words })))
  const looks = patterns.flatMap(([what, pattern]) =>
    (all.match(pattern) ?? []).map((words) => ({ what, words: words.trim() })),
  )
  const found = [...known, ...looks].filter(({ words }) => !ours.has(words.toLowerCase()))
  return [...new Map(found.map((one) => [`${one.what} ${one.words.toLowerCase()}`, one])).values()]
}

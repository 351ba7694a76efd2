import { createHash } from 'node:crypto'
import { address, household, identifier, relationship, personDetails } from '#language/spine/index.ts'
import type { ChildFile } from './gathered.ts'
import { wordsOf } from './words-of.ts'

/** Something in a child's file that tells of somebody else, by a stated rule. A person decides of each whether it stays. */
export type Term = { id: string; rule: TermRule; words: string; times: number }

export const termRules = {
  relative: 'The name of somebody related to the child',
  child: 'The name of another child',
  staff: 'The name of somebody who works here',
  'may be a name': 'Two words with capitals, which may be a name',
  address: 'An address',
  postcode: 'A postcode',
  telephone: 'A telephone number',
  mail: 'A mail address',
  number: 'A number of six digits or more',
} as const
export type TermRule = keyof typeof termRules

const patterns: readonly [TermRule, RegExp][] = [
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu],
  ['mail', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['telephone', /(?:\+44\s?|\b0)\d(?:[\s-]?\d){8,9}\b/gu],
  ['number', /\b[A-Z]?\d(?:[ -]?\d){5,}[A-Z]?\b/gu],
]

const mayBeNames = /\b\p{Lu}[\p{Ll}’'-]+(?:[ \t]+\p{Lu}[\p{Ll}’'-]+)+\b/gu
const isDay = /^\d{4}-\d\d-\d\d$/

/** All that tells of somebody else in these words, the surest rule first; what is the child's own is not among them. */
export function termsIn(file: ChildFile, words: readonly string[]): Term[] {
  const all = words.join('\n')
  const own = ownWords(file)
  const found = new Map<string, Term>()
  const add = (rule: TermRule, term: string) => {
    const said = term.trim()
    const key = said.toLowerCase()
    if (said.length < 3 || found.has(key) || own.has(key)) return
    const times = timesIn(all, said)
    if (times > 0) found.set(key, { id: idOf(said), rule, words: said, times })
  }
  for (const [rule, term] of [...recorded(file), ...named(file)]) add(rule, term)
  for (const [rule, pattern] of patterns)
    for (const term of all.match(pattern) ?? []) if (!isDay.test(term)) add(rule, term)
  // Only what people wrote: a question's own words begin with a capital too.
  for (const written of writtenIn(file)) for (const term of written.match(mayBeNames) ?? []) add('may be a name', term)
  return [...found.values()]
}

export const idOf = (term: string): string => createHash('sha256').update(term.toLowerCase()).digest('hex').slice(0, 16)

const known = (file: ChildFile, kind: string) =>
  file.records.filter((told) => told.kind.id === kind).flatMap(({ versions }) => versions.map(({ answers }) => answers))

/** What the records say in answer to a question about somebody else. */
function recorded(file: ChildFile): [TermRule, string][] {
  const texts = (rule: TermRule, values: readonly unknown[]) =>
    values
      .filter((value) => typeof value === 'string')
      .flatMap((value): [TermRule, string][] => value.split(/\n+/).map((line) => [rule, line]))
  return [
    ...texts(
      'relative',
      known(file, relationship.id).flatMap(({ who }) => (typeof who === 'string' ? [who, ...partsOf(who)] : [])),
    ),
    ...texts(
      'address',
      known(file, household.id).map(({ where }) => where),
    ),
    ...texts(
      'relative',
      known(file, household.id).map(({ adults }) => adults),
    ),
    ...texts(
      'address',
      known(file, relationship.id).map(({ contact }) => contact),
    ),
  ]
}

/** Whoever answers mean by id: other children and staff. */
function named(file: ChildFile): [TermRule, string][] {
  const children = new Set([...meant(file, 'person'), ...file.records.flatMap(({ others }) => others)])
  const staff = new Set([
    ...meant(file, 'worker'),
    ...file.records.flatMap(({ versions }) => versions.map(({ by_worker }) => by_worker)),
  ])
  return [...file.names].flatMap(([id, name]): [TermRule, string][] => {
    if (children.has(id)) return [name, ...partsOf(name)].map((part) => ['child', part])
    return staff.has(id) ? [['staff', name]] : []
  })
}

const meant = (file: ChildFile, is: string): unknown[] =>
  file.records.flatMap(({ kind, versions }) => {
    const fields = Object.entries(kind.fields).filter(([, { shape }]) => shape.is === is)
    return versions.flatMap(({ answers }) => fields.map(([name]) => answers[name]))
  })

/** What people wrote, in every version, and why they changed it. */
function writtenIn(file: ChildFile): string[] {
  return file.records.flatMap(({ kind, versions }) => {
    const free = Object.entries(kind.fields).filter(([, { shape }]) => freeText.has(shape.is))
    return versions.flatMap(({ answers, reason }) => [
      ...(reason === null ? [] : [reason]),
      ...wordsOf(free.map(([name]) => answers[name])),
    ])
  })
}

const freeText = new Set(['text', 'attendance', 'SMART actions'])

/** Each name alone, since people write "Carol said". */
const partsOf = (name: string): string[] => name.split(/\s+/).filter(({ length }) => length >= 3)

/** The child's own names, numbers and addresses are theirs to have. */
function ownWords(file: ChildFile): ReadonlySet<string> {
  const names = known(file, personDetails.id).flatMap(({ given_name, family_name, also_known_as }) =>
    wordsOf([given_name, family_name, also_known_as]),
  )
  const own = [
    file.name,
    ...names,
    ...wordsOf(known(file, identifier.id).map(({ value }) => value)),
    ...wordsOf(
      known(file, address.id).flatMap(({ lines, postcode, non_disclosable }) =>
        non_disclosable === 'yes' ? [] : [lines, postcode],
      ),
    ),
  ]
  return new Set(own.flatMap((words) => [words, ...words.split(/[\s,]+/)]).map((words) => words.toLowerCase().trim()))
}

/** Wherever it stands as a word of its own, in any letters. */
export const standing = (term: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/[\s,]+/g, '[\\s,]+')}(?![\\p{L}\\p{N}])`,
    'giu',
  )

const timesIn = (all: string, term: string): number => all.match(standing(term))?.length ?? 0

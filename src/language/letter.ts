import { describe, isDay, type Day } from './day.ts'
import type { Publication } from './publication.ts'
import type { Capability } from './roles.ts'

/** What a letter may speak of, and there is nothing else: which publication, of which day. */
export type LetterAbout = { publication: Publication; day: Day }

type Words = { publication: string; day: string }

export type LetterKind = {
  is: 'letter'
  id: string
  name: string
  /** Who gets it, and why, for the page that lists all that the program can send. */
  to: string
  why: string
  subject(words: Words): string
  /** A paragraph each, before the link. */
  says(words: Words): readonly string[]
}

/** @param id its word in the store; never changed once shipped */
export const letterKind = (id: string, name: string, rest: Omit<LetterKind, 'is' | 'id' | 'name'>): LetterKind => ({
  is: 'letter',
  id,
  name,
  ...rest,
})

/** A message at once about something that was done here, to whoever holds posts that may look into it. It says the same each time. */
export type AlertKind = {
  is: 'alert'
  id: string
  name: string
  to: Capability
  /** Who gets it, in words, where that is not only those who hold posts that may. */
  whom?: string
  why: string
  subject: string
  says: string
  /** Where it is looked into, by the id of what it is about. */
  path(about: string): string
}

/** @param id its word in the store; never changed once shipped */
export const alertKind = (id: string, name: string, rest: Omit<AlertKind, 'is' | 'id' | 'name'>): AlertKind => ({
  is: 'alert',
  id,
  name,
  ...rest,
})

/** Where an issue is opened. */
export const issuePath = (publication: string, day: Day): string => `/publications/${publication}/${day}`

const ending = [
  'You will be asked to sign in. What you are shown there is what your post may see.',
  'No mail from Throughline names a child or says anything about one. Please do not reply with a child’s name: nobody reads replies.',
]

/**
 * The words of one mail. They leave the council, and may be read on anybody's telephone, so they carry a link and never a
 * child. Only `Letter.of` and `Letter.alert` make one: from a declared kind, and a declared publication and a day or an id, with no place for anything else.
 */
export class Letter {
  /** So that nothing else is taken for one, however alike. */
  declare protected readonly made: true
  readonly kind: string
  readonly subject: string
  readonly text: string

  private constructor(kind: string, subject: string, text: string) {
    this.kind = kind
    this.subject = subject
    this.text = text
  }

  /**
   * @param declared the publications written in code: the name of one that somebody typed could say anything
   * @param site the address that people open the pages at, without a slash at its end
   */
  static of(
    kind: LetterKind,
    { publication, day }: LetterAbout,
    declared: readonly Publication[],
    site: string,
  ): Letter {
    if (!declared.includes(publication)) throw new TypeError(`No letter names '${publication.id}': it is not declared`)
    if (!isDay(day)) throw new TypeError('A letter is about an issue of one day')
    const words = { publication: publication.name, day: describe(day) }
    const link = `${site}${issuePath(publication.id, day)}`
    return new Letter(kind.id, kind.subject(words), `${[...kind.says(words), link, ...ending].join('\n\n')}\n`)
  }

  /** @param declared the kinds written in code */
  static alert(kind: AlertKind, about: string, declared: readonly AlertKind[], site: string): Letter {
    if (!declared.includes(kind)) throw new TypeError(`No alert is '${kind.id}': it is not declared`)
    if (!/^[0-9a-f-]{36}$/.test(about)) throw new TypeError('An alert is about something that has an id')
    return new Letter(kind.id, kind.subject, `${[kind.says, `${site}${kind.path(about)}`, ...ending].join('\n\n')}\n`)
  }
}

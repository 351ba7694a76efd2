import { at, type Rule } from './finding.ts'

/** Words that no letter stands for. */
export const small = new Set([
  'of',
  'and',
  'for',
  'the',
  'in',
  'a',
  'an',
  'to',
  'with',
  'on',
  'or',
  'who',
  'is',
  'from',
])
const registered: Readonly<Record<string, string>> = {
  SPOC: 'single point of contact',
  LADO: 'local authority designated officer',
  IRO: 'independent reviewing officer',
  MASH: 'multi agency safeguarding hub',
  LSCB: 'local safeguarding children board',
  ICPC: 'initial child protection conference',
  MASE: 'multi agency sexual exploitation',
  PEP: 'personal education plan',
  DRP: 'dispute resolution procedure',
  CSE: 'child sexual exploitation',
}
const initials = (words: readonly string[]): string => words.map((word) => word[0]!.toUpperCase()).join('')
/** A word without the mark of its plural. */
export const stem = (word: string): string => word.toLowerCase().replace(/s$/, '')
const before = /(?<![\p{L}’'])((?:[\p{L}’']+[ -]){1,12})\(?([A-Z]{3,6})s?\b\)?/gu

/** Letters for words: in the words’ order, and the same words each time. */
export const acronyms: Rule = {
  id: 'acronym',
  name: 'letters that do not stand for the words beside them, or for two things',
  inspectors: true,
  find: ({ sentences }) => {
    const known = new Map(Object.entries(registered).map(([letters, words]) => [letters, words.split(' ')]))
    return sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(before)].flatMap(([whole, words, letters]) => {
        const all = words!.trim().split(/[ -]+/)
        const main = all.filter((word) => !small.has(word.toLowerCase()))
        const straight = [all.slice(-letters!.length), main.slice(-letters!.length)].find(
          (those) => initials(those) === letters,
        )
        if (straight) {
          const earlier = known.get(letters!)
          known.set(letters!, earlier ?? straight)
          const differs =
            earlier?.length === straight.length && earlier.some((word, index) => !isLike(word, straight[index]!))
          return differs
            ? [
                at(
                  sentence,
                  `${letters} is '${straight.join(' ')}' here, and is '${earlier.join(' ')}'`,
                  'Use the one form throughout',
                ),
              ]
            : []
        }
        const last = main.slice(-letters!.length)
        const mixed =
          whole.includes('(') &&
          last.length === letters!.length &&
          initials(last) !== letters &&
          sorted(initials(last)) === sorted(letters!)
        return mixed && last.every((word) => /^\p{Lu}/u.test(word))
          ? [
              at(
                sentence,
                `'${last.join(' ')}' would be ${initials(last)}, and ${letters} is written`,
                'Mend the letters or the words',
              ),
            ]
          : []
      }),
    )
  },
}

const isLike = (one: string, other: string): boolean => stem(one).slice(0, 5) === stem(other).slice(0, 5)
const sorted = (letters: string): string => letters.split('').toSorted().join('')

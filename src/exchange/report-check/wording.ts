import { frameworks } from '#pathways/improvement/frameworks/index.ts'
import { allOf } from '#pathways/improvement/frameworks/framework.ts'
import { at, once, type Rule } from './finding.ts'

const doubled =
  /\b(the a|the an|a the|an the|a an|an a|the the|a a|to to|of of|and and|in in|for for|with with|is is|are are|be be|by by|on on|we we|will will|have have)\b/

/** Two words of which one was meant. */
export const proofing: Rule = {
  id: 'proofing',
  name: 'two small words where one was meant',
  inspectors: true,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) => {
      const said = doubled.exec(sentence.text)?.[1]
      return said && !/\ba a\b/.test(`${said}*`) ? [at(sentence, `'${said}'`, 'Take one of the two out')] : []
    }),
}

/** Words that begin small and go on large, as where a program put the long words for their letters inside another word. */
const glued = /\b(\p{Ll}+)(\p{Lu}\p{Ll}{2,}(?:[ -]\p{L}+)*)/gu
const names = /^(?:i|e|m|x|my|de|le|mac|you|linked|face|what|team|power|share)\p{Lu}/u

export const expansions: Rule = {
  id: 'expansion_in_word',
  name: 'long words put for their letters inside another word',
  inspectors: true,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      once([...sentence.text.matchAll(glued)], ([whole]) => whole)
        .filter(([whole, , long]) => !/^(?:https?|www)|@/.test(whole) && !isName(sentence.text, whole, long!))
        .map(([whole]) =>
          at(
            sentence,
            `'${whole.split(' ').slice(0, 3).join(' ')}' has long words inside another word`,
            'Put the word back as it was',
          ),
        ),
    ),
}

/** Products have such names; none is followed by further words in capitals with a letter too many. */
const isName = (text: string, whole: string, long: string): boolean =>
  (names.test(whole) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(long)) ||
  new RegExp(`[@./]${whole.split(' ')[0]!}|${whole.split(' ')[0]!}[@.]\\p{L}`, 'u').test(text)

const small = new Set(['of', 'and', 'for', 'the', 'in', 'a', 'an', 'to', 'with', 'on', 'or', 'who', 'is', 'from'])
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
const stem = (word: string): string => word.toLowerCase().replace(/s$/, '')
const before = /((?:[\p{L}’'-]+[ -]){1,9})\(?([A-Z]{3,6})s?\b\)?/gu

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

/** The titles of inspections, and of what they judge: in one word’s difference lies a slip. */
const titles = once(
  [
    'children in need of help and protection',
    'children who need help and protection',
    'children looked after and achieving permanence',
    'leadership management and governance',
    'experiences and progress of care leavers',
    ...frameworks.flatMap(({ name, areas }) => [name, ...allOf(areas).map((area) => area.name)]),
  ]
    .map((title) => wordsOf(title))
    .filter((words) => words.filter((word) => !small.has(word)).length >= 4 || words[0] === 'leadership'),
  (words) => words.join(' '),
)
const known = new Set(titles.map((words) => words.join(' ')))

export const titleSlips: Rule = {
  id: 'title',
  name: 'a title that differs by one word from that of the inspection or of what it judges',
  inspectors: true,
  find: ({ parts }) =>
    parts.flatMap((part) => {
      const words = wordsOf(part.text)
      return once(
        titles.flatMap((title) => {
          if (title.length > words.length) return []
          return words.slice(0, words.length - title.length + 1).flatMap((_, start) => {
            const here = words.slice(start, start + title.length)
            const other = here.filter((word, index) => word !== title[index])
            const slip = other[0]
            if (other.length !== 1 || slip === undefined || known.has(here.join(' '))) return []
            const meant = title[here.findIndex((word, index) => word !== title[index])]!
            const alike =
              slip.length > 3 &&
              slip.slice(0, 2) === meant.slice(0, 2) &&
              Math.abs(slip.length - meant.length) <= 2 &&
              stem(slip) !== stem(meant)
            return alike && !small.has(slip) ? [{ slip, meant, here }] : []
          })
        }),
        ({ slip }) => slip,
      ).map(({ slip, meant, here }) =>
        at(part, `'${here.join(' ')}' says ${slip}: the title says ${meant}`, `Write ${meant}`),
      )
    }),
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}]+/gu) ?? []
}

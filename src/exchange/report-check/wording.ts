import { at, once, type Rule } from './finding.ts'

const doubled =
  /\b(the a|the an|a the|an the|a an|an a|the the|a a|to to|of of|and and|in in|for for|with with|is is|are are|be be|by by|on on|we we|will will|have have)\b/

/** Two words that come again at once, and an article where a verb goes on. */
const again = /\b(\p{Ll}{2,} \p{Ll}{2,}) \1\b/u
/** At the head of a sentence the first of two is large. */
const large = /\b((?:The the|A a|An an|We we|In in|To to|Of of|And and|It it|This this))\b/
/** "A new of policies": what it is a new one of is not there. */
const nothingOf = /\b((?:a|an) (?:new|recent|further|full|clear|wide|good|small|large|whole) of)\b/i
const articleAndVerb = /\b((?:the|an) (?:will be|was|were|are|have|has been|have been))\b/

/** Two words of which one was meant. */
export const proofing: Rule = {
  id: 'proofing',
  name: 'two small words where one was meant',
  inspectors: true,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) => {
      const said = [doubled, again, large, nothingOf, articleAndVerb]
        .map((slip) => slip.exec(sentence.text)?.[1])
        .find((one) => one)
      return said && !/\ba a\b/.test(`${said}*`) ? [at(sentence, `'${said}'`, 'Take out what was not meant')] : []
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

import { at, type Rule } from './finding.ts'

const reference =
  /\b(paragraphs?|section) (\d{1,3}(?:\.\d{1,2}){0,3})(?: ?(?:–|-|to|and) ?(\d{1,3}(?:\.\d{1,2}){0,3}))?( (?:above|below|of this report))?/gi
/** "As set out in 4.6 below": where it stands is said, and not what it is. */
const unnamed =
  /(?<!paragraph |paragraphs |section )\b()(\d{1,3}(?:\.\d{1,2}){1,3})()( (?:above|below|of this report))\b/gi

/** What is pointed to must be there. Sections of Acts are no places in a report. */
export const crossReferences: Rule = {
  id: 'cross_reference',
  name: 'a paragraph or section that is pointed to, and is not there',
  inspectors: true,
  find: ({ parts, sentences }) => {
    const refs = new Set(parts.flatMap(({ ref }) => (ref === null ? [] : [ref, ref.replace(/\.0$/, '')])))
    if (refs.size === 0) return []
    const dotted = [...refs].some((ref) => ref.includes('.'))
    return sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(reference), ...sentence.text.matchAll(unnamed)].flatMap(
        ([, kind, first, last, where]) => {
          if (
            /\b(?:act|regulations?|schedule|guidance|working together|code)\b/i.test(sentence.text) &&
            where === undefined
          )
            return []
          if (kind!.toLowerCase() === 'section' && !first!.includes('.') && where === undefined) return []
          if (first!.includes('.') !== dotted && !(where ?? '').trim() && dotted) return []
          const missing = [first!, ...(last ? [last] : [])].filter((ref) => !refs.has(ref) && !isAbove(ref, refs))
          return missing.map((ref) =>
            at(
              sentence,
              `It points to ${kind!.toLowerCase() || 'paragraph'} ${ref}, and there is none`,
              `Say which is meant: ${nearest(ref, refs)}`,
            ),
          )
        },
      ),
    )
  },
}

/** Section 4 is there where 4.1 is. */
const isAbove = (ref: string, refs: ReadonlySet<string>): boolean =>
  [...refs].some((each) => each.startsWith(`${ref}.`))

function nearest(ref: string, refs: ReadonlySet<string>): string {
  const start = ref.split('.')[0]!
  const near = [...refs].filter((each) => each.split('.')[0] === start)
  return near.length > 0 ? `${start} has ${near.join(', ')}` : 'no paragraph has a number like it'
}

import type { Priority } from '#pathways/improvement/frameworks/framework.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { answer, asked, type Asked } from './one-asked.ts'

const sections: readonly [RegExp, Priority][] = [
  [/^priority and immediate action/i, 'priority and immediate'],
  [/^areas? (?:for|of) improvement/i, 'improvement'],
  [/^areas? for (?:further )?development/i, 'development'],
]

/** Sections of what was asked: bullets, or paragraphs that say what was asked and what was done. */
export function inSections(paragraphs: readonly Paragraph[]): Asked[] {
  const found: Asked[] = []
  let open: { priority: Priority; group: string; at: string } | null = null
  for (const paragraph of paragraphs) {
    const { ref, words } = referred(paragraph.text)
    const opens = sections.find(([headed]) => words.length < 90 && headed.test(words))
    if (opens) open = { priority: opens[1], group: words.replace(/:$/, ''), at: (ref ?? '').split('.')[0]! }
    else if (open && ref?.split('.')[0] !== undefined && ref.split('.')[0] !== open.at) open = null
    else if (open && (paragraph.is === 'heading' || (words.length < 90 && !paragraph.bullet && !/[.;]$/.test(words)))) {
      // Headings of parts keep what they are of.
      if (ref === null && !/^[\p{L} ’']+$/u.test(words)) open = null
      else open = { priority: open.priority, at: open.at, group: words.replace(/:$/, '') }
    } else if (open && (ref !== null || paragraph.bullet) && !isNumberless(ref, paragraph))
      found.push(
        asked('authority', open.group, open.priority, words, paragraph, paragraph.bullet && ref === null ? 0.95 : 0.7),
      )
    else if (open) answer(found.at(-1), paragraph)
  }
  return found.map((one) => {
    if (one.confidence >= 0.8) return one
    const text = whatWasAsked(one.text)
    const rest = one.text.replace(text, '').trim()
    return { ...one, text, answered: [rest, one.answered].filter(Boolean).join('\n\n') || null }
  })
}

const isNumberless = (ref: string | null, { bullet }: Paragraph): boolean => ref === null && !bullet

/** "5.2.1" before a paragraph’s words; of these texts some carry a list’s dash before it too. */
export function referred(text: string): { ref: string | null; words: string } {
  const [whole, ref] =
    /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+/.exec(text) ??
    (text.length < 90 ? /^(\d{1,2})\.?\s+(?=\p{Lu})/u.exec(text) : null) ??
    []
  return whole === undefined ? { ref: null, words: text } : { ref: ref!, words: text.slice(whole.length) }
}

/** The sentence in an answer that says what was asked; where none does, the answer’s first. */
function whatWasAsked(answer: string): string {
  const sentences = answer.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
  return (
    sentences.find((one) =>
      /\b(?:action|recommendation) was (?:made )?to\b|\bwas (?:raised|asked|recommended)\b/i.test(one),
    ) ?? sentences[0]!
  )
}

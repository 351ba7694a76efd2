import type { Paragraph } from './text/paragraph.ts'

export type Item = { text: string; paragraphs: Paragraph[]; confidence: number }

/** What is asked under one heading: its bullets, or its numbered paragraphs, or sentences, with what hangs under each. */
export function itemsOf(held: readonly Paragraph[]): Item[] {
  const asked = held.filter((paragraph) => !isIntroduction(paragraph))
  const listed = asked.filter(({ is }) => is === 'item')
  if (listed.length === 0) return asked.filter(isSentence).map((one) => item([one], 0.75))
  const first = listed[0]!
  const items: Paragraph[][] = []
  for (const paragraph of asked) {
    const current = items.at(-1)
    if (paragraph.is === 'item' && !isUnder(paragraph, first)) items.push([paragraph])
    else if (current && (paragraph.is === 'item' || isUnder(paragraph, first))) current.push(paragraph)
    // Prose at the margin after the last item is the next thing that is said.
    else if (current) break
  }
  return items.map((paragraphs) => item(paragraphs, paragraphs.length === 1 ? 0.98 : 0.9))
}

const isUnder = (paragraph: Paragraph, first: Paragraph): boolean =>
  paragraph.x > first.x + 6 && (first.bullet ? true : paragraph.bullet || paragraph.is === 'prose')

/** Words that lead up to the list, and those that say there is nothing to list. */
const isIntroduction = ({ text, bullet }: Paragraph): boolean =>
  (/^in order to improve .{0,200}(?:following|action|should)/i.test(text) && !bullet) ||
  (!bullet &&
    /(?:following|these) (?:actions?|areas?|recommendations?|points?|weaknesses)?.{0,60}[.:]$/i.test(text) &&
    text.length < 260) ||
  (!bullet && text.endsWith(':') && text.length < 200) ||
  /^(?:the|this|our)? ?(?:inspection|inspectors|ofsted|review|we)\b.{0,40}\b(?:did not|has not|have not|found no|identified no|made no)\b/i.test(
    text,
  ) ||
  /^(?:there (?:are|were) )?(?:no|none)\b(?: .{0,60}(?:areas?|recommendations?|actions?).{0,60})?\.?$/i.test(text)

const isSentence = ({ text, is }: Paragraph): boolean => is === 'prose' && text.length > 20

const item = (paragraphs: Paragraph[], confidence: number): Item => ({
  text: paragraphs
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\t', ' ')
    .trim(),
  paragraphs,
  confidence,
})

import type { Paragraph } from './text/paragraph.ts'

export type Item = { group: string | null; text: string; paragraphs: Paragraph[]; confidence: number }

/**
 * What is asked under one heading: its bullets, or its numbered paragraphs, or sentences, with what hangs under each. Smaller
 * headings among them say which group each belongs to.
 */
export function itemsOf(held: readonly Paragraph[]): Item[] {
  const numbered = held.filter(({ number, bullet }) => number !== null && !bullet).length
  const asked = held.filter((paragraph) => !isIntroduction(paragraph, numbered))
  const first = asked.find(({ is, bullet }) => is === 'item' && !(bullet && numbered > 1))
  if (!first) return asked.filter(isSentence).map((one) => item(null, [one], 0.75))
  const items: { group: string | null; paragraphs: Paragraph[] }[] = []
  let group: string | null = null
  for (const [at, paragraph] of asked.entries()) {
    const current = items.at(-1)
    if (paragraph.is === 'item' && !isUnder(paragraph, first)) items.push({ group, paragraphs: [paragraph] })
    else if (isGroup(paragraph, asked[at + 1], current?.paragraphs[0])) group = paragraph.text.replace(/:$/, '')
    else if (current && (paragraph.is === 'item' || isUnder(paragraph, first))) current.paragraphs.push(paragraph)
    // Prose at the margin after the last item is the next thing that is said.
    else if (current) break
  }
  return items.map(({ group: within, paragraphs }) => item(within, paragraphs, paragraphs.length === 1 ? 0.98 : 0.9))
}

/** A bullet under a number, or whatever stands further in than the first item does. */
const isUnder = (paragraph: Paragraph, first: Paragraph): boolean =>
  first.bullet
    ? paragraph.x > first.x + 6
    : paragraph.bullet || (paragraph.x > first.x + 6 && paragraph.number === null)

/** A few words without an end, and the list going on beneath them. */
function isGroup(paragraph: Paragraph, next: Paragraph | undefined, last: Paragraph | undefined): boolean {
  const { is, text } = paragraph
  if (is === 'item' || text.length > 100 || /[.;,]$/.test(text) || next?.is !== 'item') return false
  return last === undefined || next.bullet === last.bullet
}

/** Words that lead up to the list, and those that say there is nothing to list. */
const isIntroduction = ({ text, bullet, number }: Paragraph, numbered: number): boolean =>
  (/^in order to improve .{0,200}(?:following|action|should)/i.test(text) && !bullet) ||
  (!bullet &&
    !(number !== null && numbered > 1) &&
    /(?:following|these) (?:actions?|areas?|recommendations?|points?|weaknesses)?.{0,60}[.:]$/i.test(text) &&
    text.length < 260) ||
  (!bullet && number === null && text.length > 100 && text.endsWith(':') && text.length < 200) ||
  /^(?:the|this|our)? ?(?:inspection|inspectors|ofsted|review|we)\b.{0,40}\b(?:did not|has not|have not|found no|identified no|made no)\b/i.test(
    text,
  ) ||
  /^(?:there (?:are|were) )?(?:no|none)\b(?: .{0,60}(?:areas?|recommendations?|actions?).{0,60})?\.?$/i.test(text)

const isSentence = ({ text, is }: Paragraph): boolean => is === 'prose' && text.length > 20

const item = (group: string | null, paragraphs: Paragraph[], confidence: number): Item => ({
  group,
  text: paragraphs
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\t', ' ')
    .trim(),
  paragraphs,
  confidence,
})

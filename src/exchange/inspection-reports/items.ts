import { leadsUp } from './grouping.ts'
import { withLevels } from './levels.ts'
import type { Paragraph } from './text/paragraph.ts'

export type Item = { group: string | null; text: string; paragraphs: Paragraph[]; confidence: number }

/**
 * What is asked under one heading: its bullets, or its numbered paragraphs, or sentences, with what hangs under each. Smaller
 * headings among them say which group each belongs to.
 */
export function itemsOf(within: readonly Paragraph[]): Item[] {
  const held = withLevels(within)
  const numbered = held.filter(({ number, bullet }) => number !== null && !bullet).length
  const asked = held.filter((paragraph, at) => !isIntroduction(paragraph, numbered) && !leadsToList(held, at))
  const first = asked.find(({ is }) => is === 'item')
  if (!first)
    return asked.filter((one) => isSentence(one) && !one.text.endsWith(':')).map((one) => item(null, [one], 0.75))
  const items: { group: string | null; paragraphs: Paragraph[]; doubt?: true }[] = []
  let group: string | null = null
  for (const [at, paragraph] of asked.entries()) {
    const current = items.at(-1)
    // What is numbered after bullets is the next thing that is said, or else the bullets only led up to it.
    if (current && first.bullet && paragraph.number !== null && !paragraph.bullet) {
      current.doubt = true
      break
    }
    if (paragraph.is === 'item' && !isUnder(paragraph, first))
      items.push({
        group,
        paragraphs: [paragraph],
        ...(current && jumps(current.paragraphs[0]!, paragraph) && { doubt: true }),
      })
    else if (isGroup(paragraph, asked[at + 1], current?.paragraphs[0]))
      group = leadsUp.test(paragraph.text) ? group : paragraph.text.replace(/:$/, '')
    else if (
      current &&
      (paragraph.is === 'item' || isUnder(paragraph, first) || isBroken(current.paragraphs.at(-1)!, paragraph))
    ) {
      if (isWhole(current.paragraphs[0]!, paragraph)) current.doubt = true
      current.paragraphs.push(paragraph)
    }
    // Between the first and the third of a count stands the second, however it is set.
    else if (current && isCounted(asked, at, current.paragraphs[0]!))
      items.push({ group, paragraphs: [paragraph], doubt: true })
    // Prose at the margin after the last item is the next thing that is said, unless the list counts on after it.
    else if (current && countsOn(asked, at, current.paragraphs[0]!)) current.doubt = true
    else if (current) {
      if (asked.slice(at).some((later) => isLike(later, current.paragraphs[0]!))) current.doubt = true
      break
    }
  }
  return items.map(({ group: within, paragraphs, doubt }) =>
    item(within, paragraphs, doubt ? 0.7 : paragraphs.length === 1 ? 0.98 : 0.9),
  )
}

/** A bullet under a number, a letter under either, or whatever stands further in than the first item does. */
const isUnder = (paragraph: Paragraph, first: Paragraph): boolean =>
  first.bullet
    ? paragraph.bullet
      ? paragraph.edge > first.edge + 11
      : paragraph.x > first.x + 11
    : paragraph.bullet ||
      (paragraph.number !== null && paragraph.style !== first.style && !isPrinted(first.style, paragraph.style)) ||
      (paragraph.x > first.x + 6 && paragraph.number === null)

/** Where a number is left out between two items, something may have been read as part of the one before. */
const jumps = (last: Paragraph, next: Paragraph): boolean =>
  last.style === next.style && last.number !== null && next.number !== null && next.number !== last.number + 1

/** A list that begins with "1." may go on with "2)", but its letters are parts of its items. */
const isPrinted = (first: Paragraph['style'], other: Paragraph['style']): boolean =>
  other === 'point' && first !== 'letter' && first !== 'roman'

/** A sentence that was cut in two by whatever stood between. */
const isBroken = (last: Paragraph, { is, text }: Paragraph): boolean =>
  is === 'prose' && /^\p{Ll}/u.test(text) && !/[.!?:;]$/.test(last.text)

/** A bullet that is a sentence of its own, after a sentence that is whole, may be an item of its own. */
const isWhole = (first: Paragraph, { bullet, text }: Paragraph): boolean =>
  bullet && /^\p{Lu}/u.test(text) && /[.;]$/.test(text) && /[.;]$/.test(first.text)

const countsOn = (asked: readonly Paragraph[], at: number, last: Paragraph): boolean =>
  last.number !== null &&
  asked.slice(at + 1, at + 3).some(({ number, style }) => number === last.number! + 1 && style === last.style)

const isCounted = (asked: readonly Paragraph[], at: number, { number, style, bullet }: Paragraph): boolean => {
  const next = asked.slice(at + 1, at + 2).find(({ is }) => is === 'item')
  return !bullet && number !== null && next?.style === style && next.number === number + 2
}

const isLike = (later: Paragraph, item: Paragraph): boolean =>
  later.is === 'item' && later.bullet === item.bullet && Math.abs(later.edge - item.edge) < 4

/** "The local authority should:", numbered like any other paragraph, with what it should do beneath. */
function leadsToList(held: readonly Paragraph[], at: number): boolean {
  const { text, bullet, number, style } = held[at]!
  if (bullet || !text.endsWith(':') || text.length > 300) return false
  const beneath = held[at + 1]
  if (beneath?.is !== 'item' || (!beneath.bullet && beneath.style === style)) return false
  const alone = number === null || held.filter((one) => one.style === style && !one.bullet).length === 1
  return (
    alone &&
    /\b(?:should|must|needs? to|actions?|areas?|improvements?|recommendations?|following|to)\b[^.]{0,60}:$/i.test(
      text,
    ) &&
    /^(?:in order to|to (?:improve|ensure|address|secure)|the |[a-z ]{0,40}(?:council|local authority|partners|board|lscb)|ofsted|inspectors)/i.test(
      text,
    )
  )
}

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
    /(?:\bfollowing\b(?: (?:actions?|areas?|recommendations?|points?|weaknesses))?|\bthese (?:actions?|areas?|recommendations?|points?|weaknesses)\b).{0,60}[.:]$/i.test(
      text,
    ) &&
    text.length < 260) ||
  (!bullet && number === null && text.length > 100 && text.endsWith(':') && text.length < 200) ||
  /^(?:(?:the|this|our) (?:inspection|inspectors|review)|inspectors|ofsted|we)\b.{0,40}\b(?:(?:did|has|have) not (?:find|found|identif\w*|ma[dk]e|result)|found no|identified no|made no)\b/i.test(
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

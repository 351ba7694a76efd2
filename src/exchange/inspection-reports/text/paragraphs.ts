import { hangs, isHeading } from './headings.ts'
import { labelsAt, type Label, type Style } from './labels.ts'
import type { Line } from './line.ts'
import type { Paragraph } from './paragraph.ts'
import { printOf, type Print } from './print.ts'

/** Joins lines into paragraphs, over the ends of pages too. Notes at the foot of a page are left out. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const print = printOf(lines)
  const counts = new Map<Style, number>()
  const found: Paragraph[] = []
  let last: Line | null = null
  for (const [at, line] of lines.entries()) {
    if (line.text === '' && !line.bullet) continue
    const current = found.at(-1)
    const label = labelOf(line, current, counts, print)
    const counted = label !== null && label.number === (counts.get(label.style) ?? Number.NaN) + 1
    const heading = !(counted && current?.is === 'item') && isHeading(lines, at, current, last, print)
    if (isNote(line, print) && !heading && !isSmallItem(line, label, counted, current, last, print)) continue
    if (current && last && label === null && goesOn(current, last, line, heading, print)) {
      current.text = joined(current.text, line.text)
      current.toPage = line.page
      if (last === lines[current.span[0]]) current.hang = line.x
      current.span = [current.span[0], at]
    } else {
      const item = line.bullet || label !== null
      if (label && !heading) counts.set(label.style, label.number)
      found.push({
        is: heading && !line.bullet ? 'heading' : item ? 'item' : 'prose',
        text: label === null ? line.text : line.text.slice(label.length).trim(),
        number: heading || label === null ? null : label.number,
        style: heading || label === null ? null : label.style,
        bullet: line.bullet,
        edge: line.mark ?? line.x,
        page: line.page,
        toPage: line.page,
        x: line.x,
        hang: line.x,
        size: line.size,
        span: [at, at],
      })
    }
    last = line
  }
  return found.filter(({ text }) => text !== '')
}

function goesOn(current: Paragraph, last: Line, line: Line, heading: boolean, print: Print): boolean {
  if (line.bullet || (current.is === 'heading') !== heading) return false
  if (hangs(current, last, line, print)) return true
  if (Math.abs(line.size - last.size) > 0.6) return false
  const turned = line.page !== last.page
  // A converter leaves blank lines in the middle of sentences.
  if (print.flat && !heading && /^\p{Ll}/u.test(line.text) && !/[.!?:;]$/.test(current.text)) return true
  const apart = turned ? true : print.isApart(last, line)
  if (!apart) return !(heading && line.heading)
  if (heading) return false
  const unended = !/[.!?:;][’'”")\]]*$/.test(current.text)
  const hanging = current.is === 'item' && Math.abs(line.x - current.hang) < 4
  if (/^\p{Ll}/u.test(line.text)) return turned || hanging
  // What hangs under an item where no other paragraph begins is still that item.
  return turned && (hanging ? unended || line.x > print.margin + 6 : unended && current.is === 'prose')
}

/**
 * What numbers a line. A sentence may end in a number at a line's start, so it must stand where a paragraph begins, or count on
 * from the last; and what is not printed as most lists are must also begin at one.
 */
function labelOf(
  line: Line,
  current: Paragraph | undefined,
  counts: ReadonlyMap<Style, number>,
  print: Print,
): Label | null {
  if (line.bullet) return null
  const labels = labelsAt(line.text)
  const next = labels.find(({ style, number }) => number === (counts.get(style) ?? Number.NaN) + 1)
  if (next) return next
  const begins = line.apart || line.x <= print.margin + 3 || current?.is === 'heading'
  return (begins && labels.find(({ style, number }) => style === 'point' || number === 1)) || null
}

/** A note stands smaller than what is said. */
const isNote = (line: Line, print: Print): boolean => line.size < print.size * 0.88

/** A list may be set in smaller letters: what is marked as its item is no note, nor what goes on with one. */
const isSmallItem = (
  line: Line,
  label: Label | null,
  counted: boolean,
  current: Paragraph | undefined,
  last: Line | null,
  print: Print,
): boolean =>
  line.size > print.size * 0.72 &&
  (line.bullet ||
    counted ||
    (label !== null && current !== undefined && (current.is !== 'prose' || !/[.!?]$/.test(current.text))) ||
    (current !== undefined &&
      last !== null &&
      label === null &&
      isSmall(current, line) &&
      hangs(current, last, line, print)))

const isSmall = ({ size }: Paragraph, line: Line): boolean => Math.abs(size - line.size) < 0.6

/** A hyphen or a dash at the end of a line joins the two halves of a word or of a range. */
function joined(before: string, after: string): string {
  if (after === '') return before
  return /\S[-–\u2010\u2011]$/.test(before) && !/\s[-–]$/.test(before) ? before + after : `${before} ${after}`
}

import type { Line } from './line.ts'
import type { Paragraph } from './paragraph.ts'
import { printOf, type Print } from './print.ts'

/** Joins lines into paragraphs, over the ends of pages too. Notes at the foot of a page are left out. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const print = printOf(lines)
  const found: Paragraph[] = []
  let last: Line | null = null
  for (const [at, line] of lines.entries()) {
    if (line.text === '' && !line.bullet) continue
    const current = found.at(-1)
    const heading = isHeading(line, print)
    if (isNote(line, print) && !heading) continue
    const number = numberOf(line, current, print)
    if (current && last && number === null && goesOn(current, last, line, heading, print)) {
      current.text = joined(current.text, line.text)
      current.toPage = line.page
      current.span = [current.span[0], at]
      if (last === lines[current.span[0]]) current.hang = line.x
    } else {
      const item = line.bullet || number !== null
      found.push({
        is: heading && !line.bullet ? 'heading' : item ? 'item' : 'prose',
        text: number === null ? line.text : line.text.replace(/^\d{1,3}[.)]\s*/, ''),
        number: heading ? null : number,
        bullet: line.bullet,
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

function numberOf(line: Line, current: Paragraph | undefined, print: Print): number | null {
  const [, digits] = /^(\d{1,3})[.)](?=\s*[\p{L}‘“'"(])/u.exec(line.text) ?? []
  if (digits === undefined || line.bullet) return null
  const number = Number(digits)
  // A sentence may end in a number at a line's start. What counts on from the last item is the next one.
  const next = number === (current?.number ?? Number.NaN) + 1
  return next || line.apart || line.x <= print.margin + 3 || current?.is === 'heading' ? number : null
}

function isHeading(line: Line, print: Print): boolean {
  if (line.heading) return true
  if (line.bullet || line.text.length > 160 || print.flat) return false
  if (line.size > print.size * 1.07) return true
  return line.size > print.size * 0.9 && !print.bodyFonts.has(line.font)
}

/** A note stands smaller than what is said. */
const isNote = (line: Line, print: Print): boolean => line.size < print.size * 0.88

/** A hyphen or a dash at the end of a line joins the two halves of a word or of a range. */
function joined(before: string, after: string): string {
  if (after === '') return before
  return /\S[-–]$/.test(before) && !/\s[-–]$/.test(before) ? before + after : `${before} ${after}`
}
